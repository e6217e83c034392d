import { NodeValue, PathValue, RelationshipValue } from "./entities.ts"
import { type Kind, kindOf } from "./kind.ts"
import { PointValue } from "./point.ts"
import { compareDurations, compareInstants, sameInstant } from "./temporal/compare.ts"
import type { DurationValue, InstantValue } from "./temporal/value.ts"
import type { MapValue, Value } from "./value.ts"

/** True, false, or null for unknown. */
export type Ternary = boolean | null

/** Mixed types in ascending order; integers and floats are one type here, null is last. */
const ORDER: readonly Kind[] = [
  "MAP",
  "NODE",
  "RELATIONSHIP",
  "LIST",
  "PATH",
  "POINT",
  "ZONED DATETIME",
  "LOCAL DATETIME",
  "DATE",
  "ZONED TIME",
  "LOCAL TIME",
  "DURATION",
  "STRING",
  "BOOLEAN",
  "INTEGER",
  "NULL",
]

const RANK = new Map<Kind, number>([...ORDER.map((kind, rank) => [kind, rank] as const), ["FLOAT", 14]])
const rankOf = (value: Value): number => RANK.get(kindOf(value)) as number

const isNumber = (value: Value): value is bigint | number => typeof value === "bigint" || typeof value === "number"

/** Puts surrogates, which begin code points beyond all others, above the units that follow them. */
const rankOfUnit = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

/** By code points, not by UTF-16 units. */
export const compareStrings = (a: string, b: string): number => {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left !== right) return rankOfUnit(left) - rankOfUnit(right)
  }
  return a.length - b.length
}

const SURROGATE = /[\ud800-\udfff]/

/** Whether a text has characters beyond the first plane: only then code points differ from UTF-16 units. */
export const hasSurrogates = (text: string): boolean => SURROGATE.test(text)

/** The `=` of the language: null where a null makes the answer unknown. */
export const equals = (a: Value, b: Value): Ternary => {
  if (a === null || b === null) return null
  if (typeof a !== "object" || typeof b !== "object") {
    // biome-ignore lint/suspicious/noDoubleEquals: an integer equals a float of the same number
    return isNumber(a) && isNumber(b) ? a == b : a === b
  }
  if (a === b && !Array.isArray(a) && !(a instanceof Map)) return true
  if (Array.isArray(a)) return Array.isArray(b) ? listsEqual(a, b) : false
  if (a instanceof Map) return b instanceof Map ? mapsEqual(a, b) : false
  return sameObject(a, b)
}

const sameObject = (a: Value, b: Value): boolean => {
  if (a instanceof NodeValue || a instanceof RelationshipValue) return false
  if (a instanceof PathValue) return b instanceof PathValue && comparePaths(a, b) === 0
  if (kindOf(a) !== kindOf(b)) return false
  if (a instanceof PointValue) return comparePoints(a, b as PointValue) === 0
  return kindOf(a) === "DURATION"
    ? sameDuration(a as DurationValue, b as DurationValue)
    : sameInstant(a as InstantValue, b as InstantValue)
}

const sameDuration = (a: DurationValue, b: DurationValue): boolean =>
  a.months === b.months && a.days === b.days && a.seconds === b.seconds && a.nanos === b.nanos

const listsEqual = (a: readonly Value[], b: readonly Value[]): Ternary => {
  if (a.length !== b.length) return false
  let result: Ternary = true
  for (let index = 0; index < a.length; index++) {
    const same = equals(a[index] as Value, b[index] as Value)
    if (same === false) return false
    if (same === null) result = null
  }
  return result
}

const mapsEqual = (a: MapValue, b: MapValue): Ternary => {
  if (a.size !== b.size) return false
  for (const key of a.keys()) if (!b.has(key)) return false
  let result: Ternary = true
  for (const [key, value] of a) {
    const same = equals(value, b.get(key) as Value)
    if (same === false) return false
    if (same === null) result = null
  }
  return result
}

const compareNumbers = (a: bigint | number, b: bigint | number): number => {
  if (a < b) return -1
  if (a > b) return 1
  // biome-ignore lint/suspicious/noDoubleEquals: an integer equals a float of the same number
  if (a == b) return 0
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
}

const comparePaths = (a: PathValue, b: PathValue): number => {
  const left = trail(a)
  const right = trail(b)
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = (left[index] as number) - (right[index] as number)
    if (order !== 0) return order
  }
  return left.length - right.length
}

const trail = (path: PathValue): number[] => [
  (path.nodes[0] as NodeValue).index,
  ...path.relationships.flatMap((relationship, hop) => [relationship.index, (path.nodes[hop + 1] as NodeValue).index]),
]

const comparePoints = (a: PointValue, b: PointValue): number => {
  if (a.srid !== b.srid) return a.srid - b.srid
  for (let axis = 0; axis < a.coordinates.length; axis++) {
    const order = compareNumbers(a.coordinates[axis] as number, b.coordinates[axis] as number)
    if (order !== 0) return order
  }
  return 0
}

/** Why two values have no order: null is unknown, "never" compares to null although both are known. */
type Comparison = number | null

/** The order behind `<` and its kin: null where the values cannot be compared. NaN is below and above nothing. */
export const compare = (a: Value, b: Value): Comparison => {
  if (a === null || b === null) return null
  if (isNumber(a) && isNumber(b)) return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : compareNumbers(a, b)
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b)
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b)
  if (typeof a !== "object" || typeof b !== "object" || kindOf(a) !== kindOf(b)) return null
  return compareObjects(a, b)
}

const compareObjects = (a: Value & object, b: Value & object): Comparison => {
  if (Array.isArray(a)) return compareLists(a, b as Value[])
  switch (kindOf(a)) {
    case "MAP":
      return compareMaps(a as MapValue, b as MapValue)
    case "NODE":
    case "RELATIONSHIP":
      return (a as NodeValue).index - (b as NodeValue).index
    case "POINT":
    case "DURATION":
      return null
    case "PATH":
      return comparePaths(a as PathValue, b as PathValue)
    default:
      return compareInstants(a as InstantValue, b as InstantValue)
  }
}

const compareLists = (a: readonly Value[], b: readonly Value[]): Comparison => {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const left = a[index] as Value
    const right = b[index] as Value
    if (left === null && right === null) return null
    const order = compare(left, right)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** By size, then by keys, then by the values in the order of the keys. */
const compareMaps = (a: MapValue, b: MapValue): Comparison => {
  if (a.size !== b.size) return a.size - b.size
  const keys = [...a.keys()].sort(compareStrings)
  const byKey = orderLists(keys, [...b.keys()].sort(compareStrings))
  if (byKey !== 0) return byKey
  const valuesOf = (map: MapValue) => keys.map((key) => map.get(key) as Value)
  return compareLists(valuesOf(a), valuesOf(b))
}

/** The total order of ORDER BY, min and max, ascending: every value has its place, nulls last, NaN above numbers. */
export const order = (a: Value, b: Value): number => {
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b)
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b)
  const rank = rankOf(a) - rankOf(b)
  if (rank !== 0) return rank
  if (typeof a === "boolean") return Number(a) - Number(b)
  return a === null ? 0 : orderObjects(a as Value & object, b as Value & object)
}

const orderObjects = (a: Value & object, b: Value & object): number => {
  if (Array.isArray(a)) return orderLists(a, b as Value[])
  if (a instanceof Map) return orderMaps(a, b as MapValue)
  if (a instanceof NodeValue || a instanceof RelationshipValue) return a.index - (b as NodeValue).index
  if (a instanceof PathValue) return comparePaths(a, b as PathValue)
  if (a instanceof PointValue) return comparePoints(a, b as PointValue)
  if (kindOf(a) === "DURATION") return compareDurations(a as DurationValue, b as DurationValue)
  return compareInstants(a as InstantValue, b as InstantValue)
}

const orderLists = (a: readonly Value[], b: readonly Value[]): number => {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const by = order(a[index] as Value, b[index] as Value)
    if (by !== 0) return by
  }
  return a.length - b.length
}

const orderMaps = (a: MapValue, b: MapValue): number => {
  if (a.size !== b.size) return a.size - b.size
  const keys = [...a.keys()].sort(compareStrings)
  const others = [...b.keys()].sort(compareStrings)
  const byKey = orderLists(keys, others)
  if (byKey !== 0) return byKey
  return orderLists(
    keys.map((key) => a.get(key) as Value),
    keys.map((key) => b.get(key) as Value),
  )
}
