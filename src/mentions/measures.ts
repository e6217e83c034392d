import type { Staged } from "../model/issue.ts"
import type { MeasureMention } from "../model/mention.ts"
import type { Outline } from "../model/outline.ts"

/** The leaves of the outline that order something done. */
export function measures(_text: string, _outline: Outline): Staged<MeasureMention[]> {
  return { value: [], issues: [] }
}
