import { matches } from "../model/matches.ts"
import type { CleanText, TextPiece } from "../model/text.ts"
import { type Lost, squeezedTable } from "./squeezed-tables.ts"

/** Shorter lines are no pages. */
const SHORTEST = 120
const SHORTEST_TABLE = 40
/** White space that stands where a line ended: not within Latin words, dates and figures, nor behind a number. */
const LOST =
  /(?<![\s\dA-Za-z%.,]|[第\s][一二三四五六七八九十\d]{1,4}[章节条编]|[一二三四五六七八九十]、)[ \t\u3000\u00a0]+(?=[\u4e00-\u9fff《（(【“]{2}|[一二三四五六七八九十]{1,3}、|(?:19|20)\d\d年|\d{1,3}[.．、])|(?<=[日号])[ \t\u3000\u00a0]+(?=[\u4e00-\u9fff《]{4})/gu

/**
 * A page that was copied with its line breaks lost to spaces, with those breaks restored: its sections 一、, 二、 stand
 * behind spaces on one line, or the cells of a table of tasks do. Any other text is returned as it is. Offsets stay: one
 * space gives way to one line end or tab.
 */
export function withLineBreaks(clean: CleanText): CleanText {
  const { text } = clean
  const lost: Lost[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start)
    const end = newline === -1 ? text.length : newline
    if (end - start >= SHORTEST_TABLE) {
      const table = squeezedTable(text, start, end)
      for (const one of table.length > 0 ? table : breaksIn(text, start, end)) lost.push(one)
    }
    start = end + 1
  }
  return lost.length === 0 ? clean : { ...clean, text: broken(text, lost), pieces: around(clean.pieces, lost) }
}

/** Whether a line holds two sections of a plan, each behind white space. */
function isSqueezed(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end)
  if (!line.includes("一、")) return false
  const first = /(?:^|\s)一、/u.exec(line)
  return first !== null && /\s二、/u.test(line.slice(first.index))
}

const breaksIn = (text: string, start: number, end: number): Lost[] =>
  end - start >= SHORTEST && isSqueezed(text, start, end)
    ? matches(text.slice(start, end), LOST).map(({ index }) => ({ at: start + index, mark: "\n" }))
    : []

function broken(text: string, lost: readonly Lost[]): string {
  let from = 0
  const parts: string[] = []
  for (const { at, mark } of lost) {
    parts.push(text.slice(from, at), mark)
    from = at + 1
  }
  return parts.join("") + text.slice(from)
}

/** The same pieces without the units at `lost`, which no longer stand unchanged in the source. */
function around(pieces: readonly TextPiece[], lost: readonly Lost[]): TextPiece[] {
  let next = 0
  return pieces.flatMap((piece) => {
    const end = piece.clean + piece.length
    const parts: TextPiece[] = []
    let from = piece.clean
    const add = (to: number): void => {
      if (to > from) parts.push({ clean: from, source: piece.source + from - piece.clean, length: to - from })
    }
    while (next < lost.length && (lost[next]?.at ?? end) < end) {
      const at = lost[next++]?.at ?? end
      if (at < from) continue
      add(at)
      from = at + 1
    }
    add(end)
    return parts
  })
}
