import type { OutlineKind } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import type { Columns } from "../model/table-columns.ts"
import { annexAt } from "./annex.ts"
import { cellsOf, isRule } from "./cells.ts"
import { decimalAt, usesDecimals } from "./decimals.ts"
import type { Draft } from "./draft.ts"
import { LineReader } from "./line-reader.ts"
import { indexWithin, isSpace } from "./lines.ts"
import { type Marker, markerAt } from "./markers.ts"
import { plainHeadings } from "./plain-headings.ts"
import { headingLines, rowsOfLines } from "./stacked-tables.ts"
import { groupMarker, headingRow, headingsBelow, opensTask, type Row, rowOf } from "./tables.ts"
import { TreeBuilder } from "./tree.ts"
import type { Zones } from "./zones.ts"

/** Reads the numbered items of the lines of the plan into a tree. */
export function readItems(text: string, lines: readonly Span[], zones: Zones): Draft {
  const reader = new Reader(text, usesDecimals(text, lines), plainHeadings(text, lines, zones))
  for (let i = zones.from; i < zones.to; ) i = readAt(text, lines, i, zones, reader)
  reader.close(lines[zones.to - 1]?.end ?? 0, false)
  return reader.root
}

/** Reads what begins on line `i`; the line to go on with. */
function readAt(text: string, lines: readonly Span[], i: number, zones: Zones, reader: Reader): number {
  const line = lines[i]
  if (line === undefined) return i + 1
  const annex = annexAt(text, lines, i, zones.barriers)
  if (text.startsWith("各位代表", line.start) && zones.barriers.has(i)) {
    if (goesOn(lines, i, zones.to, reader)) reader.closeItems(line.start)
    else reader.close(line.start, false)
    return i + 1
  }
  if (zones.barriers.has(i) || annex === "list") {
    reader.close(line.start, annex === "list")
    return i + 1
  }
  if (annex !== undefined) {
    reader.annex(annex.annex)
    return i + 1
  }
  const columns = headingLines(text, lines, i, zones.to)
  if (columns === undefined) {
    reader.line(line, i)
    return i + 1
  }
  const from = columns.next
  if (!columns.orders) {
    reader.figures()
    return from
  }
  const { parts, next } = rowsOfLines(text, lines, from, zones.to, columns)
  for (const { group, marker, rows } of parts) {
    const heading = group === undefined ? undefined : lines[group]
    if (marker !== undefined) reader.heading(marker)
    else if (heading !== undefined && group !== undefined) reader.line(heading, group)
    for (const row of rows) reader.row(row)
  }
  return Math.max(next, from)
}

const FARTHEST_ITEM = 200

/** Whether the section in which 各位代表! stands goes on with items of its own. */
function goesOn(lines: readonly Span[], address: number, to: number, reader: Reader): boolean {
  for (let i = address + 1; i < Math.min(to, address + FARTHEST_ITEM); i++) {
    const line = lines[i]
    const kind = line && reader.kindOf(line, i)
    if (kind === "h1" || kind === "h2") return kind === "h2"
  }
  return false
}

const NOTES = /^(?:注|备注|说明|注释)\s?[:：]/u

class Reader {
  readonly #builder = new TreeBuilder()
  readonly #text: string
  readonly #decimals: boolean
  /** Within a list of annexes or the notes below a table: small numbers there are no items. */
  #muted = false
  /** Within a table of indicators: numbers there are no items, but for the next one of the plan itself. */
  #figures = false
  /** The columns of the table of tasks whose rows are lines. */
  #columns: Columns | undefined
  #above: Row | undefined
  #rows = 0

  /** Headings without a number, by their lines. */
  readonly #plain: ReadonlyMap<number, Marker>

  constructor(text: string, decimals: boolean, plain: ReadonlyMap<number, Marker>) {
    this.#text = text
    this.#decimals = decimals
    this.#plain = plain
  }

  get root(): Draft {
    return this.#builder.root
  }

  close(at: number, muted: boolean): void {
    this.#builder.close(at)
    this.#muted = muted
    this.#figures = false
    this.#columns = undefined
  }

  /** What the line would open by its number or as a heading without one. */
  kindOf(line: Span, index: number): OutlineKind | undefined {
    return (this.#plain.get(index) ?? this.#markerOf(line))?.kind
  }

  closeItems(at: number): void {
    this.#builder.closeItems(at)
  }

  annex(marker: Marker): void {
    this.#builder.offerLine(marker)
    this.#muted = false
    this.#figures = false
    this.#columns = undefined
  }

  figures(): void {
    this.#figures = true
  }

  heading(marker: Marker): void {
    this.#offer(marker)
  }

  row(row: Row): void {
    this.#builder.addRow(row)
    this.#above = row
    if (opensTask(row)) this.#rows++
  }

  line(line: Span, index: number): void {
    const text = this.#text
    const heading = this.#plain.get(index)
    if (heading !== undefined) {
      this.#builder.offerLine(heading)
      return
    }
    if (this.#tableLine(line)) return
    if (NOTES.test(text.slice(line.start, line.start + 6))) this.#muted = true
    const marker = this.#markerOf(line)
    if (this.#figures && (marker === undefined || !this.#builder.awaits(marker))) return
    let at = line.start
    if (marker !== undefined && marker.end <= line.end && !this.#mutes(marker.kind) && this.#offer(marker)) {
      at = marker.end
      this.#muted = false
      this.#figures = false
    }
    if (!this.#muted) new LineReader(text, line, this.#builder, at > line.start).read(at)
  }

  /** Reads a line that belongs to a table whose rows are lines. */
  #tableLine(line: Span): boolean {
    const text = this.#text
    if (text[line.start] !== "|" && indexWithin(text, "\t", line.start, line.end) === -1) return false
    const heading = headingRow(text, line)
    if (heading !== undefined) {
      this.#columns = heading.orders ? heading : undefined
      this.#figures = !heading.orders
      this.#above = undefined
      this.#rows = 0
      return true
    }
    if (this.#columns === undefined || isRule(text, line)) return this.#figures || isRule(text, line)
    const cells = cellsOf(text, line)
    const below = this.#rows === 0 ? headingsBelow(text, cells, this.#columns) : undefined
    if (below !== undefined) {
      this.#columns = below
      return true
    }
    const filled = cells.filter(({ start, end }) => end > start)
    if (filled.length === 1 && filled[0] !== undefined && filled[0].start > line.start) return this.#groupOf(filled[0])
    if (filled.length < 2) return false
    const group = groupMarker(text, cells, this.#columns)
    if (group !== undefined) return this.#offer(group)
    const row = rowOf(text, cells, this.#columns, this.#above, this.#rows + 1)
    if (row !== undefined) this.row(row)
    return true
  }

  /** Reads the only words of a row as the heading over the rows below it: | 二、桥梁 | | |. */
  #groupOf(cell: Span): boolean {
    const marker = this.#markerOf(cell)
    return marker !== undefined && marker.end < cell.end && this.#offer(marker)
  }

  #mutes(kind: OutlineKind): boolean {
    return this.#muted && (kind === "h3" || kind === "h4")
  }

  #offer(marker: Marker): boolean {
    return this.#builder.offerLine(marker, endsWithColon(this.#text, marker.start))
  }

  #markerOf(line: Span): Marker | undefined {
    return (this.#decimals ? decimalAt(this.#text, line.start) : undefined) ?? markerAt(this.#text, line.start)
  }
}

/** Whether the text before `at` announces a list. */
function endsWithColon(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--
  return text[before] === "：" || text[before] === ":"
}
