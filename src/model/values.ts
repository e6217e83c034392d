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

/** What exactly is said of a query, for programs and for words in other languages. */
export interface QueryDetail {
  readonly reason: string
  readonly values: Readonly<Record<string, string | number>>
  /** Names that may be meant, the most alike first. */
  readonly nearest: readonly string[]
  /** In the query; `offset` in UTF-16 units, line and column from 1. */
  readonly place?: { readonly offset: number; readonly line: number; readonly column: number } | undefined
}

/** Something in a query that runs and may be a slip, such as a label that the graph does not have. */
export interface QueryNotice extends QueryDetail {
  readonly message: string
  readonly hint?: string | undefined
  readonly place: NonNullable<QueryDetail["place"]>
}

/** What a query answers: a limit is part of the answer. */
export interface QueryResult {
  readonly columns: readonly string[]
  /** One object a row, by column. Nodes are `{ labels, properties }`, relationships `{ type, properties }`, paths lists. */
  readonly rows: readonly Readonly<Record<string, Value>>[]
  readonly limit: number
  readonly truncated: boolean
  /** What of the query may not be what its asker means. */
  readonly notices?: readonly QueryNotice[]
  /** How the query runs, a line an operator, where EXPLAIN or PROFILE asked for it. */
  readonly plan?: string
}
