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
 * of its parts come first in rank, where it numbers no parts, or stand over those that it numbers; then those of the
 * items of a part that numbers none, and those within a numbered item. A number counts them, for the path alone.
 */
export function plainHeadings(text: string, lines: readonly Span[], zones: Zones): ReadonlyMap<number, Marker> {
  const found = new Map<number, Marker>()
  if (zones.genre !== "work-report") return found
  const kinds = lines.map(({ start }, i) => (isWithin(i, zones) ? (markerAt(text, start)?.kind ?? "") : ""))
  const of = (is: (line: Span, i: number) => boolean): number[] =>
    lines.flatMap((line, i) => (isWithin(i, zones) && is(line, i) ? [i] : []))
  const named = of((line, i) => kinds[i] === "" && isHeading(text, lines, i) && PART.test(slice(text, line)))
  const numbered = of((_, i) => PARTS.has(kinds[i] ?? ""))
  const parts = numbered.length > 0 ? numbered : named
  const add = (at: number, kind: Marker["kind"], n: number): void => {
    const line = lines[at]
    if (line !== undefined) found.set(at, heading(text, kind, n + 1, line))
  }
  const annexes = of(({ start }) => text[start] === "附")
  const isOver = named.length > 1 && (named[0] ?? 0) < (numbered[0] ?? 0)
  const over = isOver ? named.filter((i) => i < (annexes[0] ?? zones.to)) : []
  for (const [n, at] of over.entries()) add(at, "part", n)
  if (numbered.length === 0) for (const [n, at] of named.entries()) add(at, "h1", n)
  const ends = [...parts, ...over, ...annexes].sort((a, b) => a - b)
  for (const part of parts)
    for (const { from, to, kind } of unnumbered(kinds, part, ends.find((i) => i > part) ?? zones.to)) {
      const within = lines.flatMap((_, i) => (i > from && i < to && isWithin(i, zones) ? [i] : []))
      for (const [n, at] of headingsAmong(text, lines, within).entries()) add(at, kind, n)
    }
  return found
}

interface Range {
  readonly from: number
  readonly to: number
  readonly kind: "h2" | "h3"
}

/** Where headings without a number may stand in the part from one line to another: in all of it, or within its items. */
function unnumbered(kinds: readonly string[], from: number, to: number): Range[] {
  const items = kinds.flatMap((kind, i) => (i > from && i < to && ITEMS.has(kind) ? [i] : []))
  if (items.length === 0) return [{ from, to, kind: "h2" }]
  if (items.some((i) => kinds[i] !== "h2")) return []
  return items.map((item, n) => ({ from: item, to: items[n + 1] ?? to, kind: "h3" }))
}

/** Which of these lines are headings; one that ends in a full stop is where another of its like stands beside it. */
function headingsAmong(text: string, lines: readonly Span[], within: readonly number[]): number[] {
  const open = within.filter((i) => isHeading(text, lines, i))
  const stopped = within.filter((i) => isHeading(text, lines, i, true))
  return stopped.length > 1 ? [...open, ...stopped].sort((a, b) => a - b) : open
}

const isWithin = (i: number, { title, from, to, barriers }: Zones): boolean =>
  i >= (title?.to ?? from) && i < to && !barriers.has(i)

/** 一是坚持创新引领。: counted in words, which are no part of the heading. */
const FIRSTLY = /^[一二三四五六七八九十]{1,2}是/u
const FIRSTLY_REACH = 3

const heading = (text: string, kind: Marker["kind"], value: number, { start }: Span): Marker => ({
  kind,
  value,
  number: String(value),
  start,
  end: start + (FIRSTLY.exec(text.slice(start, start + FIRSTLY_REACH))?.[0].length ?? 0),
})

/** Whether a line is a heading without a full stop, or, where `stopped`, one with it. */
function isHeading(text: string, lines: readonly Span[], index: number, stopped = false): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (line === undefined || next === undefined || line.end - line.start > LONGEST) return false
  if (stopped !== (text[line.end - 1] === "。")) return false
  const words = slice(text, line).replace(/”?。$/u, "")
  if (words.length < 4 || NO_HEADING.test(words) || isFurniture(words)) return false
  if (next.end - next.start >= SHORTEST_PARAGRAPH) return true
  return !stopped && (/[。：:]$/u.test(slice(text, next)) || PART.test(words))
}
