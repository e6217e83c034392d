import type { Staged } from "../model/issue.ts"
import type { Outline } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import { finishAll } from "./headings.ts"
import { linesOf } from "./lines.ts"
import { readItems } from "./read.ts"
import { zonesOf } from "./zones.ts"

/** The tree of sections, items, boxes and tables of a cleaned text. */
export function outline(text: string): Staged<Outline> {
  const lines = linesOf(text)
  const zones = zonesOf(text, lines)
  const start = lines[zones.from]?.start ?? 0
  const end = Math.max(start, lines[zones.to - 1]?.end ?? text.length)
  const root = readItems(text, lines, zones)
  const glossary = zones.glossary === undefined ? undefined : lines[zones.glossary]
  const title = zones.title && over(lines.slice(zones.title.from, zones.title.to))
  return {
    value: {
      genre: zones.genre,
      title,
      signatures: zones.signatures,
      front: { start: 0, end: start },
      main: { start, end },
      back: { start: end, end: text.length },
      ...(glossary && { glossary: { start: glossary.end, end: text.length } }),
      children: finishAll(text, root.children, true),
    },
    issues: [],
  }
}

/** From the first of these spans to the last. */
function over(spans: readonly Span[]): Span | undefined {
  const first = spans[0]
  const last = spans[spans.length - 1]
  return first && last && { start: first.start, end: last.end }
}
