import { type Reason, type Said, say } from "./reasons.ts"

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
  /** Why, for programs; the message says it in English. */
  readonly reason: Reason
  readonly values: Said["values"]
  readonly nearest: readonly string[]
  readonly hint: string | undefined

  constructor(said: Said, offset?: number, hint?: string) {
    super(said.message)
    this.name = new.target.name
    this.reason = said.reason
    this.values = said.values
    this.nearest = said.nearest
    this.offset = offset
    this.hint = hint ?? said.hint
  }
}

/** What is said: a reason with its values, or words alone. */
type Saying = Said | string

/** The text is no Cypher, or names or types in it do not fit together. */
export class CypherSyntaxError extends CypherError {
  constructor(said: Saying, offset?: number, hint?: string) {
    super(typeof said === "string" ? say("syntax/other", { detail: said }) : said, offset, hint)
  }
}

/** A value had a type, or a range, with which the operation cannot work; found while running. */
export class CypherTypeError extends CypherError {
  constructor(said: Saying, offset?: number, hint?: string) {
    super(typeof said === "string" ? say("value/other", { detail: said }) : said, offset, hint)
  }
}

/** Cypher that this evaluator does not know, or does not allow. */
export class CypherUnsupportedError extends CypherError {
  constructor(said: Saying, offset?: number, hint?: string) {
    const reason = typeof said === "string" ? say("refused/other", { detail: said }) : said
    super(reason, offset, hint ?? reason.hint ?? "Use a Neo4j server for this query (set NEO4J_URI).")
  }
}

/** Why a query was stopped. */
export type LimitReason = "time" | "memory" | "cancelled" | "nesting" | "length"

/** The query was stopped at one of its bounds. */
export class CypherLimitError extends CypherError {
  readonly limit: LimitReason

  constructor(limit: LimitReason, said: Said, offset?: number) {
    super(said, offset)
    this.limit = limit
  }
}

/** What the machine refuses, as a limit: its stack where the text is too much, else the memory of one value. */
const machineLimit = ({ message }: RangeError): CypherLimitError =>
  /call stack/u.test(message)
    ? new CypherLimitError("nesting", say("text/too-much", {}))
    : new CypherLimitError("memory", say("limit/value", {}))

/** Gives an error its line and column in the text that it came from. */
export const located = (error: unknown, text: string): unknown => {
  if (error instanceof RangeError) return machineLimit(error)
  if (error instanceof CypherError && error.offset !== undefined && error.place === undefined) {
    error.place = placeOf(text, error.offset)
  }
  return error
}
