import { stringify } from "csv-stringify/sync"
import type { Table } from "./table.ts"

/** A table as RFC 4180 with a byte order mark, so that spreadsheets read Chinese; what looks like a formula stays text. */
export const csv = ({ columns, rows }: Pick<Table, "columns" | "rows">): string =>
  stringify([columns, ...rows] as unknown[][], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
    cast: { boolean: String },
  })
