import { count, rangeOf } from "../functions/range.ts"
import type { Row } from "../run/runtime.ts"
import type { Expression } from "../syntax/tree.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"

/** `range(…)` as a source of numbers, where the expression is such a call and nothing else. */
export const lazyRange = (e: Expression, c: Compiling): ((row: Row) => Iterable<Value>) | undefined => {
  if (e.kind !== "call" || e.name.toLowerCase() !== "range" || e.args.length < 2 || e.args.length > 3) return undefined
  const args = e.args.map((arg) => compile(arg, c))
  return (row) => count(rangeOf(args.map((arg) => arg(row))))
}
