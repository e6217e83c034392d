import { CypherSyntaxError, CypherTypeError } from "../errors.ts"
import { sizeOf } from "../run/budget.ts"
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

const comparing =
  (keys: readonly SortKey[], c: Compiling) =>
  (a: Entry, b: Entry): number => {
    c.runtime.budget.work()
    for (const [place, { descending }] of keys.entries()) {
      const by = order(a.keys[place] as Value, b.keys[place] as Value)
      if (by !== 0) return descending ? -by : by
    }
    return 0
  }

const entryOf = (row: Row, keys: readonly SortKey[]): Entry => ({ keys: keys.map(({ value }) => value(row)), row })

const bytesOf = ({ keys, row }: Entry): number =>
  64 + 8 * row.length + keys.reduce<number>((sum, key) => sum + sizeOf(key), 0)

export const sortStep = (keys: readonly SortKey[], c: Compiling): Step => ({
  operator: "Sort",
  details: `${keys.length} keys`,
  *run(rows) {
    const { budget } = c.runtime
    const entries: Entry[] = []
    let bytes = 0
    for (const row of rows) {
      budget.work()
      const entry = entryOf(row, keys)
      const size = bytesOf(entry)
      bytes += size
      budget.retain(size)
      entries.push(entry)
    }
    entries.sort(comparing(keys, c))
    for (const { row } of entries) yield row
    budget.free(bytes)
  },
})

/** Sorting that keeps no more rows than LIMIT and SKIP ask for, and now and then as many again. */
export const topStep = (
  keys: readonly SortKey[],
  c: Compiling,
  limit: () => number,
  skip: (() => number) | undefined,
): Step => ({
  operator: "Top",
  details: `${keys.length} keys`,
  *run(rows) {
    const { budget } = c.runtime
    const kept = limit() + (skip?.() ?? 0)
    if (kept === 0) return
    const compare = comparing(keys, c)
    let entries: Entry[] = []
    let worst: Entry | undefined
    for (const row of rows) {
      budget.work()
      const entry = entryOf(row, keys)
      if (worst !== undefined && compare(entry, worst) >= 0) continue
      entries.push(entry)
      budget.retain(bytesOf(entry))
      if (entries.length < kept * 2 + 64) continue
      entries.sort(compare)
      for (const dropped of entries.slice(kept)) budget.free(bytesOf(dropped))
      entries = entries.slice(0, kept)
      worst = entries.at(-1)
    }
    entries.sort(compare)
    for (const { row } of entries.slice(0, kept)) yield row
  },
})

export const skipStep = (skip: () => number): Step => ({
  operator: "Skip",
  details: "",
  *run(rows) {
    let left = skip()
    for (const row of rows) if (left-- <= 0) yield row
  },
})

export const limitStep = (limit: () => number): Step => ({
  operator: "Limit",
  details: "",
  *run(rows) {
    let left = limit()
    if (left === 0) return
    for (const row of rows) {
      yield row
      if (--left <= 0) return
    }
  },
})
