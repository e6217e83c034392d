import { CypherSyntaxError, CypherTypeError } from "../errors.ts"
import { type Budget, sizeOf } from "../run/budget.ts"
import type { Eval, Row, Step } from "../run/runtime.ts"
import type { Expression } from "../syntax/tree.ts"
import { walk } from "../syntax/walk.ts"
import { order } from "../values/compare.ts"
import { describe } from "../values/format.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"
import { Scope } from "./scope.ts"

export interface SortKey {
  readonly value: Eval
  readonly descending: boolean
}

/** The number behind SKIP or LIMIT, found when the rows begin to flow. */
export const countOf = (e: Expression, c: Compiling, clause: string): (() => number) => {
  walk(e, (part) => {
    if (part.kind === "variable") {
      throw new CypherSyntaxError(`It is not allowed to refer to variables in ${clause}`, e.start)
    }
    return undefined
  })
  const value = compile(e, { ...c, scope: new Scope() })
  return () => {
    const count = value([])
    if (typeof count !== "bigint" || count < 0n) {
      throw new CypherTypeError(`${clause} needs a non-negative integer, not ${describe(count)}`, e.start)
    }
    return Number(count)
  }
}

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

  valuesOf(row: Row): Value[] {
    const values: Value[] = []
    for (let place = 0; place < this.keys.length; place++) {
      const value = (this.keys[place] as SortKey).value(row)
      if (typeof value === "string" && !this.byCodePoints) this.byCodePoints = SURROGATE.test(value)
      values.push(value)
    }
    return values
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

const SURROGATE = /[\ud800-\udfff]/

const bytesOf = ({ keys, row }: Entry): number =>
  64 + 8 * row.length + keys.reduce<number>((sum, key) => sum + sizeOf(key), 0)

/** Sorting of all rows; `keep` makes of a row what is held and given on. */
export const sortStep = (keys: readonly SortKey[], keep: (row: Row) => Row, c: Compiling): Step => ({
  operator: "Sort",
  details: `${keys.length} keys`,
  open: (next) => {
    const { budget } = c.runtime
    const sorting = new Comparing(keys, c)
    let entries: Entry[] = []
    let bytes = 0
    const begin = (): boolean => {
      entries = []
      bytes = 0
      return next.begin()
    }
    const row = (row: Row): boolean => {
      budget.work()
      const entry = { keys: sorting.valuesOf(row), row: keep(row) }
      const size = bytesOf(entry)
      bytes += size
      budget.retain(size)
      entries.push(entry)
      return false
    }
    const end = (): void => {
      entries.sort((a, b) => sorting.compare(a.keys, b.keys))
      for (const entry of entries) if (next.row(entry.row)) break
      entries = []
      budget.free(bytes)
      next.end()
    }
    return { begin, row, end }
  },
})

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
    let kept = 0
    let entries: Entry[] = []
    let worst: Entry | undefined
    const begin = (): boolean => {
      kept = limit() + (skip?.() ?? 0)
      entries = []
      worst = undefined
      return next.begin() && kept > 0
    }
    const row = (row: Row): boolean => {
      budget.work()
      const values = sorting.valuesOf(row)
      if (worst !== undefined && sorting.compare(values, worst.keys) >= 0) return false
      const held = { keys: values, row: keep(row) }
      entries.push(held)
      budget.retain(bytesOf(held))
      if (entries.length < kept * 2 + 64) return false
      entries.sort((a, b) => sorting.compare(a.keys, b.keys))
      for (const dropped of entries.slice(kept)) budget.free(bytesOf(dropped))
      entries = entries.slice(0, kept)
      worst = entries.at(-1)
      return false
    }
    const end = (): void => {
      entries.sort((a, b) => sorting.compare(a.keys, b.keys))
      for (const entry of entries.slice(0, kept)) if (next.row(entry.row)) break
      entries = []
      next.end()
    }
    return { begin, row, end }
  },
})

export const skipStep = (skip: () => number): Step => ({
  operator: "Skip",
  details: "",
  open: (next) => {
    let left = 0
    const begin = (): boolean => {
      left = skip()
      return next.begin()
    }
    const row = (row: Row): boolean => {
      if (left === 0) return next.row(row)
      left--
      return false
    }
    return { begin, row, end: next.end }
  },
})

export const limitStep = (limit: () => number): Step => ({
  operator: "Limit",
  details: "",
  open: (next) => {
    let left = 0
    const begin = (): boolean => {
      left = limit()
      return next.begin() && left > 0
    }
    const row = (row: Row): boolean => {
      if (left === 0) return true
      left--
      return next.row(row) || left === 0
    }
    return { begin, row, end: next.end }
  },
})
