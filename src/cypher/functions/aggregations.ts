import { CypherTypeError } from "../errors.ts"
import { type Budget, sizeOf } from "../run/budget.ts"
import { add, divide } from "../values/arithmetic.ts"
import { order } from "../values/compare.ts"
import { describe } from "../values/format.ts"
import { DurationValue } from "../values/temporal/value.ts"
import type { Value } from "../values/value.ts"

/** Takes the values of a group one by one (nulls left out) and gives one value for all. */
export interface Accumulator {
  add(value: Value, second: Value): void
  result(): Value
}

type Make = (budget: Budget) => Accumulator

const number = (value: Value, name: string): bigint | number => {
  if (typeof value === "bigint" || typeof value === "number") return value
  throw new CypherTypeError(`${name}(${describe(value)}) can only handle numerical values, duration, and null.`)
}

const count: Make = () => {
  let total = 0
  return { add: () => void total++, result: () => BigInt(total) }
}

const sum: Make = () => {
  let total: Value = 0n
  return {
    add(value) {
      const term = value instanceof DurationValue ? value : number(value, "sum")
      total = term instanceof DurationValue && total === 0n ? term : add(total, term)
    },
    result: () => total,
  }
}

const avg: Make = () => {
  let total: Value = 0
  let amount = 0
  return {
    add(value) {
      amount++
      if (value instanceof DurationValue) total = amount === 1 ? value : add(total, value)
      else if (total instanceof DurationValue) throw new CypherTypeError("avg() cannot mix number and duration")
      else total = (total as number) + (Number(number(value, "avg")) - (total as number)) / amount
    },
    result() {
      if (amount === 0) return null
      return total instanceof DurationValue ? divide(total, BigInt(amount)) : total
    },
  }
}

const extreme =
  (sign: 1 | -1): Make =>
  () => {
    let best: Value = null
    return {
      add(value) {
        if (best === null || order(value, best) * sign > 0) best = value
      },
      result: () => best,
    }
  }

const collect: Make = (budget) => {
  const items: Value[] = []
  return {
    add(value) {
      budget.retain(sizeOf(value))
      items.push(value)
    },
    result: () => items,
  }
}

const deviation =
  (sample: 0 | 1): Make =>
  () => {
    let amount = 0
    let mean = 0
    let squares = 0
    return {
      add(value) {
        const x = Number(number(value, "stDev"))
        amount++
        const delta = x - mean
        mean += delta / amount
        squares += delta * (x - mean)
      },
      result() {
        if (amount === 0) return null
        return amount <= sample ? 0 : Math.sqrt(squares / (amount - sample))
      },
    }
  }

const percentile =
  (of: (sorted: readonly (bigint | number)[], at: number) => Value): Make =>
  (budget) => {
    const values: (bigint | number)[] = []
    let at: number | undefined
    return {
      add(value, second) {
        at ??= fraction(second)
        budget.retain(16)
        values.push(number(value, "percentile"))
      },
      result() {
        if (values.length === 0) return null
        values.sort((a, b) => {
          budget.work()
          return order(a, b)
        })
        return of(values, at as number)
      },
    }
  }

const fraction = (value: Value): number => {
  const at = Number(number(value, "percentile"))
  if (at >= 0 && at <= 1) return at
  throw new CypherTypeError(`Invalid input '${at}' is not a valid argument, must be a number in the range 0.0 to 1.0`)
}

const continuous = (sorted: readonly (bigint | number)[], at: number): Value => {
  const place = at * (sorted.length - 1)
  const low = Math.floor(place)
  const below = sorted[low] as bigint | number
  if (low === place) return below
  return Number(below) * (low + 1 - place) + Number(sorted[low + 1]) * (place - low)
}

const discrete = (sorted: readonly (bigint | number)[], at: number): Value => {
  if (at === 1 || sorted.length === 1) return sorted.at(-1) as Value
  const place = at * sorted.length
  const index = Math.trunc(place)
  return sorted[place !== index || index === 0 ? index : index - 1] as Value
}

interface AggregationRule {
  readonly make: Make
  readonly args: 1 | 2
}

const RULES: Readonly<Record<string, AggregationRule>> = {
  count: { make: count, args: 1 },
  sum: { make: sum, args: 1 },
  avg: { make: avg, args: 1 },
  min: { make: extreme(-1), args: 1 },
  max: { make: extreme(1), args: 1 },
  collect: { make: collect, args: 1 },
  stdev: { make: deviation(1), args: 1 },
  stdevp: { make: deviation(0), args: 1 },
  percentilecont: { make: percentile(continuous), args: 2 },
  percentiledisc: { make: percentile(discrete), args: 2 },
}

/** Names of the aggregations as people write them. */
export const AGGREGATION_NAMES = [
  "count",
  "sum",
  "avg",
  "min",
  "max",
  "collect",
  "stDev",
  "stDevP",
  "percentileCont",
  "percentileDisc",
]

export const isAggregation = (name: string): boolean => Object.hasOwn(RULES, name.toLowerCase())
export const aggregation = (name: string): AggregationRule => RULES[name.toLowerCase()] as AggregationRule
