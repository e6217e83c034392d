import type { Call, Clause, Expression } from "../syntax/tree.ts"
import { walk } from "../syntax/walk.ts"
import { aggregates, isAggregate } from "./aggregation.ts"

/** Whether an expression comes out the same if rows that aggregations see come several times. */
const isSteady = (e: Expression): boolean => {
  let steady = true
  walk(e, (part) => {
    if (isAggregate(part)) steady &&= part.kind === "call" && isSteadyCall(part as Call)
    return part.kind !== "subquery"
  })
  return steady
}

const isSteadyCall = ({ name, distinct }: Call): boolean =>
  /^(?:min|max)$/i.test(name) || (distinct && /^(?:count|sum|avg)$/i.test(name))

/** Whether a clause gives the same rows if rows that it is given come several times. */
export const ignoresRepeats = (clause: Clause): boolean => {
  if (clause.kind !== "with" && clause.kind !== "return") return false
  const { items, order, distinct } = clause.projection
  const all = [...items, ...order].map(({ expression }) => expression)
  return all.some(aggregates) ? all.every(isSteady) : distinct
}
