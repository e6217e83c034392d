/** A value of a query's answer as JSON carries it. Integers beyond 2^53 are strings. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Value[]
  | { [key: string]: Value }
  | { labels: string[]; properties: { [key: string]: Value } }
  | { type: string; properties: { [key: string]: Value } }

/** What a query answers: a limit is part of the answer. */
export interface QueryResult {
  readonly columns: readonly string[]
  /** One object a row, by column. Nodes are `{ labels, properties }`, relationships `{ type, properties }`, paths lists. */
  readonly rows: readonly Readonly<Record<string, Value>>[]
  readonly limit: number
  readonly truncated: boolean
  /** How the query runs, a line an operator, where EXPLAIN or PROFILE asked for it. */
  readonly plan?: string
}
