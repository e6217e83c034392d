import { stringify } from "csv-stringify/browser/esm/sync"
import type { Json } from "./parameters.ts"
import { idsIn, wordsOf } from "./values.ts"

export type Row = Readonly<Record<string, Json>>

export interface Order {
  readonly column: string
  readonly ascending: boolean
}

function compare(a: Json, b: Json): number {
  if (typeof a === "number" && typeof b === "number") return a - b
  return wordsOf(a).localeCompare(wordsOf(b), "zh", { numeric: true })
}

/** Rows by one column, nothing last; without an order as they came. */
export function sorted(rows: readonly Row[], order: Order | undefined): readonly Row[] {
  if (order === undefined) return rows
  const { column, ascending } = order
  return [...rows].sort((one, other) => {
    const [a, b] = [one[column] ?? null, other[column] ?? null]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return (ascending ? 1 : -1) * compare(a, b)
  })
}

/** The order that a click on a head asks for: up, down, as it came. */
export function nextOrder(now: Order | undefined, column: string): Order | undefined {
  if (now?.column !== column) return { column, ascending: true }
  return now.ascending ? { column, ascending: false } : undefined
}

/** Ids of everything in the rows. */
export function idsOf(rows: readonly Row[]): {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
} {
  const found = { nodes: new Set<string>(), edges: new Set<string>() }
  for (const row of rows) for (const value of Object.values(row)) idsIn(value, found)
  return found
}

export const holds = (row: Row, id: string): boolean => Object.values(row).some((value) => idsIn(value).nodes.has(id))

/** The rows as RFC 4180 with a byte order mark; what looks like a formula stays text. */
export const asCsv = (columns: readonly string[], rows: readonly Row[]): string =>
  stringify(
    [columns, ...rows.map((row) => columns.map((column) => csvCell(row[column] ?? null)))].map((cells) => [...cells]),
    { bom: true, escape_formulas: true, record_delimiter: "windows", cast: { boolean: String } },
  )

const csvCell = (value: Json): string | number | boolean =>
  typeof value === "number" || typeof value === "boolean" ? value : wordsOf(value)
