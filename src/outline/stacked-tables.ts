import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { type Columns, columnRole, columnsOf } from "../model/table-columns.ts"
import { alignRows } from "../model/table-rows.ts"
import { type Marker, markerAt } from "./markers.ts"
import { groupMarker, opensTask, type Row, rowOf } from "./tables.ts"

const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 12
/** With the white space that fills its cell. */
const LONGEST_HEADING = 32

/** 重点任务分工表 stands above the headings and is none. */
const TITLE = /\S{4}(?:表|清单)$/u

/** The headings of a table whose cells each stand on a line of their own, and the line behind them. */
export interface Headings extends Columns {
  readonly next: number
}

/** The headings that begin on line `index`; undefined where too few of the lines there are headings. */
export function headingLines(text: string, lines: readonly Span[], index: number, to: number): Headings | undefined {
  for (let i = index; i < index + FEWEST_COLUMNS; i++) if (i >= to || !isShort(lines[i])) return undefined
  const names: string[] = []
  let next = index
  while (next < to && names.length < MOST_COLUMNS) {
    const heading = headingAt(text, lines, next)
    if (heading === undefined) break
    names.push(heading.words)
    next = heading.next
  }
  const columns = names.length < FEWEST_COLUMNS ? undefined : columnsOf(unspanned(names))
  return columns && { ...columns, next }
}

/** One heading; a narrow column has it on two lines: 牵头 over 单位. */
function headingAt(
  text: string,
  lines: readonly Span[],
  index: number,
): { readonly words: string; readonly next: number } | undefined {
  const line = lines[index]
  if (!isShort(line)) return undefined
  const words = slice(text, line)
  const below = lines[index + 1]
  const whole = columnRole(words) !== undefined
  if (words.length <= LONGEST_PART && isShort(below) && below.end - below.start <= LONGEST_PART) {
    const rest = slice(text, below)
    const isOne = columnRole(words + rest) !== undefined && !(whole && columnRole(rest) !== undefined)
    if (isOne && HALF.test(words)) return { words: words + rest, next: index + 2 }
  }
  return whole && !TITLE.test(words) && markerAt(text, line.start) === undefined
    ? { words, next: index + 1 }
    : undefined
}

/** Half of a heading holds no more. */
const LONGEST_PART = 4
/** What the first half of a heading is, which names no column alone: 序, 牵头, 完成. */
const HALF = /^(?:[序编]|(?:主要|第一)?[牵责配协主承参负完分联备成][\u4e00-\u9fff]?)$/u
/** 责任分工 over 牵头单位 and 配合单位. */
const SPANNING = /^(?:责任|工作|部门|任务|职责)?分工$|^责任(?:落实|主体|单位|部门)$/u

/** The headings of the columns, where one stands over several whose own headings are written behind all of its row. */
function unspanned(names: readonly string[]): readonly string[] {
  const behind = names.findLastIndex((name) => columnRole(name) !== "duty") + 1
  const over = names.findIndex((name) => SPANNING.test(name))
  if (names.length - behind < 2 || over === -1 || over >= behind) return names
  return [...names.slice(0, over), ...names.slice(behind), ...names.slice(over + 1, behind)]
}

const isShort = (line: Span | undefined): line is Span => line !== undefined && line.end - line.start <= LONGEST_HEADING

/** Rows that follow one another, below the line that says what they are about, where there is one. */
export interface RowsBelow {
  /** Index of the line 一、夯实基础 among the lines. */
  readonly group?: number
  /** The number of that line where it stands in a cell of its own: 一 over 夯实基础. */
  readonly marker?: Marker
  readonly rows: readonly Row[]
}

/** The rows of a table whose cells stand on lines of their own, from line `from` on, and the line behind them. */
export function rowsOfLines(
  text: string,
  lines: readonly Span[],
  from: number,
  to: number,
  columns: Columns,
): { readonly parts: readonly RowsBelow[]; readonly next: number } {
  const wordsAt = (index: number): { words: string; opens: boolean } | undefined => {
    const line = index < to ? lines[index] : undefined
    return line && { words: slice(text, line), opens: true }
  }
  const aligned = alignRows(wordsAt, from, columns)
  const parts: { group?: number; marker?: Marker; rows: Row[] }[] = []
  const named = withoutGroups(columns)
  let above: Row | undefined
  let count = 0
  for (const { group, from: first, to: behind, cells } of aligned) {
    if (group) {
      parts.push({ group: first, rows: [] })
      continue
    }
    const written = spansOf(lines, first, behind, cells)
    const marker = groupMarker(text, written, columns)
    if (marker !== undefined) {
      parts.push({ group: first, marker, rows: [] })
      continue
    }
    if (parts.length === 0) parts.push({ rows: [] })
    const own = parts.at(-1)?.group === undefined ? columns : named
    const row = rowOf(text, written, own, above, count + 1)
    if (row === undefined) continue
    if (opensTask(row)) count++
    above = row
    parts.at(-1)?.rows.push(row)
  }
  return { parts, next: aligned.at(-1)?.to ?? from }
}

/** The columns of rows below a heading that says what they are about: no cell has to. */
const withoutGroups = (columns: Columns): Columns => ({
  ...columns,
  roles: columns.roles.map((role) => (role === "group" ? "other" : role)),
})

/** The cells of a row; one that has no lines is empty where the next one begins. */
function spansOf(
  lines: readonly Span[],
  first: number,
  behind: number,
  cells: readonly (readonly [number, number] | undefined)[],
): Span[] {
  let empty = lines[behind - 1]?.end ?? 0
  return cells
    .toReversed()
    .map((cell, i): Span => {
      const start = lines[cell?.[0] ?? -1]?.start ?? (i === cells.length - 1 ? (lines[first]?.start ?? 0) : empty)
      const end = lines[(cell?.[1] ?? 0) - 1]?.end ?? start
      empty = start
      return { start, end }
    })
    .reverse()
}
