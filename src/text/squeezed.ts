import { matches } from "../model/matches.ts"
import type { CleanText } from "../model/text.ts"
import { UnitSet, WHITE_SPACE } from "../model/unit-set.ts"
import { barredTable } from "./barred-tables.ts"
import { type Edit, edited } from "./edits.ts"
import { spacedTable, squeezedTable } from "./squeezed-tables.ts"
import { taskTable } from "./task-tables.ts"
import { unpartedTable } from "./unparted-tables.ts"

/** Shorter lines are no pages. */
const SHORTEST = 120
/** 序号重点任务牵头单位 */
const SHORTEST_HEADINGS = 10
/** The headings of columns of numbers, which all tables have but those of tasks whose cells blanks part. */
const NUMBERS = ["序号", "编号"]
/** White space that stands where a line ended: not within Latin words, dates and figures, nor behind a number. */
const LOST =
  /(?<![\s\dA-Za-z%.,]|[第\s][一二三四五六七八九十\d]{1,4}[章节条编]|[一二三四五六七八九十]、)[ \t\u3000\u00a0]+(?=[\u4e00-\u9fff《（(【“]{2}|《|[一二三四五六七八九十]{1,3}、|(?:19|20)\d\d年|\d{1,3}[.．﹒、])|(?<=[日号])[ \t\u3000\u00a0]+(?=[\u4e00-\u9fff《]{4})/gu

/**
 * A page that was copied with its line breaks lost to spaces, with those breaks restored: its sections 一、, 二、 stand
 * behind spaces on one line, or the cells of a table of tasks stand behind spaces or behind each other. Any other text is
 * returned as it is.
 */
export function withLineBreaks(clean: CleanText): CleanText {
  const { text } = clean
  const numbered = NUMBERS.some((heading) => text.includes(heading))
  const lost: Edit[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start)
    const end = newline === -1 ? text.length : newline
    const behind = lost.at(-1)?.at ?? -1
    if (end - start >= SHORTEST_HEADINGS && start > behind)
      for (const one of breaksAt(text, start, end, numbered)) lost.push(one)
    start = end + 1
  }
  return edited(clean, lost)
}

/** Whether a line holds two sections of a plan, each behind white space. */
function isSqueezed(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end)
  if (!line.includes("一、")) return false
  const first = /(?:^|\s)一、/u.exec(line)
  return first !== null && /\s二、/u.test(line.slice(first.index))
}

/** What stands between the cells of a row, and where breaks were lost; most lines of a plan have none of it. */
const BETWEEN = WHITE_SPACE.with(new UnitSet("|"))

function breaksAt(text: string, start: number, end: number, numbered: boolean): Edit[] {
  if (BETWEEN.next(text, start, end) === end) return numbered ? unpartedTable(text, start, end) : []
  const barred = barredTable(text, start, end)
  if (barred.length > 0) return barred
  const spaced = numbered ? spacedTable(text, start, end) : []
  if (spaced.length > 0) return spaced
  const readers = numbered ? READERS : [taskTable]
  const table = readers.reduce<Edit[]>((found, read) => (found.length > 0 ? found : read(text, start, end)), [])
  const at = table[0]?.at
  if (at === undefined) return breaksIn(text, start, end)
  return at - start < SHORTEST ? table : [...lostIn(text, start, at), ...table]
}

const READERS = [taskTable, squeezedTable, unpartedTable]

const breaksIn = (text: string, start: number, end: number): Edit[] =>
  end - start >= SHORTEST && isSqueezed(text, start, end) ? lostIn(text, start, end) : []

const lostIn = (text: string, start: number, end: number): Edit[] =>
  matches(text.slice(start, end), LOST).map(({ index }) => ({ at: start + index, removed: 1, mark: "\n" }))
