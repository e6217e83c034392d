import type { Span } from "../model/span.ts"
import { indexWithin, isSpace, trim } from "./lines.ts"

/** The cells of a line that is a row of a table: parted by tabs, or by | as in Markdown. One cell for any other line. */
export function cellsOf(text: string, line: Span): Span[] {
  if (indexWithin(text, "\t", line.start, line.end) !== -1)
    return split(text, { start: firstCell(text, line.start), end: line.end }, "\t")
  if (indexWithin(text, "|", line.start, line.end) === -1) return [line]
  const start = text[line.start] === "|" ? line.start + 1 : line.start
  const end = text[line.end - 1] === "|" ? line.end - 1 : line.end
  return start < end ? split(text, { start, end }, "|") : [line]
}

/** Where the cells of a row begin whose first ones are empty: the line goes without its white space. */
function firstCell(text: string, start: number): number {
  let at = start
  while (at > 0 && text[at - 1] !== "\n" && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function split(text: string, { start, end }: Span, separator: string): Span[] {
  const cells: Span[] = []
  for (let from = start; from <= end; ) {
    const next = indexWithin(text, separator, from, end)
    const to = next === -1 ? end : next
    cells.push(trim(text, { start: from, end: to }))
    from = to + 1
  }
  return cells
}

/** |---|:--:| under the headings of a Markdown table. */
export const isRule = (text: string, line: Span): boolean =>
  line.end - line.start <= 400 && /^[|\s:-]{3,400}$/u.test(text.slice(line.start, line.end))
