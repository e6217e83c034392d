import type { QueryDetail, QueryResult } from "../../model/values.ts"
import type { StoreErrorCode } from "../errors.ts"
import type { Limits } from "../limits.ts"
import type { Entry } from "./state.ts"

/** What the thread of people's queries is told. */
export type ToThread =
  /** The pack that the graph lies in, in memory that threads share. */
  | { readonly kind: "graph"; readonly memory: SharedArrayBuffer | undefined }
  /** What is otherwise by now; the thread tells that it is taken in where that is waited for. */
  | { readonly kind: "patch"; readonly entry: Pick<Entry, "put" | "drop">; readonly waits: boolean }
  | {
      readonly kind: "ask"
      readonly text: string
      readonly parameters: Record<string, unknown>
      readonly limits: Limits
      /** One integer; not 0 when the caller has gone. */
      readonly cancelled: SharedArrayBuffer
    }

/** What it tells. */
export type FromThread =
  /** The patch is in the graph. */
  | { readonly kind: "taken" }
  | { readonly kind: "begun" }
  | { readonly kind: "answer"; readonly result: QueryResult }
  | {
      readonly kind: "error"
      readonly code: StoreErrorCode
      readonly what: string
      readonly hint: string
      readonly detail?: QueryDetail | undefined
    }
