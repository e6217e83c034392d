import type { QueryDetail } from "../model/values.ts"

/**
 * What went wrong in a store. `refused`, `syntax` and `query` are the asker's to mend, `timeout` and `cancelled` end a
 * query, `busy` is said where too many wait; the others are about the place where the data lies.
 */
export type StoreErrorCode =
  | "unreachable"
  | "credentials"
  | "foreign"
  | "schema"
  | "folder"
  | "locked"
  | "invalid"
  | "refused"
  | "syntax"
  | "query"
  | "timeout"
  | "cancelled"
  | "busy"
  | "failed"

/** A failure of a store: the message names what was attempted, the value and the cure, `hint` the cure alone. */
export class StoreError extends Error {
  override readonly name = "StoreError"
  readonly code: StoreErrorCode
  /** What was attempted and why it failed. */
  readonly what: string
  readonly hint: string
  readonly detail: QueryDetail | undefined

  constructor(code: StoreErrorCode, what: string, hint: string, cause?: unknown, detail?: QueryDetail) {
    super(`${what}. ${hint.replace(/\.$/u, "")}.`, cause === undefined ? undefined : { cause })
    this.code = code
    this.what = what
    this.hint = hint
    this.detail = detail
  }
}

/** What an error says, in words for a message of ours. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The system's code of an error, such as ENOENT. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined
