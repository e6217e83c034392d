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
  const add = (indices: readonly number[], kind: Marker["kind"]): void => {
    for (const [n, at] of indices.entries()) found.set(at, heading(text, kind, n + 1, lines[at]?.start ?? 0))
  }
  const kinds = kindsOf(text, lines, zones)
  const of = (is: (line: Span, i: number) => boolean): number[] => lines.flatMap((line, i) => (is(line, i) ? [i] : []))
  const named = of((line, i) => kinds[i] === "" && isHeading(text, lines, i) && PART.test(slice(text, line)))
  const numbered = of((_, i) => PARTS.has(kinds[i] ?? ""))
  const annexes = of(({ start }, i) => kinds[i] !== undefined && text[start] === "附")
  const isOver = named.length > 1 && (named[0] ?? 0) < (numbered[0] ?? 0)
  const over = isOver ? named.filter((i) => i < (annexes[0] ?? zones.to)) : []
  add(over, "part")
  if (numbered.length === 0) add(named, "h1")
  const parts = new Set(numbered.length > 0 ? numbered : named)
  const ends = [...new Set([...parts, ...over, ...annexes])].sort((a, b) => a - b)
  for (const [n, from] of ends.entries())
    if (parts.has(from))
      for (const range of unnumbered(kinds, from, ends[n + 1] ?? zones.to))
        add(headingsIn(text, lines, kinds, range), range.kind)
  return found
}

/** For each line what it opens by its number, "" where nothing, undefined where no item can begin. */
const kindsOf = (
  text: string,
  lines: readonly Span[],
  { title, from, to, barriers }: Zones,
): readonly (string | undefined)[] =>
  lines.map(({ start }, i) =>
    i >= (title?.to ?? from) && i < to && !barriers.has(i) ? (markerAt(text, start)?.kind ?? "") : undefined,
  )

/** The lines behind `from` and before `to`. */
interface Range {
  readonly from: number
  readonly to: number
  readonly kind: "h2" | "h3"
}

/** The indices behind `from` and before `to` of which something holds. */
function between(from: number, to: number, holds: (index: number) => boolean): number[] {
  const found: number[] = []
  for (let i = from + 1; i < to; i++) if (holds(i)) found.push(i)
  return found
}

/** Where headings without a number may stand in the part from one line to another: in all of it, or within its items. */
function unnumbered(kinds: readonly (string | undefined)[], from: number, to: number): Range[] {
  const items = between(from, to, (i) => ITEMS.has(kinds[i] ?? ""))
  if (items.length === 0) return [{ from, to, kind: "h2" }]
  if (items.some((i) => kinds[i] !== "h2")) return []
  return items.map((item, n) => ({ from: item, to: items[n + 1] ?? to, kind: "h3" }))
}

/** The headings among some lines; one that ends in a full stop is one where another of its like stands beside it. */
function headingsIn(
  text: string,
  lines: readonly Span[],
  kinds: readonly (string | undefined)[],
  { from, to }: Range,
): number[] {
  const found = between(from, to, (i) => kinds[i] !== undefined && isHeading(text, lines, i))
  const open = found.filter((i) => !stops(text, lines[i]))
  return found.length - open.length > 1 ? found : open
}

const stops = (text: string, line: Span | undefined): boolean => text[(line?.end ?? 0) - 1] === "。"

/** 一是坚持创新引领。: counted in words, which are no part of the heading. */
const FIRSTLY = /^[一二三四五六七八九十]{1,2}是/u
const FIRSTLY_REACH = 3

const heading = (text: string, kind: Marker["kind"], value: number, start: number): Marker => ({
  kind,
  value,
  number: String(value),
  start,
  end: start + (FIRSTLY.exec(text.slice(start, start + FIRSTLY_REACH))?.[0].length ?? 0),
})

/** Whether a line looks like a heading, with or without a full stop. */
function isHeading(text: string, lines: readonly Span[], index: number): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (line === undefined || next === undefined || line.end - line.start > LONGEST) return false
  const words = slice(text, line).replace(/”?。$/u, "")
  if (words.length < 4 || NO_HEADING.test(words) || isFurniture(words)) return false
  if (next.end - next.start >= SHORTEST_PARAGRAPH) return true
  return !stops(text, line) && (/[。：:]$/u.test(slice(text, next)) || PART.test(words))
}
