import { parseNumeral } from "../model/numerals.ts"
import type { TableCell } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import { type ColumnRole, type Columns, columnRole, columnsOf, MERGED } from "../model/table-columns.ts"
import { cellsOf } from "./cells.ts"
import { indexWithin } from "./lines.ts"
import { type Marker, markerAt } from "./markers.ts"

/** One row of a table of tasks. */
export interface Row {
  readonly number: string
  readonly span: Span
  /** The cell, or the part of it, that says what shall be done. */
  readonly title: Span
  readonly cells: readonly TableCell[]
  /** Whether it has a number of its own. */
  readonly numbered: boolean
  /** Whether its first cell of words is merged with that of the row above: one task, several steps. */
  readonly continues: boolean
  /** What sets it apart from rows that share its first cell of words; absent where it has one such cell. */
  readonly step?: Step
}

/** The cell behind the shared one, with the number that it begins with. */
export interface Step {
  readonly marker?: Marker
  readonly title: Span
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
  const own = words.filter((word) => word !== "" && word !== MERGED)
  if (own.length === 0 || own.length === words.length || own.some((word) => columnRole(word) === undefined))
    return undefined
  return columnsOf(words.map((word, i) => (word === "" || word === MERGED ? (above.names[i] ?? "") : word)))
}

const HAN_NUMBER = /^([(（]?)([一二三四五六七八九十]{1,3})[)）]?[、.．]?$/u

/** 一 | 主体培育 | | |: a row with a number in words and nothing else says what the rows below are about. */
export function groupMarker(text: string, cells: readonly Span[], { roles }: Columns): Marker | undefined {
  const [number, words, more] = cells.filter(({ start, end }) => end > start)
  if (number === undefined || words === undefined || more !== undefined) return undefined
  const found = roles[0] === "number" && number === cells[0] ? HAN_NUMBER.exec(slice(text, number)) : null
  const [, bracket, written = ""] = found ?? []
  const value = parseNumeral(written)
  if (value === undefined) return undefined
  const path = bracket === "" ? written : `(${written})`
  return { kind: bracket === "" ? "h1" : "h2", number: path, value, start: number.start, end: words.start }
}

/** A row from its cells; `above` is the row before it, for merged cells; `place` counts the rows of the table. */
export function rowOf(
  text: string,
  written: readonly Span[],
  columns: Columns,
  above: Row | undefined,
  place: number,
): Row | undefined {
  const cells = withoutRepeated(text, written, columns, above)
  const first = cells[0]
  const last = cells[cells.length - 1]
  if (first === undefined || last === undefined) return undefined
  const named = columns.names.map((column, i): TableCell => {
    const cell = written[i] ?? { start: last.end, end: last.end }
    const merged = slice(text, cell) === MERGED ? above?.cells[i]?.span : undefined
    return { column, span: merged ?? cell }
  })
  const own = titleCell(text, cells, columns)
  if (own === undefined) return undefined
  const { marker, title } = stepOf(text, own)
  const number = cells[columns.roles.indexOf("number")]
  const value = number === undefined ? undefined : parseNumeral(slice(text, number).replace(/[.、．]$/u, ""))
  const [shared, ...behind] = columns.roles.flatMap((role, i) => (WORDS.has(role) ? [cells[i]] : []))
  const step = behind.find((cell) => isOwn(text, cell))
  return {
    number: value === undefined ? (marker?.number ?? String(place)) : String(value),
    span: { start: first.start, end: last.end },
    title,
    cells: named,
    numbered: value !== undefined,
    continues: above !== undefined && step !== undefined && !isOwn(text, shared) && hasDuties(text, cells, columns),
    ...(step !== undefined && { step: stepOf(text, step) }),
  }
}

/** The cells of a row, empty where a number and a task are written again instead of merged. */
function withoutRepeated(
  text: string,
  cells: readonly Span[],
  { roles }: Columns,
  above: Row | undefined,
): readonly Span[] {
  const last = roles.findLastIndex((role, i) => WORDS.has(role) && isOwn(text, cells[i]))
  const first = roles.findIndex((role) => WORDS.has(role))
  if (above === undefined || first === -1 || first >= last) return cells
  const repeats = (i: number): boolean => {
    const before = above.cells[i]?.span
    const cell = cells[i]
    return before !== undefined && cell !== undefined && isOwn(text, cell) && slice(text, cell) === slice(text, before)
  }
  if (!repeats(first) || repeats(last)) return cells
  return cells.map((cell, i) =>
    i < last && (roles[i] === "number" || WORDS.has(roles[i] ?? "other")) && repeats(i)
      ? { start: cell.start, end: cell.start }
      : cell,
  )
}

/** Whether a row is more than a further step of the task above it. */
export const opensTask = ({ continues, numbered }: Row): boolean => numbered || !continues

/** Columns that say what a row is about, from the widest sense to the narrowest. */
const WORDS: ReadonlySet<ColumnRole> = new Set(["group", "task", "content"])

/** Whether a cell has words that are not those of the one above. */
const isOwn = (text: string, cell: Span | undefined): cell is Span =>
  cell !== undefined && cell.end > cell.start && slice(text, cell) !== MERGED

const hasDuties = (text: string, cells: readonly Span[], { roles }: Columns): boolean =>
  roles.some((role, i) => role === "duty" && slice(text, cells[i] ?? { start: 0, end: 0 }) !== "")

function stepOf(text: string, cell: Span): Step {
  const marker = markerAt(text, cell.start)
  if (marker === undefined || marker.end >= cell.end)
    return { title: firstSentence(text, cell), ...(marker && { marker }) }
  return { marker, title: firstSentence(text, { start: marker.end, end: cell.end }) }
}

/** The cell that names the task: the first of its own that is not merged with the row above. */
function titleCell(text: string, cells: readonly Span[], columns: Columns): Span | undefined {
  const filled = (role: string): Span | undefined =>
    cells.find((cell, i) => columns.roles[i] === role && isOwn(text, cell))
  return filled("task") ?? filled("content")
}

function firstSentence(text: string, { start, end }: Span): Span {
  const stop = indexWithin(text, "。", start, end)
  return { start, end: stop === -1 ? end : stop }
}
