import {
  CypherError,
  CypherLimitError,
  CypherSyntaxError,
  CypherUnsupportedError,
  formatPlan,
  run,
  toJson,
} from "../../cypher/index.ts"
import type { QueryResult, Value } from "../../model/values.ts"
import { StoreError, type StoreErrorCode } from "../errors.ts"
import type { Limits } from "../limits.ts"
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
    return {
      columns,
      rows: rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, toJson(row[i] ?? null) as Value]))),
      limit,
      truncated,
      ...(plan && { plan: formatPlan(plan) }),
    }
  } catch (error) {
    throw error instanceof CypherError ? explain(error) : error
  }
}

function explain(error: CypherError): StoreError {
  const where = error.place === undefined ? "" : ` (line ${error.place.line}, column ${error.place.column})`
  return new StoreError(
    codeOf(error),
    `The query cannot be answered: ${sentence(error.message)}${where}`,
    error.hint ?? CURES[codeOf(error)] ?? "Change the query",
  )
}

const sentence = (text: string): string => text.replace(/\.$/u, "")

function codeOf(error: CypherError): StoreErrorCode {
  if (error instanceof CypherSyntaxError) return "syntax"
  if (error instanceof CypherUnsupportedError) return "refused"
  if (!(error instanceof CypherLimitError)) return "query"
  if (error.reason === "time") return "timeout"
  return error.reason === "aborted" ? "cancelled" : "refused"
}

const CURES: Partial<Record<StoreErrorCode, string>> = {
  syntax: "Correct the query at that place",
  timeout: "Narrow the query, or ask for fewer rows",
  cancelled: "Ask again",
  query: "Correct the query, or its parameters",
}
