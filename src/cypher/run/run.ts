import type { Compiling } from "../compile/expression.ts"
import { NO_BASE } from "../compile/projection.ts"
import { compileQuery } from "../compile/query.ts"
import { Scope } from "../compile/scope.ts"
import { located } from "../errors.ts"
import type { IsFloat } from "../graph/properties.ts"
import type { AnyGraph } from "../graph/source.ts"
import { viewOf } from "../graph/views.ts"
import type { Statement } from "../syntax/tree.ts"
import { fromJson } from "../values/json.ts"
import { fromEpoch } from "../values/temporal/zone.ts"
import type { Value } from "../values/value.ts"
import { Budget, sizeOf } from "./budget.ts"
import { type PlanNode, planOf, profiled } from "./plan.ts"
import { type FulltextIndex, openSteps, type Row, type Runtime, runOnce, type Step, sink } from "./runtime.ts"

export interface RunOptions {
  /** Rows at the most; what is beyond is cut and told by `truncated`. */
  readonly limit?: number
  /** ms. */
  readonly timeout?: number
  /** Bytes, as estimated. */
  readonly memory?: number
  readonly signal?: AbortSignal
  /** Asked now and then: whether the caller, perhaps in another thread, has gone. */
  readonly cancelled?: () => boolean
  /** Which properties of the graph are floats, by key, although JavaScript shows `3` for `3.0`. */
  readonly isFloat?: IsFloat
  /** Full-text indexes by name, for db.index.fulltext.queryNodes. */
  readonly fulltext?: Readonly<Record<string, FulltextIndex>>
}

export interface QueryAnswer {
  readonly columns: readonly string[]
  /** One list of values a row, in the order of the columns. */
  readonly rows: readonly (readonly Value[])[]
  readonly limit: number
  readonly truncated: boolean
  /** For EXPLAIN and PROFILE. */
  readonly plan?: PlanNode
}

const DEFAULTS = { limit: 10_000, timeout: 10_000, memory: 256 * 2 ** 20 } as const

const byFraction: IsFloat = () => false

const runtimeOf = (graph: AnyGraph, parameters: Readonly<Record<string, unknown>>, o: RunOptions): Runtime => {
  const { timeout = DEFAULTS.timeout, memory = DEFAULTS.memory, signal, cancelled } = o
  const budget = new Budget({ timeout, memory, signal, cancelled })
  const milliseconds = Date.now()
  return {
    view: viewOf(graph, o.isFloat ?? byFraction),
    parameters: new Map(Object.entries(parameters).map(([name, value]) => [name, fromJson(value)])),
    budget,
    now: fromEpoch(BigInt(Math.floor(milliseconds / 1000)), (milliseconds % 1000) * 1_000_000, 0),
    fulltext: o.fulltext ?? {},
    cache: new Map(),
  }
}

/** Runs a statement to its end, or to the limit of rows. */
export const runStatement = (
  graph: AnyGraph,
  statement: Statement,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
  options: RunOptions,
): QueryAnswer => {
  try {
    const runtime = runtimeOf(graph, parameters, options)
    const c: Compiling = { scope: new Scope(), runtime }
    const { steps, columns } = compileQuery(statement.query, c, NO_BASE)
    const limit = options.limit ?? DEFAULTS.limit
    if (statement.mode === "explain") {
      return { columns, rows: [], limit, truncated: false, plan: planOf(steps, columns) }
    }
    const { steps: watched, plan } =
      statement.mode === "profile" ? profiled(steps, columns) : { steps, plan: undefined }
    const answer = take(watched, columns.length, limit, runtime.budget)
    return { columns, ...answer, limit, ...(plan && { plan: plan() }) }
  } catch (error) {
    throw located(error, text)
  }
}

const take = (steps: readonly Step[], width: number, limit: number, budget: Budget) => {
  const rows: Row[] = []
  let truncated = false
  const taking = sink((row) => {
    if (width === 0) return false
    truncated = rows.length >= limit
    if (truncated) return true
    const values = row.slice(0, width)
    budget.retain(64 + values.reduce<number>((sum, value) => sum + sizeOf(value), 0))
    rows.push(values)
    return false
  })
  runOnce(openSteps(steps, taking), [])
  return { rows, truncated }
}
