import type { Staged } from "../model/issue.ts"
import type { CitationMention, MentionContext } from "../model/mention.ts"
import type { Span } from "../model/span.ts"
import { type QuotedTitle, quotedTitles } from "./citations/quoted.ts"
import { ownTitles } from "./citations/self.ts"
import { isPolicyTitle, plainTitle } from "./citations/titles.ts"

/** The other policies and laws that the text refers to: titles in 《》, their short forms counted as the full ones. */
export function citations(context: MentionContext): Staged<CitationMention[]> {
  const { text, outline } = context
  const quoted = quotedTitles(text, { start: outline.front.start, end: outline.main.end })
  const own = ownTitles(context, quoted)
  if (outline.glossary !== undefined) quoted.push(...quotedTitles(text, outline.glossary))
  const short = shortForms(quoted)
  const ownerOf = owners(context)
  const value: CitationMention[] = []
  for (const [i, one] of quoted.entries()) {
    if (isDefinition(quoted[i - 1], one)) continue
    const title = short.get(plainTitle(one.title)) ?? one.title
    if (own.has(plainTitle(title)) || own.has(plainTitle(one.title)) || !isPolicyTitle(title)) continue
    if (one.at.end <= outline.main.start && !isCitable(context)) continue
    const measure = ownerOf(one.at)
    value.push({
      title,
      docNumber: one.docNumber,
      measure,
      at: one.at,
      mention: one.title,
    })
  }
  return { value, issues: [] }
}

/** Whether the title only says what the one before it is called from there on. */
const isDefinition = (before: QuotedTitle | undefined, { title, at }: QuotedTitle): boolean =>
  before?.alias === title && at.start - before.at.end <= LONGEST_DEFINITION

const LONGEST_DEFINITION = 60
const LONGEST_SHORT_FORM = 10

/** Short forms with what they stand for: said so (以下简称《纲要》), or the end of a title that came before. */
function shortForms(quoted: readonly QuotedTitle[]): ReadonlyMap<string, string> {
  const short = new Map<string, string>()
  const before: string[] = []
  for (const { title, alias } of quoted) {
    const plain = plainTitle(title)
    if (alias !== undefined) short.set(plainTitle(alias), title)
    if (plain.length > LONGEST_SHORT_FORM) {
      if (before.length < MOST_TITLES) before.push(title)
      continue
    }
    const full = short.has(plain) ? undefined : before.findLast((one) => plainTitle(one).endsWith(plain))
    if (full !== undefined) short.set(plain, full)
  }
  return short
}

/** A bound for texts that quote without end. */
const MOST_TITLES = 500

/** Before the plan stands its notice, which cites; before a report's text stands only the page. */
const isCitable = ({ outline }: MentionContext): boolean =>
  outline.signatures.some(({ date }) => date.end <= outline.main.start)

/** Finds the measure in which a span lies; spans are asked for in the order of the text. */
function owners({ measures }: MentionContext): (at: Span) => number | undefined {
  let next = 0
  return (at) => {
    while (next < measures.length && (measures[next]?.span.end ?? 0) <= at.start) next++
    const measure = measures[next]
    return measure !== undefined && measure.span.start <= at.start ? next : undefined
  }
}
