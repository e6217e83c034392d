import { CypherTypeError } from "../errors.ts"
import { describe } from "../values/format.ts"
import { integerOf } from "../values/integers.ts"
import type { Value } from "../values/value.ts"

const isWhole = (value: Value): value is bigint => typeof value === "bigint"

/** The bounds of a `range()`: both ends and the step, which may not be 0. */
export const rangeOf = (args: readonly Value[]): Range => {
  const [from = null, to = null, step = 1n] = args
  for (const value of [from, to, step]) {
    if (!isWhole(value)) throw new CypherTypeError(`range() needs integers, not ${describe(value)}`)
  }
  if (step === 0n) throw new CypherTypeError("Step argument to 'range()' cannot be zero")
  return { from: from as bigint, to: to as bigint, step: step as bigint }
}

interface Range {
  readonly from: bigint
  readonly to: bigint
  readonly step: bigint
}

const LARGE = 2n ** 52n
const isSmall = (value: bigint): boolean => value < LARGE && value > -LARGE

/** The numbers of a range, one after the other; small ones are counted as floats, which hold them exactly. */
export const count = (range: Range): Iterable<bigint> =>
  Object.values(range).every(isSmall) ? { [Symbol.iterator]: () => countSmall(range) } : countLarge(range)

/** An iterator with one object for all its results: a generator makes one for each, which costs more than the number. */
function countSmall(range: Range): Iterator<bigint> {
  const [to, step] = [Number(range.to), Number(range.step)]
  let next = Number(range.from)
  const result: { done: boolean; value: bigint } = { done: false, value: 0n }
  return {
    next: () => {
      result.done = step > 0 ? next > to : next < to
      if (!result.done) result.value = integerOf(next)
      next += step
      return result
    },
  }
}

function* countLarge({ from, to, step }: Range): Generator<bigint> {
  if (step > 0n) for (let value = from; value <= to; value += step) yield value
  else for (let value = from; value >= to; value += step) yield value
}
