import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import { NodeValue, PathValue, RelationshipValue } from "../values/entities.ts"
import { describe } from "../values/format.ts"
import { propertiesOf } from "../values/properties.ts"
import type { Value } from "../values/value.ts"
import { type FunctionRule, rule } from "./rule.ts"

const node = (value: Value | undefined): NodeValue => {
  if (value instanceof NodeValue) return value
  throw new CypherTypeError(say("type/mismatch", { expected: "a Node", actual: describe(value ?? null) }))
}

const relationship = (value: Value | undefined): RelationshipValue => {
  if (value instanceof RelationshipValue) return value
  throw new CypherTypeError(say("type/mismatch", { expected: "a Relationship", actual: describe(value ?? null) }))
}

const path = (value: Value | undefined): PathValue => {
  if (value instanceof PathValue) return value
  throw new CypherTypeError(say("type/mismatch", { expected: "a Path", actual: describe(value ?? null) }))
}

const identity = (value: Value | undefined): bigint =>
  BigInt(value instanceof NodeValue ? value.index : relationship(value).index)

const elementId = (value: Value | undefined): string => {
  if (value instanceof NodeValue) return value.source.nodeKey(value.index)
  const entity = relationship(value)
  return entity.source.relationshipKey(entity.index)
}

/** Functions of nodes, relationships and paths. */
export const GRAPH: readonly FunctionRule[] = [
  rule("labels(NODE) :: LIST", ([value]) => node(value).labels as Value[]),
  rule("type(RELATIONSHIP) :: STRING", ([value]) => relationship(value).type),
  rule("startNode(RELATIONSHIP) :: NODE", ([value]) => relationship(value).start),
  rule("endNode(RELATIONSHIP) :: NODE", ([value]) => relationship(value).end),
  rule("nodes(PATH) :: LIST", ([value]) => [...path(value).nodes]),
  rule("relationships(PATH) :: LIST", ([value]) => [...path(value).relationships]),
  rule("length(PATH) :: INTEGER", ([value]) => BigInt(path(value).relationships.length)),
  rule("keys(NODE|RELATIONSHIP|MAP) :: LIST", ([value = null]) => [...propertiesOf(value).keys()]),
  rule("properties(NODE|RELATIONSHIP|MAP) :: MAP", ([value = null]) => propertiesOf(value)),
  rule("id(NODE|RELATIONSHIP) :: INTEGER", ([value]) => identity(value)),
  rule("elementId(NODE|RELATIONSHIP) :: STRING", ([value]) => elementId(value)),
]
