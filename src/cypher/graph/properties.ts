import { integerOf } from "../values/integers.ts"
import { kindOf } from "../values/kind.ts"
import { stored } from "../values/stored.ts"
import type { MapValue, Value } from "../values/value.ts"

/** Tells which properties, by their key, are floats although the graph holds `3` for `3.0`. */
export type IsFloat = (key: string) => boolean

/**
 * A property of the graph as a value. Bigints are integers; a JavaScript number is a float where `isFloat` says so of
 * its key, or where it has a fraction, and an integer otherwise.
 */
export const fromProperty = (raw: unknown, key: string, isFloat: IsFloat): Value => {
  switch (typeof raw) {
    case "string":
    case "boolean":
    case "bigint":
      return raw
    case "number":
      return Number.isInteger(raw) && !isFloat(key) ? integerOf(raw) : raw
    case "object":
      if (raw === null) return null
      if (Array.isArray(raw)) return listOf(raw, key, isFloat)
      return kindOf(raw as Value) === "MAP" ? null : (raw as Value)
    default:
      return null
  }
}

const listOf = (raw: readonly unknown[], key: string, isFloat: IsFloat): Value[] => {
  const list: Value[] = []
  for (let index = 0; index < raw.length; index++) list.push(fromProperty(raw[index], key, isFloat))
  return stored(list)
}

/** Whether a raw property is a value at all. */
export const hasValue = (raw: unknown): boolean => Array.isArray(raw) || fromProperty(raw, "", never) !== null

const never: IsFloat = () => false

/** All properties with a value. */
export const fromProperties = (raw: Readonly<Record<string, unknown>>, isFloat: IsFloat): MapValue => {
  const map: MapValue = new Map()
  for (const key of Object.keys(raw)) {
    const value = fromProperty(raw[key], key, isFloat)
    if (value !== null) map.set(key, value)
  }
  return map
}
