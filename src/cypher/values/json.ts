import { CypherTypeError } from "../errors.ts"
import { NodeValue, PathValue, RelationshipValue } from "./entities.ts"
import { formatValue } from "./format.ts"
import type { Value } from "./value.ts"

/** A value as JSON carries it. Integers beyond 2^53 are strings, as are NaN, infinities, dates and points. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Nodes become `{ labels, properties }`, relationships `{ type, properties }`, paths lists of both in turn. */
export const toJson = (value: Value): Json => {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value
  if (typeof value === "bigint") {
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : String(value)
  }
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value)
  if (Array.isArray(value)) return value.map(toJson)
  if (value instanceof Map) return objectOf(value)
  if (value instanceof NodeValue) return { labels: [...value.labels], properties: objectOf(value.properties()) }
  if (value instanceof RelationshipValue) return { type: value.type, properties: objectOf(value.properties()) }
  if (value instanceof PathValue) return value.nodes.flatMap((node, hop) => pathPart(value, node, hop))
  return formatValue(value)
}

const pathPart = (path: PathValue, node: NodeValue, hop: number): Json[] => {
  const before = path.relationships[hop - 1]
  return before === undefined ? [toJson(node)] : [toJson(before), toJson(node)]
}

const objectOf = (map: ReadonlyMap<string, Value>): { [key: string]: Json } =>
  Object.fromEntries([...map].map(([key, value]) => [key, toJson(value)]))

/**
 * A parameter from JavaScript as a value: bigints and whole numbers are integers, other numbers floats; lists and
 * plain objects go through. Values of the language (dates and the like) are taken as they are.
 */
export const fromJson = (raw: unknown): Value => {
  if (raw === null || raw === undefined) return null
  if (typeof raw === "number") return Number.isSafeInteger(raw) ? BigInt(raw) : raw
  if (typeof raw === "boolean" || typeof raw === "string" || typeof raw === "bigint") return raw
  if (Array.isArray(raw)) return raw.map(fromJson)
  if (typeof raw !== "object") throw new CypherTypeError(`A parameter cannot be a ${typeof raw}`)
  if (raw instanceof Map) return new Map([...raw].map(([key, value]) => [String(key), fromJson(value)]))
  const prototype: unknown = Object.getPrototypeOf(raw)
  if (prototype !== null && prototype !== Object.prototype) return raw as Value
  return new Map(Object.entries(raw).map(([key, value]) => [key, fromJson(value)]))
}
