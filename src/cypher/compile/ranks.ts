import { Dictionary } from "../graph/dictionary.ts"
import type { Budget } from "../run/budget.ts"
import { hasSurrogates, order } from "../values/compare.ts"
import { countingSort } from "../values/counting-sort.ts"
import type { Value } from "../values/value.ts"

/** What rows are sorted by first, second and so on: one value a row. */
export interface SortColumn {
  readonly values: readonly Value[]
  readonly descending: boolean
}

/** Rows in the order found so far. `runs` has for each place where the run of rows begins that are alike up to now. */
interface Found {
  readonly rows: Int32Array
  readonly runs: Int32Array
}

/**
 * The rows, by number, in the order of their columns; those that are alike stay as they came. Each different value of a
 * column is compared, not each row; and only rows that are alike in all columns before look at the next.
 */
export const sortedRows = (columns: readonly SortColumn[], count: number, budget: Budget): Iterable<number> => {
  if (count < MANY) return fewSorted(columns, count, budget)
  let found: Found = { rows: Int32Array.from({ length: count }, (_, row) => row), runs: new Int32Array(count) }
  for (const column of columns) {
    const tied = tiedPlaces(found.runs)
    if (tied.length === 0) break
    found = refined(found, tied, column, budget)
  }
  return found.rows
}

/** Below so many rows it is quicker to compare the rows themselves. */
const MANY = 64

const fewSorted = (columns: readonly SortColumn[], count: number, budget: Budget): Iterable<number> => {
  const rows = Array.from({ length: count }, (_, row) => row)
  return rows.sort((a, b) => {
    budget.work()
    for (const { values, descending } of columns) {
      const by = order(values[a] as Value, values[b] as Value)
      if (by !== 0) return descending ? -by : by
    }
    return 0
  })
}

const tiedPlaces = (runs: Int32Array): Int32Array => {
  const last = runs.length - 1
  const isTied = (place: number) =>
    (place > 0 && runs[place] === runs[place - 1]) || (place < last && runs[place] === runs[place + 1])
  const tied = new Int32Array(runs.length)
  let count = 0
  for (let place = 0; place <= last; place++) if (isTied(place)) tied[count++] = place
  return tied.subarray(0, count)
}

/** Sorts the rows within each run by one more column. */
const refined = ({ rows, runs }: Found, tied: Int32Array, column: SortColumn, budget: Budget): Found => {
  const { ranks, count } = ranksOf(column, tied, rows, budget)
  const next = runs.slice()
  const sorted = rows.slice()
  const rankAt = new Int32Array(rows.length)
  for (const index of countingSort(ranks, count).order) {
    budget.work()
    const place = tied[index] as number
    const run = runs[place] as number
    const at = next[run] as number
    next[run] = at + 1
    sorted[at] = rows[place] as number
    rankAt[at] = ranks[index] as number
  }
  const refinedRuns = runs.slice()
  for (const place of tied) {
    if (runs[place] === place) continue
    refinedRuns[place] = rankAt[place] === rankAt[place - 1] ? (refinedRuns[place - 1] as number) : place
  }
  return { rows: sorted, runs: refinedRuns }
}

/** For each of some places the rank of its row's value among the different values of a column. */
const ranksOf = ({ values, descending }: SortColumn, places: Int32Array, rows: Int32Array, budget: Budget) => {
  const dictionary = new Dictionary()
  const different: Value[] = [null]
  const numbers = places.map((place) => {
    budget.work()
    const value = values[rows[place] as number] as Value
    const number = dictionary.numberOf(value)
    if (number === different.length) different.push(value)
    return number
  })
  const rankOf = rankNumbers(different, descending ? -1 : 1, budget)
  return { ranks: numbers.map((number) => rankOf[number] as number), count: different.length }
}

/** Ranks of different values; those that the order holds for the same have the same. */
const rankNumbers = (values: readonly Value[], sign: number, budget: Budget): Int32Array => {
  /** Strings are compared by code points, which differs from their units only where one has surrogates. */
  const byUnits = values.every((value) => typeof value !== "string" || !hasSurrogates(value))
  const compare = (a: Value, b: Value): number => {
    budget.work()
    if (byUnits && typeof a === "string" && typeof b === "string") return a < b ? -1 : 1
    return order(a, b)
  }
  const sorted = [...values.keys()].sort((a, b) => compare(values[a] as Value, values[b] as Value) * sign)
  const ranks = new Int32Array(values.length)
  let rank = 0
  for (const [place, number] of sorted.entries()) {
    const before = place === 0 ? number : (sorted[place - 1] as number)
    if (order(values[before] as Value, values[number] as Value) !== 0) rank = place
    ranks[number] = rank
  }
  return ranks
}
