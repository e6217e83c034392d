import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { ApiErrorBody } from "./contract.ts"

/** A request that cannot be answered, as the caller is told of it. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly hint: string

  constructor(status: ContentfulStatusCode, code: string, message: string, hint: string) {
    super(message)
    this.name = "ApiError"
    this.status = status
    this.code = code
    this.hint = hint
  }
}

/** The one shape of every failing answer. */
export const errorBody = (error: Pick<ApiError, "code" | "message" | "hint">): ApiErrorBody => ({
  error: { code: error.code, message: error.message, hint: error.hint },
})

export const notFound = (what: string, id: string): ApiError =>
  new ApiError(404, "not-found", `There is no ${what} ${id}`, "Search for it, or reload: the data may have changed.")

/** Answers with an error; what is not ours says no more than that it failed. */
export function answerError(c: Context, error: unknown): Response {
  const known = error instanceof ApiError ? error : storeError(error)
  return c.json(errorBody(known), known.status)
}

interface CodedError extends Error {
  readonly code?: unknown
  readonly hint?: unknown
}

/** A store's own error keeps its message, which names the cure; anything else is a fault of ours. */
function storeError(error: unknown): ApiError {
  if (error instanceof Error && error.name === "StoreError") {
    const { code, hint, message } = error as CodedError
    const refused = code === "refused" || code === "syntax" || code === "query"
    return new ApiError(
      refused ? 400 : 503,
      typeof code === "string" ? code : "store",
      message,
      typeof hint === "string" ? hint : "See whether the store is running and try again.",
    )
  }
  return new ApiError(500, "internal", "The server could not answer", "Try again; its log says what failed.")
}
