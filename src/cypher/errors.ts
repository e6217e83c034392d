/** Where in the query an error lies: a UTF-16 offset and its line and column, both counted from 1. */
export interface Place {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** The place of an offset in a text. */
export const placeOf = (text: string, offset: number): Place => {
  const before = text.slice(0, offset)
  const line = before.split("\n").length
  return { offset, line, column: offset - (before.lastIndexOf("\n") + 1) + 1 }
}

/** What every error of the language carries; `place` is set where the error belongs to a part of the query. */
export class CypherError extends Error {
  place: Place | undefined
  offset: number | undefined
  readonly hint: string | undefined

  constructor(message: string, offset?: number, hint?: string) {
    super(message)
    this.name = new.target.name
    this.offset = offset
    this.hint = hint
  }
}

/** The text is no Cypher, or names or types in it do not fit together. */
export class CypherSyntaxError extends CypherError {}

/** A value had a type, or a range, with which the operation cannot work; found while running. */
export class CypherTypeError extends CypherError {}

/** Cypher that this evaluator does not know, or does not allow. */
export class CypherUnsupportedError extends CypherError {
  constructor(message: string, offset?: number, hint = "Use a Neo4j server for this query (set NEO4J_URI).") {
    super(message, offset, hint)
  }
}

/** Why a query was stopped. */
export type LimitReason = "time" | "memory" | "aborted" | "nesting" | "length"

/** The query was stopped at one of its bounds. */
export class CypherLimitError extends CypherError {
  readonly reason: LimitReason

  constructor(reason: LimitReason, message: string, offset?: number, hint?: string) {
    super(message, offset, hint)
    this.reason = reason
  }
}

/** Gives an error its line and column in the text that it came from. */
export const located = (error: unknown, text: string): unknown => {
  if (error instanceof CypherError && error.offset !== undefined && error.place === undefined) {
    error.place = placeOf(text, error.offset)
  }
  return error
}
