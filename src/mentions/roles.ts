import type { Staged } from "../model/issue.ts"
import type { MentionContext, RoleMention } from "../model/mention.ts"

/** The duties of agencies for measures. */
export function roles(_context: MentionContext): Staged<RoleMention[]> {
  return { value: [], issues: [] }
}
