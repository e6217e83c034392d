import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import { NodeValue, RelationshipValue } from "./entities.ts"
import { describe } from "./format.ts"
import type { MapValue, Value } from "./value.ts"

/** All keys and values of a node, a relationship or a map. */
export const propertiesOf = (value: Value): MapValue => {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.properties()
  if (value instanceof Map) return value
  throw new CypherTypeError(say("type/mismatch", { expected: "a map", actual: describe(value) }))
}
