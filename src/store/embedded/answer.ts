import { CypherError, type Value as CypherValue, formatPlan, run, toJson } from "../../cypher/index.ts"
import type { QueryResult, Value } from "../../model/values.ts"
import { answerCounter } from "../answer-size.ts"
import type { Limits } from "../limits.ts"
import { withNotices } from "../notices.ts"
import { explained } from "../refusal.ts"
import { GRAPH_OPTIONS, type QueryGraph } from "./graph.ts"

/** Answers a query over the graph, on the thread that calls. Throws StoreError. */
export function answer(
  graph: QueryGraph,
  text: string,
  parameters: Record<string, unknown>,
  limits: Limits,
  cancelled?: () => boolean,
): QueryResult {
  try {
    const { timeout, rows: limit, memory } = limits
    const given = { ...GRAPH_OPTIONS, limit, timeout, memory, ...(cancelled && { cancelled }) }
    const { columns, rows, truncated, plan } = run(graph, text, parameters, given)
    const counted = answerCounter(limits)
    const value = (of: CypherValue | undefined): Value => counted(toJson(of ?? null) as Value)
    return withNotices(text, {
      columns,
      rows: rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, value(row[i])]))),
      limit,
      truncated,
      ...(plan && { plan: formatPlan(plan) }),
    })
  } catch (error) {
    throw error instanceof CypherError ? explained(error) : error
  }
}
