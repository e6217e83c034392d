import { CypherSyntaxError, CypherTypeError } from "../errors.ts"
import { sizeOf } from "../run/budget.ts"
import type { Eval, Row, Step } from "../run/runtime.ts"
import type { Expression } from "../syntax/tree.ts"
import { walk } from "../syntax/walk.ts"
import { describe } from "../values/format.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"
import { sortedRows } from "./ranks.ts"
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

/** Bytes of a row that is kept, beside its values, and of what sorting needs for it. */
const KEPT = 96

/** Sorting of all rows; `keep` makes of a row what is held and given on. */
export const sortStep = (keys: readonly SortKey[], keep: (row: Row) => Row, c: Compiling): Step => ({
  operator: "Sort",
  details: `${keys.length} keys`,
  open: (next) => {
    const { budget } = c.runtime
    let columns: Value[][] = []
    let rows: Row[] = []
    let bytes = 0
    const clear = (): void => {
      columns = keys.map(() => [])
      rows = []
      budget.free(bytes)
      bytes = 0
    }
    const begin = (): boolean => {
      clear()
      return next.begin()
    }
    const row = (row: Row): boolean => {
      budget.work()
      const kept = keep(row)
      let size = KEPT + 8 * kept.length
      for (let place = 0; place < keys.length; place++) {
        const value = (keys[place] as SortKey).value(row)
        size += sizeOf(value)
        ;(columns[place] as Value[]).push(value)
      }
      bytes += size
      budget.retain(size)
      rows.push(kept)
      return false
    }
    const end = (): void => {
      const sorting = keys.map(({ descending }, place) => ({ values: columns[place] as Value[], descending }))
      for (const number of sortedRows(sorting, rows.length, budget)) if (next.row(rows[number] as Row)) break
      clear()
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
