import type { NodeValue, PathValue, RelationshipValue } from "./entities.ts"
import type { PointValue } from "./point.ts"
import type { TemporalValue } from "./temporal/value.ts"

/**
 * A value of the language while a query runs. Integers (64 bit) are bigints and floats are numbers, so that the two
 * are told apart by `typeof` alone; maps are Maps, so that no key can touch a prototype.
 */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Value[]
  | MapValue
  | NodeValue
  | RelationshipValue
  | PathValue
  | PointValue
  | TemporalValue

export type MapValue = Map<string, Value>
