import type { OutlineNode } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import { UnitSet } from "../model/unit-set.ts"
import { boxItems } from "./box-items.ts"
import type { Draft } from "./draft.ts"
import { indexWithin, isSpace, trim } from "./lines.ts"
import { asListMember, isList, withoutClosingWords } from "./lists.ts"
import type { Row } from "./tables.ts"

const LONGEST_SPACED_HEADING = 40
const LONGEST_LABEL = 16
const STOPS = new UnitSet("。！？!?")
const COLONS = new UnitSet("：:")
const BRACKETS = new UnitSet("）)")

/** A clause in brackets that names duties ends a heading as well: 1.推进……建设(省科技厅牵头). */
const DUTY =
  /[(（][^()（）]{0,400}(?:牵头|负责|责任|配合|单位)[^()（）]{0,400}(?:[(（][^()（）]{0,80}[)）][^()（）]{0,400}){0,20}[)）]$/u

/** Where the heading that begins at `start` ends, and where the body begins; both within the line that ends at `end`. */
function split(text: string, start: number, end: number): { titleEnd: number; bodyStart: number } {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (STOPS.has(unit)) return { titleEnd: i, bodyStart: i + 1 }
    if (
      COLONS.has(unit) &&
      i - start <= LONGEST_LABEL &&
      i + 1 < end &&
      !/[,，、]|[(（〔【][^)）〕】]*$/u.test(text.slice(start, i))
    )
      return { titleEnd: i, bodyStart: i + 1 }
    if (isSpace(unit) && isBreak(text, start, i, end)) return { titleEnd: i, bodyStart: i }
  }
  return { titleEnd: end, bodyStart: end }
}

/** 总体要求坚持绿色发展。: the heading of a section that lost the break behind it. */
const RUN_IN =
  /^(?:总体(?:要求|思路|目标)|指导思想|基本原则|(?:工作|发展|主要|行动)目标|(?:重点|主要|工作)任务|保障措施|组织(?:保障|实施|领导)|工作要求)(?=(?:以|坚持|深入|全面|认真|按照|贯彻|到20|围绕|紧紧|紧扣|高举|加强|强化|建立|健全|各[级地市县部]|[（(]一[）)])[^。]*。)/u

function runIn(text: string, from: number, end: number): { titleEnd: number; bodyStart: number } | undefined {
  const heading = RUN_IN.exec(text.slice(from, Math.min(end, from + LONGEST_RUN_IN)))?.[0]
  return heading === undefined ? undefined : { titleEnd: from + heading.length, bodyStart: from + heading.length }
}

/** How far the first sentence behind such a heading is followed. */
const LONGEST_RUN_IN = 400

/** Whether the space at `at` parts a short heading from a long body. */
function isBreak(text: string, start: number, at: number, end: number): boolean {
  const length = at - start
  if (length < 4 || length > LONGEST_SPACED_HEADING || end - at < 20) return false
  return !/[,，、；：:]/u.test(text.slice(start, at)) && text.slice(at, end).includes("。")
}

function lineEnd(text: string, from: number, limit: number): number {
  const newline = indexWithin(text, "\n", from, limit)
  return newline === -1 ? limit : newline
}

/** Where the words of a row end of which the other cells are empty: 二、桥梁 | | |. */
function withoutEmptyCells(text: string, { start, end }: Span): number {
  let at = end
  while (at > start && (text[at - 1] === "|" || isSpace(text.charCodeAt(at - 1)))) at--
  return at
}

/** Heading and body of an item whose own text runs to `limit`. */
function headingOf(text: string, draft: Draft, limit: number): { titleSpan: Span; body: Span } {
  const from = trim(text, { start: draft.contentStart, end: limit }).start
  const end = withoutEmptyCells(text, trim(text, { start: from, end: lineEnd(text, from, limit) }))
  const { titleEnd, bodyStart } = runIn(text, from, end) ?? split(text, from, end)
  let title = trim(text, { start: from, end: titleEnd })
  const words = text.slice(title.start, Math.min(title.end, title.start + 1000))
  const duty = BRACKETS.at(words, words.length - 1) ? DUTY.exec(words) : null
  if (duty !== null && duty.index > 0 && title.end - title.start <= 1000) {
    const cut = trim(text, { start: title.start, end: title.start + duty.index })
    return { titleSpan: cut, body: trim(text, { start: cut.end, end: limit }) }
  }
  if (/[;；:：]$/u.test(words)) title = { start: title.start, end: title.end - 1 }
  return { titleSpan: title, body: trim(text, { start: Math.min(bodyStart, limit), end: limit }) }
}

/** 总 则 is written apart to fill a line. */
const close = (title: string): string =>
  /^\S(?:\s+\S)+$/u.test(title) && title.length < 30 ? title.replace(/\s+/gu, "") : title

/** The finished item of a draft; `closes` where all that is numbered with it ends. */
function finish(text: string, draft: Draft, closes: boolean): OutlineNode {
  if (draft.row !== undefined) return finishRow(text, draft, draft.row)
  if (draft.kind === "table") return finishTable(text, draft)
  const own = { start: draft.contentStart, end: draft.children[0]?.start ?? draft.end }
  const { titleSpan, body } = headingOf(text, draft, own.end)
  const unnumbered = draft.kind === "box" && draft.children.length === 0
  const children = unnumbered ? boxItems(text, body) : finishAll(text, draft.children, closes)
  return {
    kind: draft.kind,
    number: draft.number,
    title: close(text.slice(titleSpan.start, titleSpan.end)),
    titleSpan,
    span: trim(text, { start: draft.start, end: draft.end }),
    body,
    children: isList(text, own, draft.kind, children) ? children.map(asListMember) : children,
  }
}

function finishTable(text: string, { kind, number, start, end, children }: Draft): OutlineNode {
  const nothing = { start, end: start }
  const rows = children.map((child) => finish(text, child, false))
  return { kind, number, title: "", titleSpan: nothing, span: { start, end }, body: nothing, children: rows }
}

const finishRow = (text: string, { kind, number }: Draft, { span, title, cells }: Row): OutlineNode => ({
  kind,
  number,
  title: text.slice(title.start, title.end),
  titleSpan: title,
  span,
  body: trim(text, { start: text[title.end] === "。" ? title.end + 1 : title.end, end: span.end }),
  children: [],
  cells,
})

/** The finished items of one list; `closes` where all that is numbered with it ends. */
export const finishAll = (text: string, drafts: readonly Draft[], closes: boolean): OutlineNode[] =>
  withoutClosingWords(
    text,
    drafts.map((draft, i) => {
      const next = drafts[i + 1]
      return finish(text, draft, next === undefined ? closes : next.value <= draft.value)
    }),
    closes,
  )
