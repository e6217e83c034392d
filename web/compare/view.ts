import type { Comparison } from "../../src/api/contract/compare.ts"
import type { CompareState } from "./address.ts"
import type { KnownPair } from "./pairs.ts"
import type { UpdateCompare } from "./useCompare.ts"

/** What every way of looking at two sides works with. */
export interface ViewProps {
  readonly comparison: Comparison
  readonly pairs: readonly KnownPair[]
  /** Those that the filter leaves. */
  readonly shown: readonly KnownPair[]
  readonly state: CompareState
  readonly update: UpdateCompare
}
