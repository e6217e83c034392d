import type { Staged } from "../model/issue.ts"
import type { IndustryMention, MentionContext } from "../model/mention.ts"
import { stem } from "./industries/fields.ts"
import { findFields } from "./industries/find.ts"
import { knownIndustries } from "./industries/known.ts"
import { titleField } from "./industries/title.ts"
import { ownerFinder } from "./phrase/owner.ts"
import { readable } from "./phrase/readable.ts"

/** The industries and fields that the plan says to develop, each once a measure. */
export function industries(context: MentionContext): Staged<IndustryMention[]> {
  const { text, outline, lexicon, measures } = context
  const known = knownIndustries(lexicon).byName
  const owner = ownerFinder(measures)
  const said = new Map<number | undefined, Set<string>>()
  const value: IndustryMention[] = []
  const title = titleField(context)
  const fields = findFields(context, readable(text, outline))
  for (const { start, end, mention, name: own, action } of title === undefined ? fields : [title, ...fields]) {
    const measure = owner(start)
    const plain = stem(mention)
    const stems = said.get(measure) ?? new Set()
    if (stems.has(plain)) continue
    said.set(measure, stems.add(plain))
    const short = own === undefined ? plain : stem(own)
    const name = known.get(plain)?.name ?? known.get(short)?.name ?? short
    value.push({
      measure,
      at: { start, end },
      mention,
      name,
      action,
    })
  }
  return { value, issues: [] }
}
