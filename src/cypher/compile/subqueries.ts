import { CypherSyntaxError } from "../errors.ts"
import { compilePatterns } from "../patterns/match.ts"
import { sizeOf } from "../run/budget.ts"
import { type Eval, type Row, runSteps, type Step } from "../run/runtime.ts"
import type { PatternComprehension, PatternPredicate, ShortestExpression, Subquery } from "../syntax/tree.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"
import { compileQuery } from "./query.ts"
import { hiddenName } from "./scope.ts"

/** What a subquery makes of its rows; the bytes that it needed for a while are given back. */
const using =
  (steps: readonly Step[], c: Compiling, use: (rows: Iterable<Row>) => Value): Eval =>
  (row) => {
    const { budget } = c.runtime
    const mark = budget.transient
    const value = use(runSteps(steps, [row.slice()]))
    budget.release(mark)
    if (value !== null && typeof value === "object") budget.allocate(sizeOf(value))
    return value
  }

const exists = (rows: Iterable<Row>): boolean => {
  for (const _ of rows) return true
  return false
}

const count = (rows: Iterable<Row>): bigint => {
  let total = 0
  for (const _ of rows) total++
  return BigInt(total)
}

const collect =
  (of: (row: Row) => Value, c: Compiling) =>
  (rows: Iterable<Row>): Value => {
    const list: Value[] = []
    const { budget } = c.runtime
    for (const row of rows) {
      const value = of(row)
      budget.allocate(8 + sizeOf(value))
      list.push(value)
    }
    return list
  }

export const compilePatternPredicate = (e: PatternPredicate, c: Compiling): Eval => {
  const inner = { ...c, scope: c.scope.child() }
  return using(compilePatterns([e.pattern], undefined, inner), c, exists)
}

export const compilePatternComprehension = (e: PatternComprehension, c: Compiling): Eval => {
  const inner = { ...c, scope: c.scope.child() }
  const steps = compilePatterns([e.pattern], e.where, inner)
  return using(steps, c, collect(compile(e.map, inner), c))
}

export const compileShortest = (e: ShortestExpression, c: Compiling): Eval => {
  const inner = { ...c, scope: c.scope.child() }
  const name = hiddenName("shortest")
  const steps = compilePatterns([{ ...e.pattern, variable: name }], undefined, inner)
  const slot = inner.scope.slot(name)
  const all = collect((row) => row[slot] as Value, c)
  return using(steps, c, e.pattern.shortest === "all" ? all : (rows) => (all(rows) as Value[])[0] ?? null)
}

export const compileSubquery = (e: Subquery, c: Compiling): Eval => {
  const scope = c.scope.child()
  const base = { names: scope.entries, size: scope.size }
  const { steps, columns } = compileQuery(e.query, { ...c, scope }, base)
  if (e.form === "EXISTS") return using(steps, c, exists)
  if (e.form === "COUNT") return using(steps, c, count)
  if (columns.length !== 1) {
    throw new CypherSyntaxError("A COLLECT subquery must contain exactly one return item", e.start)
  }
  return using(
    steps,
    c,
    collect((row) => row[base.size] as Value, c),
  )
}
