import type { Has } from "../graph/column.ts"
import type { Row } from "../run/runtime.ts"
import type { Expression } from "../syntax/tree.ts"
import { NodeValue, RelationshipValue } from "../values/entities.ts"
import { type Compiling, compile } from "./expression.ts"

/** Whether an expression has a value in a row; a property of a node or relationship is not read for it. */
export const compilePresence = (e: Expression, c: Compiling): ((row: Row) => boolean) => {
  const whole = compile(e, c)
  if (e.kind !== "property" || e.of.kind !== "variable") return (row) => whole(row) !== null
  const { view } = c.runtime
  const of = compile(e.of, c)
  let node: Has | undefined
  let relationship: Has | undefined
  return (row) => {
    const value = of(row)
    if (value instanceof NodeValue) {
      node ??= view.nodePresence(e.key)
      return node(value.index)
    }
    if (value instanceof RelationshipValue) {
      relationship ??= view.relationshipPresence(e.key)
      return relationship(value.index)
    }
    return whole(row) !== null
  }
}
