import { CypherSyntaxError } from "../errors.ts"
import { type Accumulator, aggregation } from "../functions/aggregations.ts"
import { NULL } from "../graph/dictionary.ts"
import { sizeOf } from "../run/budget.ts"
import type { Eval, Row } from "../run/runtime.ts"
import type { Call, CountStar, Expression } from "../syntax/tree.ts"
import { Pairs } from "../values/pairs.ts"
import { type Compiling, compile } from "./expression.ts"
import { compileNumbered } from "./numbers.ts"
import { compilePresence } from "./presence.ts"

/** How an aggregation is fed. */
export interface Feeding {
  readonly make: () => Accumulator
  /** Gives the accumulator what a row has for its group, if anything. */
  readonly feed: (into: Accumulator, group: number, row: Row) => void
  /** Makes ready for the groups of another run. */
  readonly clear: () => void
}

const NOTHING = (): void => {}

export const compileFeeding = (e: Call | CountStar, c: Compiling): Feeding => {
  const { budget } = c.runtime
  if (e.kind === "countStar") {
    return {
      make: () => aggregation("count").make(budget),
      feed: (into, group) => into.add(group, null, null),
      clear: NOTHING,
    }
  }
  const { make, args } = aggregation(e.name)
  if (e.args.length !== args) {
    throw new CypherSyntaxError(`${e.name}() takes ${args === 1 ? "one argument" : "two arguments"}`, e.start)
  }
  return { make: () => make(budget), ...compileFeed(e, c) }
}

const compileFeed = (e: Call, c: Compiling): Omit<Feeding, "make"> => {
  const [first, next] = e.args as [Expression, Expression?]
  const second: Eval = next === undefined ? () => null : compile(next, c)
  if (e.distinct) return feedDistinct(first, second, c)
  if (e.name.toLowerCase() === "count") {
    const has = compilePresence(first, c)
    return { feed: (into, group, row) => has(row) && into.add(group, null, null), clear: NOTHING }
  }
  const value = compile(first, c)
  const feed: Feeding["feed"] = (into, group, row) => {
    const item = value(row)
    if (item !== null) into.add(group, item, second(row))
  }
  return { feed, clear: NOTHING }
}

/** Each value of a group once: the values of all groups are told apart in one table. */
const feedDistinct = (e: Expression, second: Eval, c: Compiling): Omit<Feeding, "make"> => {
  const { budget } = c.runtime
  const values = compileNumbered(e, c)
  const seen = new Pairs(budget)
  const feed: Feeding["feed"] = (into, group, row) => {
    const number = values.number(row)
    if (number === NULL) return
    const before = seen.size
    if (seen.numberOf(group, number) !== before) return
    const value = values.value(row)
    budget.retain(40 + sizeOf(value))
    into.add(group, value, second(row))
  }
  const clear = (): void => {
    seen.clear()
    values.clear()
  }
  return { feed, clear }
}
