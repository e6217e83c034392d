import { NodeValue, PathValue, RelationshipValue } from "./entities.ts"
import { kindOf } from "./kind.ts"
import { PointValue } from "./point.ts"
import type { Value } from "./value.ts"

/** What stands for a value in a JavaScript Map: the same for values that DISTINCT and grouping hold for one. */
export type Key = symbol | string | number | bigint | boolean | null | undefined | object

let nans = 0
const TWO_53 = 2 ** 53

/** An integer and a float of the same number share their key; no NaN is like another; a node is itself. */
export const keyOf = (value: Value): Key => {
  switch (typeof value) {
    case "string":
      return value.charCodeAt(0) === 0 ? `\u0000s${value}` : value
    case "boolean":
      return value
    case "number":
      return Number.isNaN(value) ? Symbol("NaN") : value === 0 ? 0 : value
    case "bigint": {
      const number = Number(value)
      return Math.abs(number) < TWO_53 || BigInt(number) === value ? number : value
    }
    default:
      return value === null || value instanceof NodeValue || value instanceof RelationshipValue
        ? value
        : `\u0000${textKey(value)}`
  }
}

const textKey = (value: Value): string => {
  if (value === null) return "_"
  switch (typeof value) {
    case "string":
      return `s${value.length}:${value}`
    case "boolean":
      return value ? "t" : "f"
    case "number":
    case "bigint":
      return Number.isNaN(value) ? `NaN${nans++};` : `#${String(keyOf(value))};`
    default:
      return objectKey(value)
  }
}

const objectKey = (value: Value & object): string => {
  if (Array.isArray(value)) return `[${value.map(textKey).join("")}]`
  if (value instanceof Map) {
    const entries = [...value].sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, inner]) => textKey(key) + textKey(inner)).join("")}}`
  }
  if (value instanceof NodeValue) return `n${value.index};`
  if (value instanceof RelationshipValue) return `r${value.index};`
  if (value instanceof PathValue)
    return `p${value.nodes.map(textKey).join("")}${value.relationships.map(textKey).join("")}.`
  if (value instanceof PointValue) return `@${value.srid},${value.coordinates.join(",")};`
  return `${kindOf(value)}${Object.values(value).join(",")};`
}
