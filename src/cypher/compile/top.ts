import { type Budget, sizeOf } from "../run/budget.ts"
import type { Row, Step } from "../run/runtime.ts"
import { hasSurrogates, order } from "../values/compare.ts"
import type { Value } from "../values/value.ts"
import type { Compiling } from "./expression.ts"
import type { SortKey } from "./sorting.ts"

interface Entry {
  readonly keys: readonly Value[]
  readonly row: Row
}

/** Compares rows by the values of their sort keys. */
class Comparing {
  /** Whether strings must be compared by code points, which differs from their units only where one has surrogates. */
  private byCodePoints = false
  private readonly keys: readonly SortKey[]
  private readonly signs: readonly number[]
  private readonly budget: Budget

  constructor(keys: readonly SortKey[], c: Compiling) {
    this.keys = keys
    this.signs = keys.map(({ descending }) => (descending ? -1 : 1))
    this.budget = c.runtime.budget
  }

  /** Writes the values of a row's keys into a list. */
  read(row: Row, into: Value[]): void {
    for (let place = 0; place < this.keys.length; place++) {
      const value = (this.keys[place] as SortKey).value(row)
      if (typeof value === "string" && !this.byCodePoints) this.byCodePoints = hasSurrogates(value)
      into[place] = value
    }
  }

  compare(left: readonly Value[], right: readonly Value[]): number {
    this.budget.work()
    for (let place = 0; place < this.signs.length; place++) {
      const a = left[place] as Value
      const b = right[place] as Value
      if (a === b && typeof a === "string") continue
      const isPlain = typeof a === "string" && typeof b === "string" && !this.byCodePoints
      const by = isPlain ? (a < b ? -1 : 1) : order(a, b)
      if (by !== 0) return by * (this.signs[place] as number)
    }
    return 0
  }
}

const bytesOf = ({ keys, row }: Entry): number =>
  64 + 8 * row.length + keys.reduce<number>((sum, key) => sum + sizeOf(key), 0)

/** Sorting that keeps no more rows than LIMIT and SKIP ask for, and now and then as many again. */
export const topStep = (
  keys: readonly SortKey[],
  keep: (row: Row) => Row,
  c: Compiling,
  limit: () => number,
  skip: (() => number) | undefined,
): Step => ({
  operator: "Top",
  details: `${keys.length} keys`,
  open: (next) => {
    const { budget } = c.runtime
    const sorting = new Comparing(keys, c)
    const values: Value[] = []
    let kept = 0
    let entries: Entry[] = []
    let worst: Entry | undefined
    const begin = (): boolean => {
      kept = limit() + (skip?.() ?? 0)
      entries = []
      worst = undefined
      return next.begin() && kept > 0
    }
    const shorten = (): void => {
      entries.sort((a, b) => sorting.compare(a.keys, b.keys))
      for (const dropped of entries.slice(kept)) budget.free(bytesOf(dropped))
      entries = entries.slice(0, kept)
      worst = entries.at(-1)
    }
    const row = (row: Row): boolean => {
      budget.work()
      sorting.read(row, values)
      if (worst !== undefined && sorting.compare(values, worst.keys) >= 0) return false
      const held = { keys: values.slice(), row: keep(row) }
      entries.push(held)
      budget.retain(bytesOf(held))
      if (entries.length >= kept * 2 + 64) shorten()
      return false
    }
    const end = (): void => {
      shorten()
      for (const entry of entries) if (next.row(entry.row)) break
      for (const entry of entries) budget.free(bytesOf(entry))
      entries = []
      next.end()
    }
    return { begin, row, end }
  },
})
