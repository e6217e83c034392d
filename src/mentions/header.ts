import type { Staged } from "../model/issue.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { HeaderMention } from "../model/mention.ts"
import type { Outline } from "../model/outline.ts"

/** Title, number, issuers, dates, level and region of the policy that a document states. */
export function header(text: string, _outline: Outline, _lexicon: Lexicon): Staged<HeaderMention> {
  const end = Math.max(text.indexOf("\n"), 0)
  return {
    value: {
      title: { value: text.slice(0, end), at: { start: 0, end } },
      issuers: [],
      level: "national",
      fullText: true,
    },
    issues: [],
  }
}
