import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { type Marker, markerAt } from "./markers.ts"
import { isFurniture } from "./words.ts"
import type { Zones } from "./zones.ts"

const LONGEST = 40
const SHORTEST_PARAGRAPH = 50
/** What the parts of a report are headed: how the year went, what shall be reached, what shall be done. */
const PART =
  /(?:回顾|总结|总体要求|总体思路|主要目标|预期目标|目标任务|重点工作|工作任务|工作安排|工作部署|主要任务|工作重点|自身建设|民生实事)$/u
const NO_HEADING = /[。；：:！!？?、）)”\d]$|^(?:[（(—•]|各位|省长|市长|县长|区长|州长|主席|代|——)/u
const PARTS: ReadonlySet<string> = new Set(["part", "chapter", "section", "h1"])
const ITEMS: ReadonlySet<string> = new Set(["h2", "h3"])

/**
 * The headings that a work report does not number, by the line on which they stand: short lines over paragraphs. Those
 * of its parts come first in rank, where it numbers no parts; those of items where it numbers none, or the part
 * without a number does not. A number counts them, for the path alone.
 */
export function plainHeadings(text: string, lines: readonly Span[], zones: Zones): ReadonlyMap<number, Marker> {
  const found = new Map<number, Marker>()
  if (zones.genre !== "work-report") return found
  const kinds = lines.map(({ start }, i) => (isWithin(i, zones) ? (markerAt(text, start)?.kind ?? "") : ""))
  const numbered = kinds.some((kind) => PARTS.has(kind))
  const isPart = (line: Span, i: number): boolean =>
    numbered ? PARTS.has(kinds[i] ?? "") : isHeading(text, lines, i) && PART.test(slice(text, line))
  const parts = lines.flatMap((line, i) => (isWithin(i, zones) && isPart(line, i) ? [i] : []))
  parts.forEach((from, part) => {
    if (!numbered) found.set(from, heading("h1", part + 1, lines[from]))
    const to = parts[part + 1] ?? zones.to
    if ((numbered ? kinds : kinds.slice(from, to)).some((kind) => ITEMS.has(kind))) return
    let items = 0
    for (let i = from + 1; i < to; i++)
      if (isWithin(i, zones) && isHeading(text, lines, i)) found.set(i, heading("h2", ++items, lines[i]))
  })
  return found
}

const isWithin = (i: number, { title, from, to, barriers }: Zones): boolean =>
  i >= (title?.to ?? from) && i < to && !barriers.has(i)

const heading = (kind: "h1" | "h2", value: number, { start }: Span = { start: 0, end: 0 }): Marker => ({
  kind,
  value,
  number: String(value),
  start,
  end: start,
})

function isHeading(text: string, lines: readonly Span[], index: number): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (line === undefined || next === undefined || line.end - line.start > LONGEST) return false
  const words = slice(text, line)
  if (words.length < 4 || NO_HEADING.test(words) || isFurniture(words)) return false
  return next.end - next.start >= SHORTEST_PARAGRAPH || /[。：:]$/u.test(slice(text, next)) || PART.test(words)
}
