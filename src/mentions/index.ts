import type { Staged } from "../model/issue.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { MentionContext, Mentions } from "../model/mention.ts"
import type { Outline } from "../model/outline.ts"
import { citations } from "./citations.ts"
import { header } from "./header.ts"
import { industries } from "./industries.ts"
import { measures } from "./measures.ts"
import { platforms } from "./platforms.ts"
import { quiet } from "./quiet.ts"
import { roles } from "./roles.ts"
import { targets } from "./targets.ts"

/** Everything that one document mentions. */
export function mentions(text: string, outline: Outline, lexicon: Lexicon): Staged<Mentions> {
  const head = header(text, outline, lexicon)
  const leaves = measures(text, outline)
  const context: MentionContext = { text, outline, lexicon, header: head.value, measures: leaves.value }
  const found = {
    roles: roles(context),
    platforms: platforms(context),
    industries: industries(context),
    targets: targets(context),
    citations: citations(context),
  }
  return {
    value: {
      header: head.value,
      measures: leaves.value,
      roles: found.roles.value,
      platforms: found.platforms.value,
      industries: found.industries.value,
      targets: found.targets.value,
      citations: found.citations.value,
      quiet: quiet(outline, leaves.value),
    },
    issues: [head, leaves, ...Object.values(found)].flatMap((stage) => stage.issues),
  }
}
