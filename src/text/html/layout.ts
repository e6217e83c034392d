import type { CleanText } from "../../model/text.ts"
import { TextBuilder } from "../builder.ts"
import { Table } from "../table.ts"
import { Line } from "./line.ts"
import type { Part } from "./parse.ts"

/** Lays the parts of a page out as lines. */
export function layOut(parts: readonly Part[], encoding: string): CleanText {
  const builder = new TextBuilder()
  for (const part of parts) if (part.kind === "field") writeField(builder, part.label, part.words, part.source)
  const tables = dataTables(parts)
  let line = new Line()
  let table: Table | undefined
  const endLine = (): void => {
    if (line.isEmpty) return
    if (!line.isNavigation) line.write(builder)
    line = new Line()
  }
  parts.forEach((part, i) => {
    if (part.kind === "table") {
      if (table === undefined) endLine()
      if (part.open && table === undefined && tables.has(i)) table = new Table()
      else if (!part.open && table !== undefined) {
        table.write(builder)
        table = undefined
      }
    } else if (table !== undefined) take(table, part)
    else if (part.kind === "words") line.add(part)
    else if (part.kind !== "field") endLine()
  })
  endLine()
  table?.write(builder)
  return builder.build("html", encoding)
}

function take(table: Table, part: Part): void {
  if (part.kind === "row") table.row()
  else if (part.kind === "cell") table.cell(part.columns, part.rows)
  else if (part.kind === "words") table.add(part)
  else if (part.kind === "break") table.add({ words: " ", source: -1 })
}

function writeField(builder: TextBuilder, label: string, words: string, source: number): void {
  builder.insert(`${label}：`)
  builder.copy(words, source)
  builder.insert("\n")
}

interface OpenTable {
  readonly at: number
  rows: number
  cells: number
  nested: boolean
  words: number
}

/** A table lays out a page rather than holding data where it holds tables, one row, one column, or most of the text. */
const MOST_WORDS_PER_CELL = 1500

/** The places of the parts that open tables of data. */
function dataTables(parts: readonly Part[]): ReadonlySet<number> {
  const found = new Set<number>()
  const open: OpenTable[] = []
  parts.forEach((part, at) => {
    const table = open[open.length - 1]
    if (part.kind === "table" && part.open) {
      if (table !== undefined) table.nested = true
      open.push({ at, rows: 0, cells: 0, nested: false, words: 0 })
    } else if (part.kind === "table") {
      if (table !== undefined && isData(table)) found.add(table.at)
      open.pop()
    } else if (table !== undefined && part.kind === "row") table.rows++
    else if (table !== undefined && part.kind === "cell") table.cells++
    else if (table !== undefined && part.kind === "words") table.words += part.words.trim().length
  })
  return found
}

const isData = ({ rows, cells, nested, words }: OpenTable): boolean =>
  !nested && rows >= 2 && cells > rows && words / Math.max(cells, 1) < MOST_WORDS_PER_CELL
