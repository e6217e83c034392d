import { CypherSyntaxError } from "../errors.ts"
import { compilePatterns } from "../patterns/match.ts"
import { type Flow, openSteps, type Row, runOnce, type Step, sink, streaming } from "../run/runtime.ts"
import type { CallSubquery, Match, Unwind } from "../syntax/tree.ts"
import { type Compiling, compile } from "./expression.ts"
import { type Base, NO_BASE } from "./projection.ts"
import { compileQuery } from "./query.ts"
import { lazyRange } from "./ranges.ts"
import { Scope } from "./scope.ts"

/** With `once`, what follows does not ask how often a match is found. */
export const compileMatchClause = (match: Match, c: Compiling, once: boolean): Step[] => {
  const before = new Set(c.scope.names)
  const steps = compilePatterns(match.patterns, match.where, c, once)
  if (!match.optional) return steps
  const added = c.scope.names.filter((name) => !before.has(name)).map((name) => c.scope.slot(name))
  return [optionalStep(steps, added)]
}

/** For each row what the steps make of it, or the row with nulls where they make nothing. */
const optionalStep = (steps: readonly Step[], added: readonly number[]): Step => ({
  operator: "Optional",
  details: "",
  inner: [steps],
  open: (next) => {
    const inner = new Counted(next.row)
    const flow = openSteps(steps, inner.flow)
    const row = (row: Row): boolean => {
      inner.reset()
      runOnce(flow, row)
      if (inner.found) return inner.full
      for (const slot of added) row[slot] = null
      return next.row(row)
    }
    return { ...next, row }
  },
})

/** The end of an inner pipeline that gives its rows on, and knows whether there were any and whether more are wanted. */
class Counted {
  found = false
  full = false
  readonly flow: Flow

  constructor(emit: (row: Row) => boolean) {
    this.flow = sink((row) => {
      this.found = true
      if (!this.full) this.full = emit(row)
      return this.full
    })
  }

  reset(): void {
    this.found = false
    this.full = false
  }
}

export const compileUnwind = (unwind: Unwind, c: Compiling): Step => {
  const list = compile(unwind.list, c)
  const source = lazyRange(unwind.list, c)
  const slot = c.scope.declare(unwind.variable)
  const { budget } = c.runtime
  return streaming("Unwind", unwind.variable, (row, emit) => {
    const mark = budget.transient
    const value = source === undefined ? list(row) : source(row)
    if (value === null) return false
    const items = typeof value === "object" && Symbol.iterator in value && !(value instanceof Map) ? value : [value]
    for (const item of items) {
      budget.work()
      row[slot] = item
      if (emit(row)) return true
    }
    budget.release(mark)
    return false
  })
}

/** `CALL (a, b) { … }` and `CALL { WITH a … }`: the inner query once for each row. */
export const compileCallSubquery = (call: CallSubquery, c: Compiling): Step => {
  const { steps, columns, base } = compileInner(call, c)
  const baseSize = base.size
  for (const name of columns) {
    if (c.scope.has(name)) {
      throw new CypherSyntaxError(`Variable \`${name}\` already declared in outer scope`, call.start)
    }
  }
  const slots = columns.map((name) => c.scope.declare(name))
  const isUnit = columns.length === 0
  const open = (next: Flow): Flow => {
    let outer: Row = []
    const inner = new Counted((result) => {
      if (isUnit) return false
      for (let place = 0; place < slots.length; place++) {
        outer[slots[place] as number] = result[baseSize + place] ?? null
      }
      return next.row(outer)
    })
    const flow = openSteps(steps, inner.flow)
    const row = (row: Row): boolean => {
      outer = row
      inner.reset()
      base.outer.row = row
      runOnce(flow, row.slice())
      if (isUnit) return next.row(row)
      if (inner.found || !call.optional) return inner.full
      for (const slot of slots) row[slot] = null
      return next.row(row)
    }
    return { ...next, row }
  }
  return { operator: call.optional ? "OptionalCall" : "Apply", details: columns.join(", "), inner: [steps], open }
}

const compileInner = (call: CallSubquery, c: Compiling) => {
  if (call.imports === undefined) {
    const importing = call.query.parts.some((part) => part.clauses[0]?.kind === "with")
    const scope = importing ? c.scope.child() : new Scope([], c.scope.size)
    return { ...compileQuery(call.query, { ...c, scope }, NO_BASE), base: { ...NO_BASE, outer: { row: [] } } }
  }
  const imports =
    call.imports === "*"
      ? c.scope.entries
      : call.imports.map(({ name, start }) => [name, c.scope.slot(name, start)] as const)
  const base: Base = { names: imports, size: c.scope.size, outer: { row: [] } }
  const scope = new Scope(imports, c.scope.size)
  return { ...compileQuery(call.query, { ...c, scope }, base), base }
}
