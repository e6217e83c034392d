import { z } from "zod"
import { StoreError } from "./errors.ts"
import type { Query } from "./query.ts"

/** The parameters of a query with their defaults, or a StoreError that says which is wrong. */
export function parametersOf<P extends Record<string, unknown>, R>(
  query: Query<P, R>,
  given: P,
): Record<string, unknown> {
  const parsed = query.parameters.safeParse(given)
  if (parsed.success) return parsed.data
  throw new StoreError(
    "query",
    `The query ${query.name} cannot run: ${z.prettifyError(parsed.error)}`,
    "Give it the parameters that its file in cypher/read names",
  )
}

/** Rows as the query's own type; a row of another shape is a fault of ours. */
export function decodeRows<P extends Record<string, unknown>, R>(query: Query<P, R>, rows: readonly unknown[]): R[] {
  return rows.map((row) => {
    const parsed = query.row.safeParse(row)
    if (parsed.success) return parsed.data
    throw new StoreError(
      "failed",
      `The query ${query.name} answered with another row than it says: ${z.prettifyError(parsed.error)}`,
      "This is a fault of the program, please report it",
    )
  })
}
