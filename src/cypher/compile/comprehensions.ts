import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import { SLOT, sizeOf } from "../run/budget.ts"
import type { Eval } from "../run/runtime.ts"
import type { ListComprehension, Quantified, Reduce } from "../syntax/tree.ts"
import { describe } from "../values/format.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"
import { truth } from "./logic.ts"
import { lazyRange } from "./ranges.ts"

/** What a comprehension runs over: null where the list is null. A `range()` is counted out, not built. */
const compileSource = (
  e: ListComprehension | Quantified | Reduce,
  c: Compiling,
): ((row: Value[]) => Iterable<Value> | null) => {
  const range = lazyRange(e.list, c)
  if (range !== undefined) return range
  const list = compile(e.list, c)
  return (row) => {
    const value = list(row)
    if (value === null || Array.isArray(value)) return value
    throw new CypherTypeError(say("type/mismatch", { expected: "List", actual: describe(value) }))
  }
}

export const compileListComprehension = (e: ListComprehension, c: Compiling): Eval => {
  const source = compileSource(e, c)
  const inner = { ...c, scope: c.scope.child() }
  const slot = inner.scope.declare(e.variable)
  const where = e.where === undefined ? undefined : compile(e.where, inner)
  const map = e.map === undefined ? undefined : compile(e.map, inner)
  const { budget } = c.runtime
  return (row) => {
    const items = source(row)
    if (items === null) return null
    const result: Value[] = []
    for (const item of items) {
      budget.work()
      row[slot] = item
      if (where !== undefined && truth(where(row)) !== true) continue
      const mark = budget.transient
      const value = map === undefined ? item : map(row)
      budget.release(mark)
      budget.allocate(map === undefined ? SLOT : SLOT + sizeOf(value))
      result.push(value)
    }
    return result
  }
}

export const compileQuantified = (e: Quantified, c: Compiling): Eval => {
  const source = compileSource(e, c)
  const inner = { ...c, scope: c.scope.child() }
  const slot = inner.scope.declare(e.variable)
  const where = e.where === undefined ? undefined : compile(e.where, inner)
  const { budget } = c.runtime
  const decides = DECIDES[e.quantifier]
  return (row) => {
    const items = source(row)
    if (items === null) return null
    let holding = 0
    let unknown = false
    for (const item of items) {
      budget.work()
      row[slot] = item
      const test = truth(where === undefined ? item : where(row))
      if (test === null) unknown = true
      else if (e.quantifier === "SINGLE") {
        if (test && ++holding > 1) return false
      } else if (test === decides.test) return decides.answer
    }
    if (unknown) return null
    return e.quantifier === "SINGLE" ? holding === 1 : !decides.answer
  }
}

/** The test that decides, whatever the others are, and what it decides. */
const DECIDES: Readonly<Record<Quantified["quantifier"], { readonly test: boolean; readonly answer: boolean }>> = {
  ANY: { test: true, answer: true },
  ALL: { test: false, answer: false },
  NONE: { test: true, answer: false },
  SINGLE: { test: true, answer: true },
}

export const compileReduce = (e: Reduce, c: Compiling): Eval => {
  const source = compileSource(e, c)
  const initial = compile(e.initial, c)
  const inner = { ...c, scope: c.scope.child() }
  const accumulator = inner.scope.declare(e.accumulator)
  const slot = inner.scope.declare(e.variable)
  const step = compile(e.step, inner)
  const { budget } = c.runtime
  return (row) => {
    const items = source(row)
    if (items === null) return null
    let value = initial(row)
    const mark = budget.transient
    for (const item of items) {
      budget.work()
      row[accumulator] = value
      row[slot] = item
      value = step(row)
      budget.release(mark)
      budget.allocate(sizeOf(value))
    }
    return value
  }
}
