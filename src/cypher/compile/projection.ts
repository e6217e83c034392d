import { CypherSyntaxError } from "../errors.ts"
import { accepting } from "../patterns/conditions.ts"
import { filterStep } from "../patterns/match.ts"
import { sizeOf } from "../run/budget.ts"
import { type Eval, type Row, type Step, streaming } from "../run/runtime.ts"
import { fingerprint, rewrite } from "../syntax/rewrite.ts"
import type { Expression, Projection, ReturnItem } from "../syntax/tree.ts"
import { compareStrings } from "../values/compare.ts"
import type { Value } from "../values/value.ts"
import { aggregateStep, aggregates, declareResults, Grouping } from "./aggregation.ts"
import { type Compiling, compile } from "./expression.ts"
import { Numbering } from "./numbering.ts"
import { compileNumbered, isLookedUp, numberedValues } from "./numbers.ts"
import { isHidden, Scope } from "./scope.ts"
import { countOf, limitStep, skipStep, sortStep } from "./sorting.ts"
import { topStep } from "./top.ts"

/** What a subquery sees of the query around it, in the first slots of every row. */
export interface Base {
  readonly names: readonly (readonly [string, number])[]
  readonly size: number
  /** The row around for which the subquery runs: grouping without a row of its own still sees it. */
  readonly outer: { row: Row }
}

export const NO_BASE: Base = { names: [], size: 0, outer: { row: [] } }

export interface Projected {
  readonly steps: readonly Step[]
  readonly scope: Scope
  readonly columns: readonly string[]
}

interface Item {
  readonly alias: string
  readonly expression: Expression
}

const itemsOf = (projection: Projection, scope: Scope, base: Base): Item[] => {
  const inherited = new Set(base.names.map(([name]) => name))
  const visible = projection.star
    ? scope.names.filter((name) => !isHidden(name) && !inherited.has(name)).sort(compareStrings)
    : []
  const { start, end } = projection
  const all = visible.map((name): Item => ({ alias: name, expression: { kind: "variable", name, start, end } }))
  return [...all, ...projection.items.map(({ alias, expression }: ReturnItem) => ({ alias, expression }))]
}

/** The steps of WITH or RETURN: evaluate, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE; then only the columns are left. */
export const compileProjectionClause = (
  projection: Projection,
  where: Expression | undefined,
  c: Compiling,
  base: Base,
): Projected => {
  const items = itemsOf(projection, c.scope, base)
  const names = new Set(items.map(({ alias }) => alias))
  if (names.size < items.length) {
    throw new CypherSyntaxError("Multiple result columns with the same name are not supported", projection.start)
  }
  const sorted = projection.order.map(({ expression }) => expression)
  const grouped = [...items.map(({ expression }) => expression), ...sorted].some(aggregates)
  const body = grouped ? group(items, projection, c, base) : { items, steps: [], c, after: (e: Expression) => e }
  return assemble(projection, where, body, base)
}

interface Body {
  readonly items: readonly Item[]
  readonly steps: readonly Step[]
  readonly c: Compiling
  /** What an expression of ORDER BY or WHERE becomes. */
  readonly after: (e: Expression) => Expression
}

const group = (items: readonly Item[], projection: Projection, c: Compiling, base: Base): Body => {
  const grouping = new Grouping()
  for (const { expression } of items) if (!aggregates(expression)) grouping.key(expression)
  const results = items.map(({ alias, expression }) => ({ alias, expression: grouping.over(expression) }))
  for (const { expression } of projection.order) grouping.over(withAliases(expression, items))
  const scope = new Scope(base.names, base.size)
  const step = aggregateStep(grouping, c, base)
  declareResults(grouping, scope)
  const after = (e: Expression) => grouping.over(withAliases(e, items))
  return { items: results, steps: [step], c: { ...c, scope }, after }
}

/** Puts the name of a column where its expression is repeated. */
const withAliases = (e: Expression, items: readonly Item[]): Expression =>
  rewrite(e, (part) => {
    const item = items.find(({ expression }) => fingerprint(expression) === fingerprint(part))
    return item === undefined ? undefined : { kind: "variable", name: item.alias, start: part.start, end: part.end }
  })

const assemble = (projection: Projection, where: Expression | undefined, body: Body, base: Base): Projected => {
  const { c } = body
  const columns = body.items.map(({ alias }) => alias)
  const values = body.items.map(({ expression }) => compile(expression, c))
  const inner = { ...c, scope: c.scope.child() }
  const slots = columns.map((name) => inner.scope.declare(name))
  const { budget } = c.runtime
  const evaluate = streaming("Projection", columns.join(", "), (row, emit) => {
    budget.work()
    for (let place = 0; place < slots.length; place++) row[slots[place] as number] = (values[place] as Eval)(row)
    return emit(row)
  })
  const steps = [...body.steps, evaluate]
  if (projection.distinct) steps.push(distinctStep(body.items, slots, c))
  const compact = (into: Row, row: Row): Row => {
    for (let slot = 0; slot < base.size; slot++) into[slot] = row[slot] as Value
    for (let place = 0; place < slots.length; place++) into[base.size + place] = row[slots[place] as number] as Value
    return into
  }
  const isSorted = projection.order.length > 0
  const keep = isSorted && where === undefined ? (row: Row) => compact([], row) : (row: Row) => row.slice()
  steps.push(...ordering(projection, { ...body, c: inner }, keep))
  if (where !== undefined) steps.push(filterStep(accepting([body.after(where)], inner) as (row: Row) => boolean))
  const scope = new Scope(base.names, base.size)
  for (const name of columns) scope.declare(name)
  if (!isSorted || where !== undefined) steps.push(compactStep(compact))
  return { steps, scope, columns }
}

const ordering = (projection: Projection, body: Body, keep: (row: Row) => Row): Step[] => {
  const { c } = body
  const skip = projection.skip && countOf(projection.skip, c, "SKIP")
  const limit = projection.limit && countOf(projection.limit, c, "LIMIT")
  const keys = projection.order.map(({ expression, descending }) => ({
    value: compile(body.after(expression), c),
    descending,
  }))
  const steps: Step[] = []
  if (keys.length > 0) steps.push(limit ? topStep(keys, keep, c, limit, skip) : sortStep(keys, keep, c))
  if (skip) steps.push(skipStep(skip))
  if (limit) steps.push(limitStep(limit))
  return steps
}

/** Lets each row through that is unlike all before. */
const distinctStep = (items: readonly Item[], slots: readonly number[], c: Compiling): Step => {
  const { budget } = c.runtime
  const places = items.map(({ expression }, place) => {
    const slot = slots[place] as number
    return isLookedUp(expression) ? compileNumbered(expression, c) : numberedValues((row) => row[slot] ?? null, c)
  })
  return {
    operator: "Distinct",
    details: "",
    open: (next) => {
      const seen = new Numbering(places, c)
      const begin = (): boolean => {
        seen.clear()
        return next.begin()
      }
      const row = (row: Row): boolean => {
        budget.work()
        if (!seen.isNew(row)) return false
        budget.retain(slots.reduce((sum, slot) => sum + sizeOf(row[slot] ?? null), 40))
        return next.row(row)
      }
      return { begin, row, end: next.end }
    },
  }
}

/** Leaves of each row what the query around gave, and the columns: in one row, lent again and again. */
const compactStep = (compact: (into: Row, row: Row) => Row): Step => ({
  operator: "Project",
  details: "",
  open: (next) => {
    const lent: Row = []
    return { ...next, row: (row) => next.row(compact(lent, row)) }
  },
})
