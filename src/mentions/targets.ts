import type { Staged } from "../model/issue.ts"
import type { MentionContext, TargetMention } from "../model/mention.ts"

/** The numbers that the plan promises to reach. */
export function targets(_context: MentionContext): Staged<TargetMention[]> {
  return { value: [], issues: [] }
}
