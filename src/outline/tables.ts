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
