import { type Outline, walk } from "../../model/outline.ts"
import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { clauseEnd } from "./marks.ts"
import { looksBack } from "./review.ts"

/** Sections that tell what was, or explain words, rather than say what the plan does. */
const TELLS =
  /工作回顾|回顾$|主要成绩|发展成就$|取得.{0,6}成就|名词解释|名词注释|术语解释|发展基础|发展现状|发展趋势|发展态势|战略态势|发展历程|面临.{0,4}形势/u
/** 夯实发展基础: a heading that orders tells nothing. */
const ORDERS = /^(?:夯实|巩固|筑牢|打牢|厚植|强化|优化|完善|加强|做实|提升|奠定|增强)/u
/** A character of each of these; most titles have none. */
const TELLING = new UnitSet("顾绩就释础状势程")
const tells = (title: string): boolean =>
  TELLING.next(title, 0) < title.length && TELLS.test(title) && !ORDERS.test(title)
const DUTY =
  /牵头|责任单位|责任部门|配合单位|参加单位|参与单位|主办单位|协办单位|承办单位|按职责|分工负责|分别负责|负责[)）]?$/u
/** What a line of duties begins with, before its colon. */
const DUTY_LABEL =
  /(?:(?:牵头|主责|责任|配合|主办|协办|参加|参与|承办)(?:单位|部门|领导|处室)|(?:部门|责任|职责)分工)[^\n:：]{0,6}$/u
const LONGEST_LABEL = 10
const LINE_ENDS = new UnitSet("\n。)）")
const LONGEST_LINE = 400
const DUTY_COLUMN = /单位|部门|责任|牵头|配合|负责/u

/** Titles of other documents: 《…》. */
function titles(text: string): Span[] {
  const found: Span[] = []
  let close = -1
  for (let start = text.indexOf("《"); start >= 0; ) {
    if (close <= start) close = text.indexOf("》", start + 1)
    if (close < 0) break
    const short = close - start < LONGEST_TITLE
    if (short) found.push({ start, end: close + 1 })
    start = text.indexOf("《", short ? close : start + 1)
  }
  return found
}

const LONGEST_TITLE = 120

/** The next place of either of two marks, from places asked for in the order of the text; the text's end without one. */
function eitherOf(text: string, one: string, other: string): (from: number) => number {
  const next = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from)
    return at < 0 ? text.length : at
  }
  let nextOne = -1
  let nextOther = -1
  return (from) => {
    if (nextOne < from) nextOne = next(one, from)
    if (nextOther < from) nextOther = next(other, from)
    return Math.min(nextOne, nextOther)
  }
}

/** Brackets that say whose duty something is, each on one line and with those inside it. */
function dutyBrackets(text: string): Span[] {
  const found: Span[] = []
  const opening = eitherOf(text, "(", "（")
  let open = -1
  let depth = 0
  for (let at = opening(0); at < text.length; at = depth === 0 ? opening(at + 1) : BRACKETS.next(text, at + 1)) {
    const mark = text.charCodeAt(at)
    if (mark === LINE_BREAK) depth = 0
    else if (OPENING.has(mark)) {
      if (depth++ === 0) open = at
    } else if (--depth === 0 && at - open < LONGEST_BRACKET && DUTY.test(text.slice(open, at + 1)))
      found.push({ start: open, end: at + 1 })
  }
  return found
}

const LONGEST_BRACKET = 1200
const BRACKETS = new UnitSet("()（）\n")
const OPENING = new UnitSet("(（")
const LINE_BREAK = 0x0a

/** Lines that name who does something: 责任单位：…. */
function dutyLines(text: string): Span[] {
  const found: Span[] = []
  const colon = eitherOf(text, ":", "：")
  let from = 0
  for (let at = colon(0); at < text.length; at = colon(Math.max(at + 1, from))) {
    const first = Math.max(from, at - LONGEST_LABEL)
    const label = DUTY_LABEL.exec(text.slice(first, at))
    if (label === null) continue
    from = clauseEnd(text, at + 1, LONGEST_LINE, LINE_ENDS)
    found.push({ start: first + label.index, end: from })
  }
  return found
}

/** Paragraphs that open by looking back. */
function reviews(text: string): Span[] {
  const found: Span[] = []
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf("\n", start)
    const end = stop < 0 ? text.length : stop + 1
    if (end - start > SHORTEST_REVIEW && looksBack(text, start, end)) found.push({ start, end })
    start = end
  }
  return found
}

const SHORTEST_REVIEW = 20

function sections(outline: Outline): Span[] {
  const found: Span[] = [outline.front, outline.back]
  outline.children.forEach((node, index) => {
    const next = outline.children[index + 1]
    if (tells(node.title) && next !== undefined) found.push({ start: node.span.start, end: next.span.start })
  })
  walk(outline, (node) => {
    if (tells(node.title)) found.push(node.span)
    for (const cell of node.cells ?? []) if (DUTY_COLUMN.test(cell.column)) found.push(cell.span)
  })
  return found
}

/** Spans cut where the title of an item begins, so that nothing is read across that. */
function cutAtTitles(spans: readonly Span[], outline: Outline): Span[] {
  const cuts: number[] = []
  walk(outline, ({ titleSpan }) => cuts.push(titleSpan.start))
  cuts.sort((a, b) => a - b)
  const parts: Span[] = []
  let next = 0
  for (const { start, end } of spans) {
    let at = start
    for (; next < cuts.length && (cuts[next] as number) < end; next++) {
      const cut = cuts[next] as number
      if (cut <= at) continue
      parts.push({ start: at, end: cut })
      at = cut
    }
    parts.push({ start: at, end })
  }
  return parts
}

const found = new WeakMap<Outline, { readonly text: string; readonly spans: readonly Span[] }>()

/**
 * The parts of a text in which a plan speaks of what it does: without titles cited, duties, and looks back. They are
 * found once a document.
 */
export function readable(text: string, outline: Outline): readonly Span[] {
  const known = found.get(outline)
  if (known?.text === text) return known.spans
  const spans = spansOf(text, outline)
  found.set(outline, { text, spans })
  return spans
}

function spansOf(text: string, outline: Outline): Span[] {
  const skip = [
    ...titles(text),
    ...reviews(text),
    ...dutyBrackets(text),
    ...dutyLines(text),
    ...sections(outline),
  ].sort((a, b) => a.start - b.start)
  const kept: Span[] = []
  let at = 0
  for (const { start, end } of skip) {
    if (start > at) kept.push({ start: at, end: start })
    at = Math.max(at, end)
  }
  if (at < text.length) kept.push({ start: at, end: text.length })
  return cutAtTitles(kept, outline)
}
