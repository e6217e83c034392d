import { matches } from "../../model/matches.ts"
import type { MentionContext } from "../../model/mention.ts"
import type { Outline } from "../../model/outline.ts"
import { type QuotedTitle, quotedTitles } from "./quoted.ts"
import { plainTitle } from "./titles.ts"

/** (以下简称《实施方案》), (以下简称《方案》) behind the document's own title. */
const SHORT =
  /^(?:本|该)?(?:实施|行动|工作|总体|试点|建设|发展|专项|三年)?(?:方案|意见|规划|纲要|计划|办法|规定|条例|通知|要点|措施|规划纲要|指导意见|行动计划|细则|清单|报告)$/u

/**
 * The names under which the document speaks of itself and of its own annexes, in the form for comparison; `quoted` are
 * the titles that it quotes up to its end.
 */
export function ownTitles(
  { text, outline, header }: MentionContext,
  quoted: readonly QuotedTitle[],
): ReadonlySet<string> {
  const own = new Set([plainTitle(header.title.value)])
  const titleWords = outline.title === undefined ? "" : text.slice(outline.title.start, outline.title.end)
  own.add(plainTitle(titleWords))
  for (const title of annexTitles(text, outline)) own.add(plainTitle(title))
  for (const { title, alias } of quoted)
    if (own.has(plainTitle(title)) && alias !== undefined) own.add(plainTitle(alias))
  for (const title of issuedTogether(text.slice(outline.front.start, outline.main.start))) own.add(title)
  const defined = new Set(
    quoted.flatMap(({ alias, title }) =>
      alias !== undefined && !own.has(plainTitle(title)) ? [plainTitle(alias)] : [],
    ),
  )
  for (const { title } of quoted) if (SHORT.test(title) && !defined.has(plainTitle(title))) own.add(plainTitle(title))
  return own
}

const REACH = 3000
const MOST_ANNEXES = 30

/** The document's annexes: those that it holds, and those that it lists behind its last words. */
function annexTitles(text: string, { main, children }: Outline): string[] {
  const titles = children.filter(({ kind }) => kind === "annex").map(({ title }) => title)
  const tail = text.slice(Math.max(main.start, main.end - REACH), main.end + REACH)
  const list = /^\s{0,20}附\s?[件表]/mu.exec(tail)
  if (list === null) return titles
  const lines = tail
    .slice(list.index)
    .trim()
    .split(/\s*\n\s*/u)
  for (const line of lines.slice(0, MOST_ANNEXES)) {
    const title = line.replace(/^附\s?[件表]\s?\d{0,2}\s?[:：]?\s*/u, "").replace(/^\d{1,2}[.．、]\s*/u, "")
    if (title.length >= 2 && title.length <= 60) titles.push(title)
  }
  return titles
}

/** 《甲》和《乙》已经同意,现印发给你们: the plans that one notice issues together. */
function issuedTogether(front: string): string[] {
  const found: string[] = []
  const notice =
    /((?:《[^《》]{2,160}》[、和及与]?){1,6})[^《》。]{0,80}(?:印发|转发|批转|发布|公布)(?!时间|日期|机构|单位|人)/gu
  for (const [, titles] of matches(front, notice))
    for (const { title } of quotedTitles(titles ?? "", { start: 0, end: titles?.length ?? 0 }))
      found.push(plainTitle(title))
  for (const [, title] of matches(front, /(?:印发|转发|批转|发布|公布)[^《》。]{0,12}《([^《》]{2,160})》/gu))
    found.push(plainTitle(title ?? ""))
  return found
}
