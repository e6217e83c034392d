import writeExcelFile from "write-excel-file/node"
import type { Cell, Table } from "./table.ts"

/** The most characters that a cell of a spreadsheet holds. */
const CELL_LIMIT = 32_767

const written = (value: Cell) =>
  value === undefined ? null : typeof value === "string" ? { value: value.slice(0, CELL_LIMIT), type: String } : value

/** A workbook with one sheet a table. Text cells are typed as text, so that a name with = is no formula. */
export async function xlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [
      columns.map((column) => ({ value: column, type: String, fontWeight: "bold" as const })),
      ...rows.map((row) => row.map(written)),
    ],
    stickyRowsCount: 1,
  }))
  return writeExcelFile(sheets).toBuffer()
}
