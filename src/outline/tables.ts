import { parseNumeral } from "../model/numerals.ts"
import type { TableCell } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { cellsOf, DITTO } from "./cells.ts"
import { type Columns, columnRole, columnsOf } from "./columns.ts"
import { indexWithin } from "./lines.ts"
import { markerAt } from "./markers.ts"

/** One row of a table of tasks. */
export interface Row {
  readonly number: string
  readonly span: Span
  /** The cell, or the part of it, that says what shall be done. */
  readonly title: Span
  readonly cells: readonly TableCell[]
}

/** The headings of a table whose rows are lines. */
export function headingRow(text: string, line: Span): Columns | undefined {
  if (line.end - line.start > 300) return undefined
  const cells = cellsOf(text, line)
  return cells.length < 2 ? undefined : columnsOf(cells.map((cell) => slice(text, cell)))
}

/** A second row of headings, below one that spans several columns: 责任分工 over 牵头单位 and 配合单位. */
export function headingsBelow(text: string, cells: readonly Span[], above: Columns): Columns | undefined {
  const words = cells.map((cell) => slice(text, cell))
  const own = words.filter((word) => word !== "" && word !== DITTO)
  if (own.length === 0 || own.length === words.length || own.some((word) => columnRole(word) === undefined))
    return undefined
  return columnsOf(words.map((word, i) => (word === "" || word === DITTO ? (above.names[i] ?? "") : word)))
}

const MOST_COLUMNS = 12
/** With the white space that fills its cell. */
const LONGEST_HEADING = 32

/** The headings of a table whose cells each stand on a line of their own. */
export function headingLines(text: string, lines: readonly Span[], index: number, to: number): Columns | undefined {
  const names: string[] = []
  for (let i = index; i < Math.min(to, index + MOST_COLUMNS); i++) {
    const line = lines[i]
    if (line === undefined || line.end - line.start > LONGEST_HEADING) break
    const words = slice(text, line)
    if (columnRole(words) === undefined || markerAt(text, line.start) !== undefined) break
    names.push(words)
  }
  return names.length < 3 ? undefined : columnsOf(names)
}

/** A row from its cells; `above` is the row before it, for merged cells; `place` counts the rows of the table. */
export function rowOf(
  text: string,
  cells: readonly Span[],
  columns: Columns,
  above: Row | undefined,
  place: number,
): Row | undefined {
  const first = cells[0]
  const last = cells[cells.length - 1]
  if (first === undefined || last === undefined) return undefined
  const named = columns.names.map((column, i): TableCell => {
    const cell = cells[i] ?? { start: last.end, end: last.end }
    const merged = slice(text, cell) === DITTO ? above?.cells[i]?.span : undefined
    return { column, span: merged ?? cell }
  })
  const own = titleCell(text, cells, columns)
  if (own === undefined) return undefined
  const marker = markerAt(text, own.start)
  const title = marker !== undefined && marker.end < own.end ? { start: marker.end, end: own.end } : own
  const number = cells[columns.roles.indexOf("number")]
  const written = number === undefined ? undefined : parseNumeral(slice(text, number).replace(/[.、．]$/u, ""))
  return {
    number: written === undefined ? (marker?.number ?? String(place)) : String(written),
    span: { start: first.start, end: last.end },
    title: firstSentence(text, title),
    cells: named,
  }
}

/** The cell that names the task: the first of its own that is not merged with the row above. */
function titleCell(text: string, cells: readonly Span[], columns: Columns): Span | undefined {
  const filled = (role: string): Span | undefined =>
    cells.find((cell, i) => columns.roles[i] === role && cell.end > cell.start && slice(text, cell) !== DITTO)
  return filled("task") ?? filled("content")
}

function firstSentence(text: string, { start, end }: Span): Span {
  const stop = indexWithin(text, "。", start, end)
  return { start, end: stop === -1 ? end : stop }
}

/** The rows of a table whose cells stand on lines of their own, from line `from` on, and the line behind them. */
export function rowsOfLines(
  text: string,
  lines: readonly Span[],
  from: number,
  to: number,
  columns: Columns,
): { readonly rows: readonly Row[]; readonly next: number } {
  const starts = rowStarts(text, lines, from, to, columns)
  const rows: Row[] = []
  starts.forEach((start, i) => {
    const end = starts[i + 1] ?? lastRowEnd(text, lines, start, to, columns)
    const cells = distribute(lines.slice(start, end), columns)
    const row = rowOf(text, cells, columns, rows.at(-1), rows.length + 1)
    if (row !== undefined) rows.push(row)
  })
  const last = starts.at(-1)
  return { rows, next: last === undefined ? from : lastRowEnd(text, lines, last, to, columns) }
}

/** The lines on which rows begin: 1, 2, 3 … alone on their lines, or every so many lines. */
function rowStarts(text: string, lines: readonly Span[], from: number, to: number, columns: Columns): number[] {
  const starts: number[] = []
  if (columns.roles[0] === "number") {
    for (let i = from; i < to; i++) {
      const line = lines[i]
      if (line === undefined || (starts.length === 0 && i > from + 2)) break
      if (line.end - line.start <= 4 && parseNumeral(slice(text, line).replace(/[.、．]$/u, "")) === starts.length + 1)
        starts.push(i)
    }
    return starts
  }
  const width = columns.names.length
  for (let i = from; i + width <= to && fits(text, lines, i, columns); i += width) starts.push(i)
  return starts
}

const OFFICE = /(?:厅|局|委|部|办|府|院|会|署|行|单位|公司|部门|集团|县区|大学|中心)(?:[）)]|等)?$/u

/** Whether the lines from `i` on can be the cells of one row: those of duties name offices. */
const fits = (text: string, lines: readonly Span[], i: number, columns: Columns): boolean =>
  columns.roles.every((role, k) => {
    const line = lines[i + k]
    if (line === undefined) return false
    return role !== "duty" || (line.end - line.start < 200 && OFFICE.test(slice(text, line)))
  })

function lastRowEnd(text: string, lines: readonly Span[], start: number, to: number, columns: Columns): number {
  let end = Math.min(start + columns.names.length, to)
  for (let i = start + 1; i < end; i++) {
    const line = lines[i]
    const kind = line === undefined ? undefined : markerAt(text, line.start)?.kind
    if (kind === "h1" || kind === "chapter" || kind === "section") end = i
  }
  return end
}

/** Gives the lines of a row to its columns; where there are more lines than columns, the longest text took several. */
function distribute(lines: readonly Span[], { names, roles }: Columns): Span[] {
  const extra = lines.length - names.length
  if (extra <= 0) return [...lines]
  const wide = Math.max(roles.indexOf("content"), roles.indexOf("content") === -1 ? roles.indexOf("task") : 0, 0)
  const first = lines[wide]
  const last = lines[wide + extra]
  if (first === undefined || last === undefined) return [...lines]
  return [...lines.slice(0, wide), { start: first.start, end: last.end }, ...lines.slice(wide + extra + 1)]
}
