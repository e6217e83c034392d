import { CypherSyntaxError } from "../errors.ts"
import { accepting } from "../patterns/conditions.ts"
import { filterStep } from "../patterns/match.ts"
import type { Row, Step } from "../run/runtime.ts"
import { fingerprint, rewrite } from "../syntax/rewrite.ts"
import type { Expression, Projection, ReturnItem } from "../syntax/tree.ts"
import { compareStrings } from "../values/compare.ts"
import { keyOfAll } from "../values/keys.ts"
import { aggregateStep, aggregates, declareResults, Grouping } from "./aggregation.ts"
import { type Compiling, compile } from "./expression.ts"
import { isHidden, Scope } from "./scope.ts"
import { countOf, limitStep, skipStep, sortStep, topStep } from "./sorting.ts"

/** What a subquery sees of the query around it, in the first slots of every row. */
export interface Base {
  readonly names: readonly (readonly [string, number])[]
  readonly size: number
}

export const NO_BASE: Base = { names: [], size: 0 }

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
  const step = aggregateStep(grouping, c, base.size)
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
  const evaluate: Step = {
    operator: "Projection",
    details: columns.join(", "),
    *run(rows) {
      for (const row of rows) {
        budget.work()
        const result = row.slice()
        for (const [place, slot] of slots.entries()) result[slot] = values[place]?.(row) ?? null
        yield result
      }
    },
  }
  const steps = [...body.steps, evaluate]
  if (projection.distinct) steps.push(distinctStep(slots, c))
  steps.push(...ordering(projection, { ...body, c: inner }))
  if (where !== undefined) steps.push(filterStep(accepting([body.after(where)], inner) as (row: Row) => boolean))
  const scope = new Scope(base.names, base.size)
  for (const name of columns) scope.declare(name)
  return { steps: [...steps, compactStep(slots, base.size)], scope, columns }
}

const ordering = (projection: Projection, body: Body): Step[] => {
  const { c } = body
  const skip = projection.skip && countOf(projection.skip, c, "SKIP")
  const limit = projection.limit && countOf(projection.limit, c, "LIMIT")
  const keys = projection.order.map(({ expression, descending }) => ({
    value: compile(body.after(expression), c),
    descending,
  }))
  const steps: Step[] = []
  if (keys.length > 0) steps.push(limit ? topStep(keys, c, limit, skip) : sortStep(keys, c))
  if (skip) steps.push(skipStep(skip))
  if (limit) steps.push(limitStep(limit))
  return steps
}

const distinctStep = (slots: readonly number[], c: Compiling): Step => ({
  operator: "Distinct",
  details: "",
  *run(rows) {
    const { budget } = c.runtime
    const seen = new Set<unknown>()
    for (const row of rows) {
      budget.work()
      const key = keyOfAll(slots.map((slot) => row[slot] ?? null))
      if (seen.has(key)) continue
      budget.retain(typeof key === "string" ? 40 + key.length * 2 : 40)
      seen.add(key)
      yield row
    }
  },
})

/** Leaves of each row what the query around gave, and the columns. */
const compactStep = (slots: readonly number[], size: number): Step => ({
  operator: "Project",
  details: "",
  *run(rows) {
    for (const row of rows) {
      const result = row.slice(0, size)
      for (const slot of slots) result.push(row[slot] ?? null)
      yield result
    }
  },
})
