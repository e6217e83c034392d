import type { ResponsibilityAnswer } from "../../src/api/contract/compare.ts"
import type { ChangeAddress } from "../address/useAddress.ts"
import type { DutyState } from "./state.ts"

/** What every part of the page works with. */
export interface PartProps {
  readonly answer: ResponsibilityAnswer
  readonly state: DutyState
  readonly change: ChangeAddress<DutyState>
}
