import { matches } from "../../model/matches.ts"
import { type Outline, walk } from "../../model/outline.ts"
import type { Span } from "../../model/span.ts"

/** Sections that tell what was, or explain words, rather than say what the plan does. */
const TELLS =
  /工作回顾|回顾$|主要成绩|发展成就$|取得.{0,6}成就|名词解释|名词注释|术语解释|发展基础|发展现状|发展趋势|发展态势|发展历程|面临.{0,4}形势/u
/** 夯实发展基础: a heading that orders tells nothing. */
const ORDERS = /^(?:夯实|巩固|筑牢|打牢|厚植|强化|优化|完善|加强|做实|提升|奠定|增强)/u
const tells = (title: string): boolean => TELLS.test(title) && !ORDERS.test(title)
const DUTY =
  /牵头|责任单位|责任部门|配合单位|参加单位|参与单位|主办单位|协办单位|承办单位|按职责|分工负责|分别负责|负责[)）]?$/u
const DUTY_LINE =
  /(?:牵头|责任|配合|主办|协办|参加|参与|承办)(?:单位|部门|领导|处室)[^\n:：]{0,6}[:：][^\n。)）]{0,400}/gu
const DUTY_COLUMN = /单位|部门|责任|牵头|配合|负责/u

/** Titles of other documents: 《…》. */
function titles(text: string): Span[] {
  const found: Span[] = []
  for (let start = text.indexOf("《"); start >= 0; ) {
    const close = text.indexOf("》", start + 1)
    if (close < 0) break
    if (close - start < 120) found.push({ start, end: close + 1 })
    start = text.indexOf("《", close - start < 120 ? close : start + 1)
  }
  return found
}

/** Brackets that say whose duty something is. */
function duties(text: string): Span[] {
  const found: Span[] = []
  let open = -1
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const mark = text.charCodeAt(i)
    if (mark === 0x28 || mark === 0xff08) {
      if (depth++ === 0) open = i
    } else if ((mark === 0x29 || mark === 0xff09) && depth > 0) {
      if (--depth === 0 && i - open < 1200 && DUTY.test(text.slice(open, i + 1)))
        found.push({ start: open, end: i + 1 })
    } else if (mark === 0x0a) depth = 0
  }
  for (const match of matches(text, DUTY_LINE)) found.push({ start: match.index, end: match.index + match[0].length })
  return found
}

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
  let next = 0
  return spans.flatMap(({ start, end }) => {
    const parts: Span[] = []
    let at = start
    while (next < cuts.length && (cuts[next] ?? 0) <= start) next++
    for (; next < cuts.length && (cuts[next] ?? 0) < end; next++) {
      const cut = cuts[next] ?? end
      if (cut > at) parts.push({ start: at, end: cut })
      at = cut
    }
    parts.push({ start: at, end })
    return parts
  })
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
  const skip = [...titles(text), ...duties(text), ...sections(outline)].sort((a, b) => a.start - b.start)
  const kept: Span[] = []
  let at = 0
  for (const { start, end } of skip) {
    if (start > at) kept.push({ start: at, end: start })
    at = Math.max(at, end)
  }
  if (at < text.length) kept.push({ start: at, end: text.length })
  return cutAtTitles(kept, outline)
}
