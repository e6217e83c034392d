import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { markerAt } from "./markers.ts"

/** Where the plan itself stands among the lines of a document. Indices into the lines, `to` exclusive. */
export interface Zones {
  readonly from: number
  readonly to: number
  /** Lines at which every open item ends: signature and date. */
  readonly barriers: ReadonlySet<number>
}

const DATE_LINE =
  /^[(（]?(?:\d{4}|[一二三四五六七八九〇○零]{4})\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日[)）]?$/u
const REMARK = /^[(（][^()（）]{2,30}[)）]$/u
const FULL_STOP = /[。；;！!？?]/u

/** Whether a line can be the name under a document: short, without a sentence. */
const isName = (line: string): boolean => line.length <= 40 && !FULL_STOP.test(line) && !/[:：]$/u.test(line)

function signatures(text: string, lines: readonly Span[]): Set<number> {
  const found = new Set<number>()
  lines.forEach((line, index) => {
    if (line.end - line.start > 24 || !DATE_LINE.test(slice(text, line))) return
    const before = lines[index - 1]
    if (before !== undefined && /[:：]$/u.test(slice(text, before))) return
    found.add(index)
    for (let i = index - 1; i >= 0 && i >= index - 6; i--) {
      const name = lines[i]
      if (name === undefined || !isName(slice(text, name)) || markerAt(text, name.start) !== undefined) break
      found.add(i)
    }
  })
  return found
}

const opens = (text: string, line: Span): boolean => {
  const marker = markerAt(text, line.start)
  return marker !== undefined && marker.value === 1 && ["part", "chapter", "article", "h1"].includes(marker.kind)
}

function lastContent(text: string, lines: readonly Span[]): number {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]
    if (line === undefined) continue
    const words = slice(text, { start: line.start, end: Math.min(line.end, line.start + 2000) })
    if (words.length > 60 || /[。；;]/u.test(words) || markerAt(text, line.start) !== undefined) return i
  }
  return lines.length - 1
}

/** Parts a document into what stands before the plan, the plan, and what stands behind it. */
export function zonesOf(text: string, lines: readonly Span[]): Zones {
  const barriers = signatures(text, lines)
  const opening = lines.findIndex((line) => opens(text, line))
  let from = 0
  for (let i = 0; i < opening; i++) if (barriers.has(i)) from = i + 1
  while (from < opening && REMARK.test(slice(text, lines[from] ?? { start: 0, end: 0 }))) from++
  const to = Math.max(lastContent(text, lines) + 1, from)
  return { from, to, barriers }
}
