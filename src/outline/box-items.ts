import type { OutlineNode } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import { trim } from "./lines.ts"

const FEWEST = 2
/** 提升行动。支持…: a heading of a few words, and what it says. */
const ITEM = /^([^。，；：:、,;!?！？\d（(【《][^。，；：:,;!?！？]{1,29})[。：:]\s*\S/u
const BEGINNING = 40

/** The paragraphs of a box that numbers none, each with a heading of its own; none where one of the first two has none. */
export function boxItems(text: string, { start, end }: Span): OutlineNode[] {
  const found: OutlineNode[] = []
  for (let at = start; at < end; ) {
    const newline = text.indexOf("\n", at)
    const close = newline === -1 || newline > end ? end : newline
    const line = trim(text, { start: at, end: close })
    at = close + 1
    if (line.end === line.start) continue
    const title = ITEM.exec(text.slice(line.start, Math.min(line.end, line.start + BEGINNING)))?.[1]
    if (title === undefined) break
    found.push(item(line, title, found.length + 1))
  }
  return found.length < FEWEST ? [] : found
}

function item(span: Span, title: string, order: number): OutlineNode {
  const end = span.start + title.length
  return {
    kind: "h3",
    number: String(order),
    title,
    titleSpan: { start: span.start, end },
    span,
    body: { start: end + 1, end: span.end },
    children: [],
  }
}
