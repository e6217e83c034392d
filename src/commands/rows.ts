import { csv } from "../export/csv.ts"
import type { Value } from "../model/values.ts"
import type { Output } from "./output.ts"
import { alignedTable, cellText } from "./table.ts"

export const ROW_FORMATS = ["table", "json", "csv"] as const
export type RowFormat = (typeof ROW_FORMATS)[number]

/** Writes rows as a table, or as CSV; JSON is the caller's, since its shape is a contract of each command. */
export function writeRows(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Value>>[],
  format: Exclude<RowFormat, "json">,
  output: Output,
): void {
  const cells = rows.map((row) => columns.map((column) => cellText(row[column])))
  output.out.write(format === "csv" ? csv({ columns, rows: cells }) : `${alignedTable(columns, cells)}\n`)
}

export const writeJson = (value: unknown, output: Output): void =>
  void output.out.write(`${JSON.stringify(value, null, 2)}\n`)
