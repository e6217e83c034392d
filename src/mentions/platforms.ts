import type { Staged } from "../model/issue.ts"
import type { MentionContext, PlatformMention } from "../model/mention.ts"

/** The named platforms that the plan builds, upgrades, relies on or wants. */
export function platforms(_context: MentionContext): Staged<PlatformMention[]> {
  return { value: [], issues: [] }
}
