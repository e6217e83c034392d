import { CypherSyntaxError } from "../errors.ts"
import { nodeIn } from "../patterns/link.ts"
import { compilePatterns } from "../patterns/match.ts"
import { relationshipsAt } from "../patterns/neighbours.ts"
import { allowedTypes } from "../patterns/types.ts"
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

/** The node and the relationship of `COUNT { (n)-[:T]->() }`, where nothing else is asked. */
const degreeOf = (e: Subquery, c: Compiling): Eval | undefined => {
  const [part] = e.query.parts
  const [match] = part?.clauses ?? []
  if (e.form !== "COUNT" || e.query.parts.length > 1 || part?.clauses.length !== 1 || match?.kind !== "match")
    return undefined
  const [pattern] = match.patterns
  if (match.where || match.optional || match.patterns.length !== 1 || pattern?.elements.length !== 3) return undefined
  const [near, link, far] = pattern.elements
  if (near?.kind !== "node" || link?.kind !== "relationship" || far?.kind !== "node" || pattern.selector)
    return undefined
  const isBare = [near, link, far].every((part) => part.properties === undefined && part.where === undefined)
  const isPlain =
    link.length === undefined && link.variable === undefined && near.labels === undefined && far.labels === undefined
  const { variable } = near
  if (!isBare || !isPlain || far.variable !== undefined || pattern.variable !== undefined) return undefined
  if (variable === undefined || !c.scope.has(variable)) return undefined
  const allowed = allowedTypes(link.types, c)
  const slot = c.scope.slot(variable)
  const { view, budget } = c.runtime
  return (row) => {
    const node = nodeIn(row, slot)
    if (node === undefined) return 0n
    const found = relationshipsAt(view, node.index, link.direction, allowed).length
    budget.work(1 + found)
    return BigInt(found)
  }
}

export const compileSubquery = (e: Subquery, c: Compiling): Eval => {
  const degree = degreeOf(e, c)
  if (degree !== undefined) return degree
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
