import { CypherTypeError } from "../errors.ts"
import { type Budget, sizeOf } from "../run/budget.ts"
import { add, divide } from "../values/arithmetic.ts"
import { order } from "../values/compare.ts"
import { describe } from "../values/format.ts"
import { integerOf } from "../values/integers.ts"
import { DurationValue } from "../values/temporal/value.ts"
import type { Value } from "../values/value.ts"

/**
 * Takes the values of groups one by one (nulls left out) and gives one value for each group. Groups are numbered from 0
 * on, and each is begun before it is given a value.
 */
export interface Accumulator {
  /** Begins the next group. */
  begin(): void
  add(group: number, value: Value, second: Value): void
  result(group: number): Value
}

type Make = (budget: Budget) => Accumulator

const number = (value: Value, name: string): bigint | number => {
  if (typeof value === "bigint" || typeof value === "number") return value
  throw new CypherTypeError(`${name}(${describe(value)}) can only handle numerical values, duration, and null.`)
}

const count: Make = () => {
  const totals: number[] = []
  return {
    begin: () => void totals.push(0),
    add(group) {
      totals[group] = (totals[group] as number) + 1
    },
    result: (group) => integerOf(totals[group] as number),
  }
}

/** Sums of integers below this are exact as floats. */
const EXACT = 2 ** 52

/** Small integers are summed as floats, which hold them exactly; from the first other value on by the language's `+`. */
const sum: Make = () => {
  const whole: number[] = []
  const totals: (Value | undefined)[] = []
  return {
    begin() {
      whole.push(0)
      totals.push(undefined)
    },
    add(group, value) {
      const before = whole[group] as number
      if (typeof value === "bigint" && totals[group] === undefined) {
        const after = before + Number(value)
        if (after < EXACT && after > -EXACT) {
          whole[group] = after
          return
        }
      }
      const term = value instanceof DurationValue ? value : number(value, "sum")
      const total = totals[group] ?? BigInt(before)
      totals[group] = term instanceof DurationValue && total === 0n ? term : add(total, term)
    },
    result: (group) => totals[group] ?? integerOf(whole[group] as number),
  }
}

const avg: Make = () => {
  const amounts: number[] = []
  const means: number[] = []
  const durations: (DurationValue | undefined)[] = []
  return {
    begin() {
      amounts.push(0)
      means.push(0)
      durations.push(undefined)
    },
    add(group, value) {
      const amount = (amounts[group] as number) + 1
      const duration = durations[group]
      amounts[group] = amount
      if (value instanceof DurationValue) {
        durations[group] = amount === 1 ? value : (add(duration ?? (means[group] as number), value) as DurationValue)
      } else if (duration !== undefined) throw new CypherTypeError("avg() cannot mix number and duration")
      else {
        const mean = means[group] as number
        means[group] = mean + (Number(number(value, "avg")) - mean) / amount
      }
    },
    result(group) {
      const amount = amounts[group] as number
      const duration = durations[group]
      if (amount === 0) return null
      return duration === undefined ? (means[group] as number) : divide(duration, BigInt(amount))
    },
  }
}

const extreme =
  (sign: 1 | -1): Make =>
  () => {
    const best: Value[] = []
    return {
      begin: () => void best.push(null),
      add(group, value) {
        const known = best[group] as Value
        if (known === null || order(value, known) * sign > 0) best[group] = value
      },
      result: (group) => best[group] as Value,
    }
  }

const collect: Make = (budget) => {
  const lists: (Value[] | undefined)[] = []
  return {
    begin: () => void lists.push(undefined),
    add(group, value) {
      budget.retain(sizeOf(value))
      const list = lists[group]
      if (list === undefined) lists[group] = [value]
      else list.push(value)
    },
    result: (group) => lists[group] ?? [],
  }
}

const deviation =
  (sample: 0 | 1): Make =>
  () => {
    const amounts: number[] = []
    const means: number[] = []
    const squares: number[] = []
    return {
      begin() {
        for (const column of [amounts, means, squares]) column.push(0)
      },
      add(group, value) {
        const x = Number(number(value, "stDev"))
        const amount = (amounts[group] as number) + 1
        const delta = x - (means[group] as number)
        const mean = (means[group] as number) + delta / amount
        amounts[group] = amount
        means[group] = mean
        squares[group] = (squares[group] as number) + delta * (x - mean)
      },
      result(group) {
        const amount = amounts[group] as number
        if (amount === 0) return null
        return amount <= sample ? 0 : Math.sqrt((squares[group] as number) / (amount - sample))
      },
    }
  }

const percentile =
  (of: (sorted: readonly (bigint | number)[], at: number) => Value): Make =>
  (budget) => {
    const groups: (bigint | number)[][] = []
    const places: number[] = []
    return {
      begin: () => void groups.push([]),
      add(group, value, second) {
        places[group] ??= fraction(second)
        budget.retain(16)
        groups[group]?.push(number(value, "percentile"))
      },
      result(group) {
        const values = groups[group] as (bigint | number)[]
        if (values.length === 0) return null
        values.sort((a, b) => {
          budget.work()
          return order(a, b)
        })
        return of(values, places[group] as number)
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
