import type { Staged } from "../model/issue.ts"
import type { IndustryMention, MentionContext } from "../model/mention.ts"

/** The industries and fields that the plan says to develop. */
export function industries(_context: MentionContext): Staged<IndustryMention[]> {
  return { value: [], issues: [] }
}
