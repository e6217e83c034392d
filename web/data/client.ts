import type { z } from "zod"
import { type ApiErrorBody, errorSchema } from "../../src/api/contract.ts"
import { untilAskedAgain } from "./opening.ts"

/** Why a query failed and where in its text. */
type Detail = Pick<ApiErrorBody["error"], "reason" | "values" | "place">

/** A request that failed, with what the server said of it. */
export class RequestError extends Error {
  override readonly name = "RequestError"
  readonly code: string
  readonly hint: string
  /** Names that the server would have understood, nearest first. */
  readonly nearest: readonly string[]
  /** Of a query: why exactly, with the values of that reason. */
  readonly reason: Detail["reason"]
  readonly values: Detail["values"]
  /** Of a query: where in its text. */
  readonly place: Detail["place"]

  constructor(code: string, message: string, hint: string, nearest: readonly string[] = [], detail: Detail = {}) {
    super(message)
    this.code = code
    this.hint = hint
    this.nearest = nearest
    this.reason = detail.reason
    this.values = detail.values
    this.place = detail.place
  }
}

async function failure(response: Response): Promise<RequestError> {
  const body = errorSchema.safeParse(await response.json().catch(() => undefined))
  if (body.success) {
    const { code, message, hint, nearest, ...detail } = body.data.error
    return new RequestError(code, message, hint, nearest, detail)
  }
  return new RequestError("http", `${response.status} ${response.statusText}`, "")
}

/** The response of a server that has opened its data; one that still opens them is asked again until it has. */
async function opened(path: string, init: RequestInit): Promise<Response> {
  for (;;) {
    const response = await fetch(path, init).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "AbortError") throw error
      throw new RequestError("offline", "", "")
    })
    if (response.ok) return response
    const error = await failure(response)
    if (error.code !== "opening") throw error
    await untilAskedAgain(init.signal)
  }
}

/**
 * The answer to a request, checked against the contract. Rejects with a RequestError; code `offline` without a server,
 * `mismatch` where server and page are of different versions.
 */
export async function ask<T extends z.ZodType>(path: string, schema: T, init: RequestInit = {}): Promise<z.output<T>> {
  const response = await opened(path, init)
  const body: unknown = await response.json().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error
  })
  const answer = schema.safeParse(body)
  if (answer.success) return answer.data
  throw new RequestError("mismatch", "", "")
}

/** A query string of what is set; lists repeat their name. */
export function query(parameters: Readonly<Record<string, string | number | readonly string[] | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value])
      search.append(name, String(one))
  }
  const text = search.toString()
  return text === "" ? "" : `?${text}`
}

const node = (id: string): string => `/api/nodes/${encodeURIComponent(id)}`
const documentPath = (id: string): string => `/api/documents/${encodeURIComponent(id)}`

/** The addresses of the API. */
export const paths = {
  health: "/api/health",
  graph: (also: readonly string[]) => `/api/graph${query({ also: also.length === 0 ? undefined : also.join(",") })}`,
  search: (q: string, limit: number) => `/api/search${query({ q, limit })}`,
  node,
  neighbours: (id: string, parameters: Parameters<typeof query>[0] = {}) =>
    `${node(id)}/neighbours${query(parameters)}`,
  documents: "/api/documents",
  document: documentPath,
  marks: (id: string) => `${documentPath(id)}/marks`,
  query: "/api/query",
}
