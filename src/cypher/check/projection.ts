import { aggregates, isAggregate } from "../compile/aggregation.ts"
import { CypherSyntaxError } from "../errors.ts"
import { fingerprint } from "../syntax/rewrite.ts"
import type { Expression, Projection, Return, ReturnItem, With } from "../syntax/tree.ts"
import { mentions, walk } from "../syntax/walk.ts"
import { Environment, expectType } from "./environment.ts"
import { expectTruth, infer, PLAIN, type Place } from "./expressions.ts"
import type { Columns } from "./query.ts"
import * as Type from "./types.ts"

/** WITH and RETURN: their items, what ORDER BY and WHERE may see, and the names that are left. */
export const checkProjection = (clause: With | Return, env: Environment): { env: Environment; columns: Columns } => {
  const { projection } = clause
  const columns = columnsOf(clause, env)
  checkNames(clause, columns, env)
  const grouped = projection.items.some(({ expression }) => aggregates(expression))
  if (grouped) for (const item of projection.items) checkGrouping(item.expression, projection.items, env)
  const after = grouped || projection.distinct ? limitedView(projection, columns, env) : openView(columns, env)
  for (const { expression } of projection.order) checkOrder(expression, projection, after, grouped)
  for (const count of [projection.skip, projection.limit]) if (count) checkCount(count)
  if (clause.kind === "with" && clause.where) {
    checkSeen(clause.where, projection, after)
    expectTruth(clause.where, after.env, PLAIN)
  }
  const outer = env.entries.filter(([name]) => env.outer.has(name))
  return { env: new Environment([...outer, ...columns], env.outer), columns: clause.kind === "return" ? columns : [] }
}

const columnsOf = (clause: With | Return, env: Environment): Columns => {
  const { projection } = clause
  const place: Place = {}
  const visible = env.entries.filter(([name]) => !env.outer.has(name))
  if (projection.star && visible.length === 0 && clause.kind === "return") {
    throw new CypherSyntaxError("RETURN * is not allowed when there are no variables in scope", projection.start)
  }
  const items = projection.items.map(({ alias, expression }) => [alias, infer(expression, env, place)] as const)
  return [...(projection.star ? visible : []), ...items]
}

const checkNames = (clause: With | Return, columns: Columns, env: Environment): void => {
  const { projection } = clause
  const names = columns.map(([name]) => name)
  if (new Set(names).size < names.length) {
    throw new CypherSyntaxError("Multiple result columns with the same name are not supported", projection.start)
  }
  for (const { aliased, alias, expression, start } of projection.items) {
    if (clause.kind === "with" && !aliased)
      throw new CypherSyntaxError("Expression in WITH must be aliased (use AS)", start)
    const isSame = expression.kind === "variable" && expression.name === alias
    if (env.outer.has(alias) && !isSame && clause.kind === "with") {
      throw new CypherSyntaxError(
        `The variable \`${alias}\` is shadowing a variable with the same name from the outer scope and needs to be renamed`,
        start,
      )
    }
  }
}

const implicit = (e: Expression): CypherSyntaxError =>
  new CypherSyntaxError(
    "Aggregation column contains implicit grouping expressions: what is not aggregated must be a column of its own",
    e.start,
    "Put the expression into a WITH before.",
  )

/** Beside an aggregation only constants and grouping keys that are a name or a property may stand. */
const checkGrouping = (e: Expression, items: readonly ReturnItem[], env: Environment): void => {
  if (!aggregates(e)) return
  const keys = items
    .map(({ expression }) => expression)
    .filter((key) => !aggregates(key) && (key.kind === "variable" || key.kind === "property"))
  const known = new Set(keys.map(fingerprint))
  walk(e, (part) => {
    const inner = part as unknown as Expression
    if (isAggregate(inner) || part.kind === "subquery") return false
    if (known.has(fingerprint(inner))) return false
    if (inner.kind === "variable" && env.has(inner.name) && !env.outer.has(inner.name)) throw implicit(inner)
    return undefined
  })
}

interface View {
  readonly env: Environment
  /** Names that are only seen through a column, and not after it. */
  readonly hidden: ReadonlySet<string>
}

const openView = (columns: Columns, env: Environment): View => {
  const all = env.child()
  for (const [name, type] of columns) all.set(name, type)
  return { env: all, hidden: new Set() }
}

const limitedView = (projection: Projection, columns: Columns, env: Environment): View => {
  const { env: all } = openView(columns, env)
  const kept = new Set(columns.map(([name]) => name))
  for (const { expression } of projection.items) if (expression.kind === "variable") kept.add(expression.name)
  const hidden = env.entries.map(([name]) => name).filter((name) => !kept.has(name) && !env.outer.has(name))
  return { env: all, hidden: new Set(hidden) }
}

/** After DISTINCT or an aggregation, what was before is seen only where it repeats a column. */
const checkSeen = (e: Expression, projection: Projection, { hidden }: View): void => {
  if (hidden.size === 0) return
  const columns = new Set(projection.items.map(({ expression }) => fingerprint(expression)))
  walk(e, (part) => {
    const inner = part as unknown as Expression
    if (columns.has(fingerprint(inner)) || isAggregate(inner)) return false
    if (inner.kind === "variable" && hidden.has(inner.name)) {
      throw new CypherSyntaxError(
        `In a WITH/RETURN with DISTINCT or an aggregation, it is not possible to access variables declared before the WITH/RETURN: ${inner.name}`,
        inner.start,
      )
    }
    return undefined
  })
}

const checkOrder = (e: Expression, projection: Projection, view: View, grouped: boolean): void => {
  checkSeen(e, projection, view)
  if (!aggregates(e)) {
    infer(e, view.env, PLAIN)
    return
  }
  if (!grouped) {
    throw new CypherSyntaxError(
      "Cannot use aggregation in ORDER BY if there are no aggregate expressions in the preceding WITH/RETURN",
      e.start,
    )
  }
  infer(e, view.env, {})
  checkOrderAggregate(e, projection)
}

/** Aggregations of ORDER BY must be among the columns; what stands beside them must be columns too. */
const checkOrderAggregate = (e: Expression, projection: Projection): void => {
  const seen = new Set<string>()
  const columns = projection.items.map(({ expression }) => expression)
  for (const column of columns) {
    walk(column, (part) => {
      if (isAggregate(part as unknown as Expression)) seen.add(fingerprint(part as unknown as Expression))
      return undefined
    })
  }
  const simple = new Set(columns.filter(({ kind }) => kind === "variable" || kind === "property").map(fingerprint))
  const aliases = new Set(projection.items.map(({ alias }) => alias))
  walk(e, (part) => {
    const inner = part as unknown as Expression
    if (isAggregate(inner)) {
      if (!seen.has(fingerprint(inner)) && mentions(inner).size > 0) throw implicit(inner)
      return false
    }
    if (simple.has(fingerprint(inner))) return false
    if (inner.kind === "variable" && !aliases.has(inner.name)) throw implicit(inner)
    return undefined
  })
}

const checkCount = (e: Expression): void => {
  const value = e.kind === "unary" && e.of.kind === "literal" ? e.of : e
  const negative = e.kind === "unary" && e.operator === "-"
  if (value.kind === "literal" && (negative || typeof value.value !== "bigint")) {
    throw new CypherSyntaxError("Invalid input: SKIP and LIMIT need a non-negative integer", e.start)
  }
  if (mentions(e).size > 0)
    throw new CypherSyntaxError("It is not allowed to refer to variables in SKIP or LIMIT", e.start)
  expectType(infer(e, new Environment(), PLAIN), Type.INTEGER, e.start)
}
