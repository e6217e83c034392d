import { CypherTypeError } from "../errors.ts"
import { NodeValue, RelationshipValue } from "./entities.ts"
import { describe } from "./format.ts"
import type { MapValue, Value } from "./value.ts"

/** All keys and values of a node, a relationship or a map. */
export const propertiesOf = (value: Value): MapValue => {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.properties()
  if (value instanceof Map) return value
  throw new CypherTypeError(`Type mismatch: expected a map but was ${describe(value)}`)
}
