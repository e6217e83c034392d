import { CypherSyntaxError } from "../errors.ts"
import { procedureRule } from "../procedures/table.ts"
import { say } from "../reasons.ts"
import type {
  CallProcedure,
  CallSubquery,
  Clause,
  Hint,
  Match,
  Query,
  SingleQuery,
  Statement,
  Subquery,
} from "../syntax/tree.ts"
import { walk } from "../syntax/walk.ts"
import { Environment } from "./environment.ts"
import { expectTruth, infer, PLAIN } from "./expressions.ts"
import { nearest } from "./nearest.ts"
import { declarePatterns } from "./patterns.ts"
import { checkProjection } from "./projection.ts"
import * as Type from "./types.ts"
import { type StaticType, typed, UNKNOWN } from "./types.ts"

export type Columns = readonly (readonly [string, StaticType])[]

/** Names and types of a whole statement; throws a CypherSyntaxError at what does not fit. */
export const checkStatement = (statement: Statement): void => {
  checkQuery(statement.query, new Environment())
}

const checkQuery = (query: Query, env: Environment, importing = false): Columns => {
  const all = query.parts.map((part) => checkSingle(part, env.child(), importing))
  const [first] = all as [Columns]
  const names = (columns: Columns) => columns.map(([name]) => name)
  for (const columns of all) {
    const same = columns.length === first.length && names(columns).every((name) => names(first).includes(name))
    if (!same)
      throw new CypherSyntaxError("All sub queries in an UNION must have the same return column names", query.start)
  }
  return first
}

const checkSingle = (query: SingleQuery, start: Environment, importing: boolean): Columns => {
  let env = start
  let columns: Columns = []
  const [first] = query.clauses
  if (importing) env = importsOf(first, start)
  for (const [place, clause] of query.clauses.entries()) {
    if (importing && place === 0 && clause.kind === "with") continue
    columns = []
    const next = checkClause(clause, env)
    env = next.env
    columns = next.columns
  }
  return columns
}

/** `CALL { WITH a, b …`: only what the first WITH names comes in, and only as it is. */
const importsOf = (first: Clause | undefined, outer: Environment): Environment => {
  if (first?.kind !== "with") return new Environment()
  const { projection } = first
  const plain =
    projection.items.every(({ expression, alias }) => expression.kind === "variable" && expression.name === alias) &&
    projection.order.length === 0 &&
    !projection.distinct &&
    projection.limit === undefined &&
    projection.skip === undefined &&
    first.where === undefined
  if (!plain) {
    const message = "Importing WITH should consist only of simple references to outside variables."
    throw new CypherSyntaxError(`${message} Aliasing or expressions are not supported.`, first.start)
  }
  if (projection.star) return new Environment(outer.entries)
  return new Environment(
    projection.items.map(({ alias, expression }) => [alias, infer(expression, outer, PLAIN)] as const),
  )
}

interface Checked {
  readonly env: Environment
  readonly columns: Columns
}

const checkClause = (clause: Clause, env: Environment): Checked => {
  switch (clause.kind) {
    case "match":
      declarePatterns(clause.patterns, env, "match")
      if (clause.where) expectTruth(clause.where, env, PLAIN)
      for (const hint of clause.hints) checkHint(hint, clause, env)
      return { env, columns: [] }
    case "unwind": {
      const type = infer(clause.list, env, PLAIN)
      env.declare(clause.variable, type.bits === Type.LIST ? (type.of ?? UNKNOWN) : type, clause.start)
      return { env, columns: [] }
    }
    case "procedure":
      return checkProcedure(clause, env)
    case "callSubquery":
      return checkCall(clause, env)
    case "finish":
      return { env, columns: [] }
    default:
      return checkProjection(clause, env)
  }
}

/** A hint names variables that there are, and a label or type that the clause asks for. */
const checkHint = ({ variables, label, start }: Hint, { patterns, where }: Match, env: Environment): void => {
  for (const variable of variables) infer(variable, env, PLAIN)
  if (label === undefined) return
  const known = new Set<string>()
  walk([patterns, where], (part) => {
    if (part.kind === "label") known.add((part as unknown as { name: string }).name)
    return undefined
  })
  if (!known.has(label)) throw new CypherSyntaxError(say("name/hint", { label }, nearest(label, [...known])), start)
}

const checkProcedure = (call: CallProcedure, env: Environment): Checked => {
  for (const arg of call.args ?? []) infer(arg, env, PLAIN)
  const rule = procedureRule(call.name)
  const columns =
    call.yields ?? (rule?.columns ?? []).map((name) => ({ name, alias: name, start: call.start, end: call.end }))
  for (const { alias, name, start } of columns) env.declare(alias, columnType(name), start)
  if (call.where) expectTruth(call.where, env, PLAIN)
  const isWhole = call.yields === undefined
  return { env, columns: isWhole ? columns.map(({ alias, name }) => [alias, columnType(name)] as const) : [] }
}

const columnType = (name: string): StaticType => (name === "node" ? typed(Type.NODE) : UNKNOWN)

const checkCall = (call: CallSubquery, env: Environment): Checked => {
  const columns = call.imports === undefined ? checkQuery(call.query, env, true) : checkImported(call, env)
  for (const [name, type] of columns) {
    if (env.has(name)) throw new CypherSyntaxError(`Variable \`${name}\` already declared in outer scope`, call.start)
    env.set(name, type)
  }
  return { env, columns: [] }
}

const checkImported = (call: CallSubquery, env: Environment): Columns => {
  const { imports } = call
  const names =
    imports === "*" ? env.entries : (imports ?? []).map((each) => [each.name, infer(each, env, PLAIN)] as const)
  return checkQuery(
    call.query,
    new Environment(
      names,
      names.map(([name]) => name),
    ),
  )
}

/** `EXISTS { … }` and its kin see all that is around them, and may not declare it again. */
export const checkSubquery = (e: Subquery, env: Environment): StaticType => {
  const columns = checkQuery(
    e.query,
    new Environment(
      env.entries,
      env.entries.map(([name]) => name),
    ),
  )
  if (e.form === "EXISTS") return typed(Type.BOOLEAN)
  if (e.form === "COUNT") return typed(Type.INTEGER)
  if (columns.length !== 1) {
    throw new CypherSyntaxError("A COLLECT subquery must contain exactly one return item", e.start)
  }
  return { bits: Type.LIST, of: columns[0]?.[1] ?? UNKNOWN }
}
