import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { type Columns, columnRole, columnsOf } from "../model/table-columns.ts"
import { alignRows } from "../model/table-rows.ts"
import { markerAt } from "./markers.ts"
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
  const parts: { group?: number; rows: Row[] }[] = []
  const named = withoutGroups(columns)
  let above: Row | undefined
  let count = 0
  for (const { group, from: first, to: behind, cells } of aligned) {
    if (group) {
      parts.push({ group: first, rows: [] })
      continue
    }
    if (parts.length === 0) parts.push({ rows: [] })
    const own = parts.at(-1)?.group === undefined ? columns : named
    const row = rowOf(text, spansOf(lines, first, behind, cells), own, above, count + 1)
    if (row === undefined) continue
    if (opensTask(row)) count++
    above = row
    parts.at(-1)?.rows.push(row)
  }
  return { parts, next: aligned.at(-1)?.to ?? from }
}

/** The columns of rows below a heading that says what they are about: no cell has to. */
const withoutGroups = ({ names, roles, orders }: Columns): Columns => ({
  names,
  roles: roles.map((role) => (role === "group" ? "other" : role)),
  orders,
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
