import { CypherSyntaxError } from "../errors.ts"
import { nodeIn } from "../patterns/link.ts"
import { compilePatterns } from "../patterns/match.ts"
import { countAt, degree } from "../patterns/neighbours.ts"
import { allowedTypes } from "../patterns/types.ts"
import { sizeOf } from "../run/budget.ts"
import { type Eval, openSteps, type Row, runOnce, type Step, sink } from "../run/runtime.ts"
import type { PatternComprehension, PatternPredicate, ShortestExpression, Subquery } from "../syntax/tree.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"
import type { Base } from "./projection.ts"
import { compileQuery } from "./query.ts"
import { hiddenName } from "./scope.ts"

/** What a subquery makes of its rows; the bytes that it needed for a while are given back. */
interface Use {
  readonly begin: () => void
  readonly row: (row: Row) => boolean
  readonly value: () => Value
}

const using = (steps: readonly Step[], c: Compiling, use: Use): Eval => {
  const { budget } = c.runtime
  const flow = openSteps(steps, sink(use.row))
  return (row) => {
    const mark = budget.transient
    use.begin()
    runOnce(flow, row)
    const value = use.value()
    budget.release(mark)
    if (value !== null && typeof value === "object") budget.allocate(sizeOf(value))
    return value
  }
}

const exists = (): Use => {
  let found = false
  return {
    begin: () => {
      found = false
    },
    row: () => {
      found = true
      return true
    },
    value: () => found,
  }
}

const count = (): Use => {
  let total = 0
  return {
    begin: () => {
      total = 0
    },
    row: () => {
      total++
      return false
    },
    value: () => BigInt(total),
  }
}

const collect = (of: (row: Row) => Value, c: Compiling): Use => {
  const { budget } = c.runtime
  let list: Value[] = []
  return {
    begin: () => {
      list = []
    },
    row: (row) => {
      const value = of(row)
      budget.allocate(8 + sizeOf(value))
      list.push(value)
      return false
    },
    value: () => list,
  }
}

export const compilePatternPredicate = (e: PatternPredicate, c: Compiling): Eval => {
  const inner = { ...c, scope: c.scope.child() }
  return using(compilePatterns([e.pattern], undefined, inner, true), c, exists())
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
  if (e.pattern.shortest === "all") return using(steps, c, all)
  return using(steps, c, { ...all, value: () => (all.value() as Value[])[0] ?? null })
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
    budget.work(1 + degree(view, node.index, link.direction) / 16)
    return BigInt(countAt(view, node.index, link.direction, allowed))
  }
}

export const compileSubquery = (e: Subquery, c: Compiling): Eval => {
  const known = degreeOf(e, c)
  if (known !== undefined) return known
  const scope = c.scope.child()
  const base: Base = { names: scope.entries, size: scope.size, outer: { row: [] } }
  const { steps, columns } = compileQuery(e.query, { ...c, scope }, base)
  const around =
    (of: Eval): Eval =>
    (row) => {
      base.outer.row = row
      return of(row)
    }
  if (e.form === "EXISTS") return around(using(steps, c, exists()))
  if (e.form === "COUNT") return around(using(steps, c, count()))
  if (columns.length !== 1) {
    throw new CypherSyntaxError("A COLLECT subquery must contain exactly one return item", e.start)
  }
  const all = collect((row) => row[base.size] as Value, c)
  return around(using(steps, c, all))
}
