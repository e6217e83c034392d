import { CypherSyntaxError } from "../errors.ts"
import { compilePatterns } from "../patterns/match.ts"
import { type Row, runSteps, type Step } from "../run/runtime.ts"
import type { CallSubquery, Match, Unwind } from "../syntax/tree.ts"
import { type Compiling, compile } from "./expression.ts"
import { NO_BASE } from "./projection.ts"
import { compileQuery } from "./query.ts"
import { lazyRange } from "./ranges.ts"
import { Scope } from "./scope.ts"

export const compileMatchClause = (match: Match, c: Compiling): Step[] => {
  const before = new Set(c.scope.names)
  const steps = compilePatterns(match.patterns, match.where, c)
  if (!match.optional) return steps
  const added = c.scope.names.filter((name) => !before.has(name)).map((name) => c.scope.slot(name))
  return [optionalStep(steps, added)]
}

/** For each row what the steps make of it, or the row with nulls where they make nothing. */
const optionalStep = (steps: readonly Step[], added: readonly number[]): Step => ({
  operator: "Optional",
  details: "",
  inner: [steps],
  *run(rows) {
    for (const row of rows) {
      let found = false
      for (const result of runSteps(steps, [row.slice()])) {
        found = true
        yield result
      }
      if (!found) yield withNulls(row, added)
    }
  },
})

const withNulls = (row: Row, slots: readonly number[]): Row => {
  const result = row.slice()
  for (const slot of slots) result[slot] = null
  return result
}

export const compileUnwind = (unwind: Unwind, c: Compiling): Step => {
  const list = compile(unwind.list, c)
  const source = lazyRange(unwind.list, c)
  const slot = c.scope.declare(unwind.variable)
  const { budget } = c.runtime
  return {
    operator: "Unwind",
    details: unwind.variable,
    *run(rows) {
      for (const row of rows) {
        const mark = budget.transient
        const value = source === undefined ? list(row) : source(row)
        if (value === null) continue
        const items = typeof value === "object" && Symbol.iterator in value && !(value instanceof Map) ? value : [value]
        for (const item of items) {
          budget.work()
          const result = row.slice()
          result[slot] = item
          yield result
        }
        budget.release(mark)
      }
    },
  }
}

/** `CALL (a, b) { … }` and `CALL { WITH a … }`: the inner query once for each row. */
export const compileCallSubquery = (call: CallSubquery, c: Compiling): Step => {
  const { steps, columns, baseSize } = compileInner(call, c)
  for (const name of columns) {
    if (c.scope.has(name)) {
      throw new CypherSyntaxError(`Variable \`${name}\` already declared in outer scope`, call.start)
    }
  }
  const slots = columns.map((name) => c.scope.declare(name))
  const isUnit = columns.length === 0
  return {
    operator: call.optional ? "OptionalCall" : "Apply",
    details: columns.join(", "),
    inner: [steps],
    *run(rows) {
      for (const row of rows) {
        let found = false
        for (const result of runSteps(steps, [row.slice()])) {
          found = true
          if (isUnit) continue
          const joined = row.slice()
          for (const [place, slot] of slots.entries()) joined[slot] = result[baseSize + place] ?? null
          yield joined
        }
        if (isUnit) yield row
        else if (!found && call.optional) yield withNulls(row, slots)
      }
    },
  }
}

const compileInner = (call: CallSubquery, c: Compiling) => {
  if (call.imports === undefined) {
    const importing = call.query.parts.some((part) => part.clauses[0]?.kind === "with")
    const scope = importing ? c.scope.child() : new Scope([], c.scope.size)
    return { ...compileQuery(call.query, { ...c, scope }, NO_BASE), baseSize: 0 }
  }
  const imports =
    call.imports === "*"
      ? c.scope.entries
      : call.imports.map(({ name, start }) => [name, c.scope.slot(name, start)] as const)
  const base = { names: imports, size: c.scope.size }
  const scope = new Scope(imports, c.scope.size)
  return { ...compileQuery(call.query, { ...c, scope }, base), baseSize: base.size }
}
