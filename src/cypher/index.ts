/**
 * Reading Cypher 5 over a graph, as Neo4j 5.26 answers it, bounded in time, rows and memory.
 *
 * The graph is a directed multi graph of graphology with `{ labels, properties }` on nodes and `{ type, properties }` on
 * edges, or a `GraphSource`, which gives the same from wherever it lies.
 * Integers are bigints and floats are numbers in values; numbers among a graph's properties are integers where they
 * are whole, unless `isFloat` says otherwise of their key.
 *
 * The parser is written by hand: Cypher's keywords are names too and patterns look like expressions until late, which
 * needs free backtracking; one descent serves reading, error places and completion, without tables to build at start.
 */
import { checkStatement } from "./check/query.ts"
import { type Notice, unknownNames } from "./check/unknown-names.ts"
import type { Schema } from "./complete.ts"
import { CypherError, located } from "./errors.ts"
import type { AnyGraph } from "./graph/source.ts"
import { type QueryAnswer, type RunOptions, runStatement } from "./run/run.ts"
import { parse as parseText } from "./syntax/queries.ts"
import type { Statement } from "./syntax/tree.ts"

export type { Notice } from "./check/unknown-names.ts"
export { type Completion, complete, type Schema } from "./complete.ts"
export {
  CypherError,
  CypherLimitError,
  CypherSyntaxError,
  CypherTypeError,
  CypherUnsupportedError,
} from "./errors.ts"
export type { AnyGraph, GraphSource } from "./graph/source.ts"
export { REASONS, type Reason, type Said, say } from "./reasons.ts"
export { formatPlan } from "./run/plan.ts"
export type { QueryAnswer, RunOptions } from "./run/run.ts"
export { NodeValue, PathValue, RelationshipValue } from "./values/entities.ts"
export { toJson } from "./values/json.ts"
export type { Value } from "./values/value.ts"

/** How many texts are kept with their trees. */
const KEPT = 100
const parsed = new Map<string, Statement>()

/** The syntax tree of a query, its names and types checked. Throws a CypherSyntaxError with its place. */
export const parse = (text: string): Statement => {
  const known = parsed.get(text)
  if (known !== undefined) return known
  try {
    const statement = parseText(text)
    checkStatement(statement)
    if (parsed.size >= KEPT) parsed.delete(parsed.keys().next().value as string)
    parsed.set(text, statement)
    return statement
  } catch (error) {
    throw located(error, text)
  }
}

/** What a query names that the graph does not have; nothing of a text that is no query. */
export const notices = (text: string, schema: Schema): readonly Notice[] => {
  try {
    return unknownNames(parse(text), text, schema)
  } catch (error) {
    if (error instanceof CypherError) return []
    throw error
  }
}

/** Answers a query. Throws a CypherError that says what and where. */
export const run = (
  graph: AnyGraph,
  text: string,
  parameters: Readonly<Record<string, unknown>> = {},
  options: RunOptions = {},
): QueryAnswer => runStatement(graph, parse(text), text, parameters, options)
