import { CypherTypeError } from "../errors.ts"
import { describe } from "../values/format.ts"
import type { Value } from "../values/value.ts"

const isWhole = (value: Value): value is bigint => typeof value === "bigint"

/** The bounds of a `range()`: both ends and the step, which may not be 0. */
export const rangeOf = (args: readonly Value[]): { from: bigint; to: bigint; step: bigint } => {
  const [from = null, to = null, step = 1n] = args
  for (const value of [from, to, step]) {
    if (!isWhole(value)) throw new CypherTypeError(`range() needs integers, not ${describe(value)}`)
  }
  if (step === 0n) throw new CypherTypeError("Step argument to 'range()' cannot be zero")
  return { from: from as bigint, to: to as bigint, step: step as bigint }
}

/** The numbers of a range, one after the other. */
export function* count({ from, to, step }: { from: bigint; to: bigint; step: bigint }): Generator<bigint> {
  if (step > 0n) for (let value = from; value <= to; value += step) yield value
  else for (let value = from; value >= to; value += step) yield value
}
