import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { type Marker, markerAt } from "./markers.ts"
import { isFurniture } from "./words.ts"
import type { Zones } from "./zones.ts"

const LONGEST = 40
const SHORTEST_PARAGRAPH = 50
/** What the parts of a report are headed: how the year went, what shall be reached, what shall be done. */
const PART =
  /(?:回顾|总结|总体要求|总体思路|主要目标|预期目标|目标任务|重点工作|工作任务|工作安排|工作部署|主要任务|工作重点|自身建设)$/u
const NO_HEADING = /[。；：:！!？?、）)”\d]$|^(?:[（(—•]|各位|省长|市长|县长|区长|州长|主席|代|——)/u
const PARTS: ReadonlySet<string> = new Set(["part", "chapter", "section", "h1"])
const ITEMS: ReadonlySet<string> = new Set(["h2", "h3"])

/**
 * The headings that a work report does not number, by the line on which they stand: short lines over paragraphs. Those
 * of its parts come first in rank, where it numbers no parts; those of items where it numbers no items. A number counts
 * them, for the path alone.
 */
export function plainHeadings(text: string, lines: readonly Span[], zones: Zones): ReadonlyMap<number, Marker> {
  const found = new Map<number, Marker>()
  if (zones.genre !== "work-report") return found
  const numbered = numberedKinds(text, lines, zones)
  const partsNumbered = numbered.some((kind) => PARTS.has(kind))
  const itemsNumbered = numbered.some((kind) => ITEMS.has(kind))
  if (partsNumbered && itemsNumbered) return found
  let parts = 0
  let items = 0
  for (let i = zones.title?.to ?? zones.from; i < zones.to; i++) {
    const line = lines[i]
    if (line === undefined || zones.barriers.has(i)) continue
    if (partsNumbered && PARTS.has(markerAt(text, line.start)?.kind ?? "")) {
      parts++
      items = 0
      continue
    }
    if (!isHeading(text, lines, i)) continue
    const part = !partsNumbered && PART.test(slice(text, line))
    if (!part && (parts === 0 || itemsNumbered)) continue
    if (part) parts++
    items = part ? 0 : items + 1
    const value = part ? parts : items
    const place = { value, number: String(value), start: line.start, end: line.start }
    found.set(i, { kind: part ? "h1" : "h2", ...place })
  }
  return found
}

const numberedKinds = (text: string, lines: readonly Span[], zones: Zones): string[] =>
  lines.slice(zones.from, zones.to).flatMap((line) => markerAt(text, line.start)?.kind ?? [])

function isHeading(text: string, lines: readonly Span[], index: number): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (line === undefined || next === undefined || line.end - line.start > LONGEST) return false
  const words = slice(text, line)
  if (words.length < 4 || NO_HEADING.test(words) || isFurniture(words)) return false
  return next.end - next.start >= SHORTEST_PARAGRAPH || /[。：:]$/u.test(slice(text, next)) || PART.test(words)
}
