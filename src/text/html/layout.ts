import type { CleanText } from "../../model/text.ts"
import { TextBuilder } from "../builder.ts"
import { Table } from "../table.ts"
import { Line } from "./line.ts"
import type { Page, PageField, Part } from "./parse.ts"

/** Lays a page out as lines: its fields, then its parts. */
export function layOut({ fields, parts }: Page, encoding: string): CleanText {
  const builder = new TextBuilder()
  for (const field of fields) writeField(builder, field)
  let line = new Line()
  let table: Table | undefined
  const endLine = (): void => {
    if (line.isEmpty) return
    if (!line.isNavigation) line.write(builder)
    line = new Line()
  }
  for (const part of parts) {
    if (part.kind === "table") {
      if (table === undefined) endLine()
      if (part.open && table === undefined && part.holdsData) table = new Table()
      else if (!part.open && table !== undefined) {
        table.write(builder)
        table = undefined
      }
    } else if (table !== undefined) take(table, part)
    else if (part.kind === "words") line.add(part)
    else endLine()
  }
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

function writeField(builder: TextBuilder, { label, words, source }: PageField): void {
  builder.insert(`${label}：`)
  builder.copy(words, source)
  builder.insert("\n")
}
