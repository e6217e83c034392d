import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { QueryDetail } from "../model/values.ts"
import type { ApiErrorBody } from "./contract.ts"

/** A request that cannot be answered, as the caller is told of it. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly hint: string
  /** Names that would have been understood, nearest first. */
  readonly nearest: readonly string[]
  /** Of a query: why exactly. */
  readonly detail: QueryDetail | undefined

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    hint: string,
    nearest: readonly string[] = [],
    detail?: QueryDetail,
  ) {
    super(message)
    this.name = "ApiError"
    this.status = status
    this.code = code
    this.hint = hint
    this.nearest = nearest
    this.detail = detail
  }
}

/** The one shape of every failing answer. */
export const errorBody = ({
  code,
  message,
  hint,
  nearest = [],
  detail,
}: Pick<ApiError, "code" | "message" | "hint"> & Partial<ApiError>): ApiErrorBody => ({
  error: { code, message, hint, ...(nearest.length > 0 && { nearest: [...nearest] }), ...(detail && told(detail)) },
})

const told = ({ reason, values, place }: QueryDetail) => ({ reason, values: { ...values }, ...(place && { place }) })

export const notFound = (what: string, id: string): ApiError =>
  new ApiError(404, "not-found", `There is no ${what} ${id}`, "Search for it, or reload: the data may have changed.")

/** Answers with an error; what is not ours says no more than that it failed. */
export function answerError(c: Context, error: unknown): Response {
  const known =
    error instanceof ApiError ? error : error instanceof HTTPException ? malformed(error) : storeError(error)
  return c.json(errorBody(known), known.status)
}

/** What the framework refuses by itself: a body that is no JSON. */
const malformed = ({ message }: HTTPException): ApiError =>
  new ApiError(400, "bad-json", message, "Send JSON with content-type application/json.")

interface CodedError extends Error {
  readonly code?: unknown
  readonly hint?: unknown
  readonly detail?: QueryDetail | undefined
}

/** What the asker can mend, or ran into; everything else of a store is that it cannot be reached. */
const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  refused: 400,
  syntax: 400,
  query: 400,
  invalid: 400,
  cancelled: 400,
  timeout: 504,
}

/** A store's own error keeps its message, which names the cure; anything else is a fault of ours. */
function storeError(error: unknown): ApiError {
  if (error instanceof Error && error.name === "StoreError") {
    const { code, hint, detail } = error as CodedError
    const cure = typeof hint === "string" ? hint : "See whether the store is running and try again."
    const sentence = cure.replace(/\.?$/u, ".")
    const what = error.message.endsWith(sentence) ? error.message.slice(0, -sentence.length).trimEnd() : error.message
    const name = typeof code === "string" ? code : "store"
    return new ApiError(STATUS[name] ?? 503, name, what, cure, detail?.nearest, detail)
  }
  return new ApiError(500, "internal", "The server could not answer", "Try again; its log says what failed.")
}
