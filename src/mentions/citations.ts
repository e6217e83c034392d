import type { Staged } from "../model/issue.ts"
import type { CitationMention, MentionContext } from "../model/mention.ts"

/** The other policies and laws that the text refers to. */
export function citations(_context: MentionContext): Staged<CitationMention[]> {
  return { value: [], issues: [] }
}
