import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { markerAt } from "./markers.ts"
import type { TitleLines } from "./title.ts"

const HEADING = /^目\s{0,8}[录次]$/u
const MOST_ENTRIES = 2000
/** A volume of several plans has several tables of contents; more are no such tables. */
const MOST_TABLES = 20

const entry = (line: string): string => line.replace(/[.…·．\s]{0,200}\d{1,4}$/u, "").replace(/\s+/gu, "")

/** The lines of tables of contents: they repeat headings and are no items. */
export function contentsLines(text: string, lines: readonly Span[]): TitleLines[] {
  const found: TitleLines[] = []
  let tables = 0
  lines.forEach((line, index) => {
    const length = line.end - line.start
    if (length <= 10 && text[line.start] === "目" && HEADING.test(slice(text, line)) && tables++ < MOST_TABLES)
      found.push({ from: index, to: endOfContents(text, lines, index) })
  })
  return found
}

/** The contents end where their first entry stands again as a heading. */
function endOfContents(text: string, lines: readonly Span[], heading: number): number {
  const first = lines[heading + 1]
  if (first === undefined || first.end - first.start > 120) return heading + 1
  const sought = entry(slice(text, first))
  for (let i = heading + 2; i < Math.min(lines.length, heading + MOST_ENTRIES); i++) {
    const line = lines[i]
    if (line === undefined || line.end - line.start > 120) break
    if (slice(text, line).replace(/\s+/gu, "") === sought) return i
  }
  return markerAt(text, first.start) === undefined ? heading + 2 : heading + 1
}
