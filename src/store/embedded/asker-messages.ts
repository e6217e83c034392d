import type { QueryResult } from "../../model/values.ts"
import type { Detail, StoreErrorCode } from "../errors.ts"
import type { Limits } from "../limits.ts"
import type { Entry } from "./state.ts"

/** What the thread of people's queries is told. */
export type ToThread =
  /** Some of the graph, as JSON of `Rows`: quicker and smaller than a copy of its objects. */
  | { readonly kind: "rows"; readonly json: string }
  | { readonly kind: "patch"; readonly entry: Pick<Entry, "put" | "drop"> }
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
  /** The rows are in the graph. */
  | { readonly kind: "taken" }
  | { readonly kind: "begun" }
  | { readonly kind: "answer"; readonly result: QueryResult }
  | {
      readonly kind: "error"
      readonly code: StoreErrorCode
      readonly what: string
      readonly hint: string
      readonly detail?: Detail | undefined
    }
