import type { Span } from "../model/span.ts"

/** White space as documents use it: also the ideographic space and the no-break space. */
export const isSpace = (unit: number): boolean =>
  unit === 32 || unit === 10 || unit === 9 || unit === 0x3000 || unit === 0xa0 || unit === 13 || unit === 0xfeff

/** `span` without white space at either end; empty spans keep their start. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** The lines of a text that hold more than white space, each without the white space around it. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start)
    const end = newline === -1 ? text.length : newline
    const line = withoutBar(text, trim(text, { start, end }))
    if (line.end > line.start) lines.push(line)
    start = end + 1
  }
  return lines
}

/** A cell that stands on a line of its own keeps the bar behind it out: 牵头单位 |; bars alone part cells. */
function withoutBar(text: string, line: Span): Span {
  if (text[line.end - 1] !== "|") return line
  let { end } = line
  while (end > line.start && text[end - 1] === "|") end--
  return end > line.start && text.slice(line.start, end).includes("|") ? line : trim(text, { start: line.start, end })
}

/** Where `sought` first stands within [from, to); -1 where it does not. Never looks beyond `to`. */
export function indexWithin(text: string, sought: string, from: number, to: number): number {
  const at = text.slice(from, to).indexOf(sought)
  return at === -1 ? -1 : from + at
}
