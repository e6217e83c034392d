import {
  type CypherError,
  CypherLimitError,
  CypherSyntaxError,
  CypherUnsupportedError,
  type Said,
} from "../cypher/index.ts"
import type { QueryDetail } from "../model/values.ts"
import { StoreError, type StoreErrorCode } from "./errors.ts"

const placed = (place: QueryDetail["place"]): string =>
  place === undefined ? "" : ` (line ${place.line}, column ${place.column})`

/** Why a query is not answered, as a failure of the store; `place` is where in its text. */
export const notAnswered = (code: StoreErrorCode, said: Said, place?: QueryDetail["place"]): StoreError => {
  const { reason, values, nearest, message, hint = CURES[code] ?? "Change the query" } = said
  const what = `${message.replace(/\.$/u, "")}${placed(place)}`
  return new StoreError(code, what, hint, undefined, { reason, values, nearest, ...(place && { place }) })
}

const CURES: Partial<Record<StoreErrorCode, string>> = {
  syntax: "Correct the query at that place",
  query: "Correct the query, or its parameters",
}

const codeOf = (error: CypherError): StoreErrorCode => {
  if (error instanceof CypherSyntaxError) return "syntax"
  if (error instanceof CypherUnsupportedError) return "refused"
  if (!(error instanceof CypherLimitError)) return "query"
  if (error.limit === "time") return "timeout"
  return error.limit === "cancelled" ? "cancelled" : "refused"
}

/** An error of the language as a failure of the store. */
export const explained = (error: CypherError): StoreError => notAnswered(codeOf(error), error, error.place)
