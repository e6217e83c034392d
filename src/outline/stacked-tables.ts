import { parseNumeral } from "../model/numerals.ts"
import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { type Columns, columnRole, columnsOf } from "./columns.ts"
import { markerAt } from "./markers.ts"
import { DEADLINE, distribute, namesOffices, officesEnd } from "./stacked-cells.ts"
import { opensTask, type Row, rowOf } from "./tables.ts"

const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 12
/** With the white space that fills its cell. */
const LONGEST_HEADING = 32

/** 重点任务分工表 stands above the headings and is none. */
const TITLE = /\S{4}(?:表|清单)$/u

/** The headings of a table whose cells each stand on a line of their own. */
export function headingLines(text: string, lines: readonly Span[], index: number, to: number): Columns | undefined {
  for (let i = index; i < index + FEWEST_COLUMNS; i++) if (i >= to || !isShort(lines[i])) return undefined
  const names: string[] = []
  for (let i = index; i < Math.min(to, index + MOST_COLUMNS); i++) {
    const line = lines[i]
    if (!isShort(line)) break
    const words = slice(text, line)
    if (columnRole(words) === undefined || TITLE.test(words) || markerAt(text, line.start) !== undefined) break
    names.push(words)
  }
  return names.length < FEWEST_COLUMNS ? undefined : columnsOf(names)
}

const isShort = (line: Span | undefined): line is Span => line !== undefined && line.end - line.start <= LONGEST_HEADING

/** Rows that follow one another, below the line that says what they are about, where there is one. */
export interface RowsBelow {
  /** Index of the line 一、夯实基础 among the lines. */
  readonly group?: number
  readonly rows: readonly Row[]
}

/** Where one row, or the heading over some rows, stands among the lines; `to` exclusive. */
interface Piece {
  readonly group: boolean
  readonly from: number
  readonly to: number
}

/** The rows of a table whose cells stand on lines of their own, from line `from` on, and the line behind them. */
export function rowsOfLines(
  text: string,
  lines: readonly Span[],
  from: number,
  to: number,
  columns: Columns,
): { readonly parts: readonly RowsBelow[]; readonly next: number } {
  const pieces =
    columns.roles[0] === "number" ? byNumber(text, lines, from, to, columns) : byWidth(text, lines, from, to, columns)
  const parts: { group?: number; rows: Row[] }[] = []
  let above: Row | undefined
  let count = 0
  for (const piece of pieces) {
    if (piece.group) {
      parts.push({ group: piece.from, rows: [] })
      continue
    }
    if (parts.length === 0) parts.push({ rows: [] })
    for (const cells of rowsWithin(text, lines.slice(piece.from, piece.to), columns)) {
      const row = rowOf(text, cells, columns, above, count + 1)
      if (row === undefined) continue
      if (opensTask(row)) count++
      above = row
      parts.at(-1)?.rows.push(row)
    }
  }
  const last = pieces.findLast(({ group }) => !group)
  return { parts: last === undefined ? [] : parts, next: last?.to ?? from }
}

const GROUPS = new Set(["part", "chapter", "section", "h1"])

const isGroup = (text: string, line: Span): boolean => GROUPS.has(markerAt(text, line.start)?.kind ?? "")

const MOST_BEFORE_FIRST = 2

/** Rows that begin with 1, 2, 3 … alone on their lines; 一、夯实基础 between them is a heading. */
function byNumber(text: string, lines: readonly Span[], from: number, to: number, columns: Columns): Piece[] {
  const pieces: Piece[] = []
  let number = 0
  let start = -1
  let limit = to
  const close = (end: number): void => {
    if (start >= 0) pieces.push({ group: false, from: start, to: end })
    start = -1
  }
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (line === undefined || (number === 0 && i > from + MOST_BEFORE_FIRST)) break
    if (headingLines(text, lines, i, to) !== undefined) {
      limit = i
      break
    }
    const next = numberOn(text, line)
    const skips = next !== undefined && next > number && (number === 0 || i - start === columns.names.length)
    if (next !== undefined && (next === number + 1 || skips)) {
      close(i)
      number = next
      start = i
    } else if (isGroup(text, line) && (start < 0 || i - start >= FEWEST_CELLS)) {
      if (!goesOn(text, lines, i, to, number)) break
      close(i)
      pieces.push({ group: true, from: i, to: i + 1 })
    }
  }
  if (start >= 0) close(lastRowEnd(text, lines, start, limit, columns))
  return pieces
}

/** Whether rows follow the heading on line `i`: the next line that is no heading holds a greater number. */
function goesOn(text: string, lines: readonly Span[], i: number, to: number, number: number): boolean {
  for (let below = i + 1; below < to; below++) {
    const line = lines[below]
    if (line === undefined) return false
    if (!isGroup(text, line)) return (numberOn(text, line) ?? 0) > number
  }
  return false
}

/** A group of rows begins behind a row of as many cells. */
const FEWEST_CELLS = 3

/** The number that stands alone on a line. */
const numberOn = (text: string, line: Span): number | undefined =>
  line.end - line.start <= 4 ? parseNumeral(slice(text, line).replace(/[.、．]$/u, "")) : undefined

/** Rows of as many lines as there are columns. */
function byWidth(text: string, lines: readonly Span[], from: number, to: number, columns: Columns): Piece[] {
  const pieces: Piece[] = []
  const width = columns.names.length
  for (let i = from; i + width <= to && fits(text, lines, i, columns); i += width)
    pieces.push({ group: false, from: i, to: i + width })
  return pieces
}

/** The cells of one row, or of several that share the cells before their step. */
function rowsWithin(text: string, lines: readonly Span[], columns: Columns): Span[][] {
  const shared = stepsEnd(text, lines, 0, lines.length, columns) === lines.length ? stepColumn(columns) : undefined
  if (shared === undefined) return [distribute(text, lines, columns)]
  const width = columns.names.length
  const rows = [lines.slice(0, width)]
  for (let at = width; at < lines.length; at += width - shared) {
    const start = lines[at]?.start ?? 0
    const merged = Array.from({ length: shared }, () => ({ start, end: start }))
    rows.push([...merged, ...lines.slice(at, at + width - shared)])
  }
  return rows
}

/** The column that tells rows apart which share their number and their task: 具体措施 behind 序号 and 重点任务. */
function stepColumn({ roles }: Columns): number | undefined {
  const [, step] = roles.flatMap((role, i) => (role === "task" || role === "content" || role === "group" ? [i] : []))
  return step !== undefined && roles.indexOf("duty") > step ? step : undefined
}

/** Behind the last of the rows from line `from` on that share a number; `from` where there are no two. */
function stepsEnd(text: string, lines: readonly Span[], from: number, to: number, columns: Columns): number {
  const step = stepColumn(columns)
  const width = columns.names.length
  if (step === undefined || from + width >= to || !fits(text, lines, from, columns)) return from
  let end = from + width
  while (end + width - step <= to && fits(text, lines, end - step, columns, step)) end += width - step
  return end === from + width ? from : end
}

/** Whether the lines from `i` on can be the cells of one row, from column `first` on: those of duties name offices. */
const fits = (text: string, lines: readonly Span[], i: number, columns: Columns, first = 0): boolean =>
  columns.roles.every((role, k) => {
    if (k < first) return true
    const line = lines[i + k]
    if (line === undefined) return false
    if (role === "deadline" && first > 0) return DEADLINE.test(slice(text, line))
    return role !== "duty" || namesOffices(text, line)
  })

function lastRowEnd(text: string, lines: readonly Span[], start: number, to: number, columns: Columns): number {
  const steps = stepsEnd(text, lines, start, to, columns)
  if (steps > start) return steps
  const end = Math.min(start + columns.names.length, to)
  for (let i = start + 1; i < end; i++) {
    const line = lines[i]
    if (line !== undefined && isGroup(text, line)) return i
  }
  return columns.roles.at(-1) === "duty" ? officesEnd(text, lines, end, to) : end
}
