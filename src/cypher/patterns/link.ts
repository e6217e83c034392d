import type { Compiling } from "../compile/expression.ts"
import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Row } from "../run/runtime.ts"
import { NodeValue, RelationshipValue } from "../values/entities.ts"
import { describe } from "../values/format.ts"
import type { Accept } from "./conditions.ts"
import type { Link } from "./graph.ts"
import type { Allowed } from "./types.ts"

/** What following a link needs to know, whatever its kind. */
export interface Following<L extends Link> {
  readonly link: L
  readonly side: "from" | "to"
  readonly into: boolean
  readonly c: Compiling
  readonly allowed: Allowed
  readonly near: number
  readonly far: number
  readonly slot: number
  /** Slots of relationships of the same MATCH that this one may not repeat. */
  readonly rivals: readonly number[]
  readonly accept: Accept | undefined
}

/** The node in a slot; nothing where it is null. */
export const nodeIn = (row: Row, slot: number): NodeValue | undefined => {
  const value = row[slot] ?? null
  if (value instanceof NodeValue) return value
  if (value === null) return undefined
  throw new CypherTypeError(say("type/mismatch", { expected: "Node", actual: describe(value) }))
}

/** Whether a relationship is already used in the same MATCH. */
export const isUsed = (relationship: RelationshipValue, row: Row, rivals: readonly number[]): boolean => {
  for (const rival of rivals) {
    const used = row[rival]
    if (used === relationship) return true
    if (Array.isArray(used) && used.includes(relationship)) return true
  }
  return false
}

/** Relationships by index that a MATCH has used so far. */
export const usedIn = (row: Row, rivals: readonly number[]): Set<number> => {
  const used = new Set<number>()
  for (const rival of rivals) {
    const value = row[rival]
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item instanceof RelationshipValue) used.add(item.index)
    }
  }
  return used
}
