import { kindOf } from "./kind.ts"
import type { Value } from "./value.ts"

const ORDER = [
  "NOTHING",
  "NULL",
  "BOOLEAN",
  "STRING",
  "INTEGER",
  "FLOAT",
  "DATE",
  "LOCAL TIME",
  "ZONED TIME",
  "LOCAL DATETIME",
  "ZONED DATETIME",
  "DURATION",
  "POINT",
  "NODE",
  "RELATIONSHIP",
  "MAP",
  "LIST",
  "PATH",
]

const rank = (name: string): number => ORDER.findIndex((known) => name.startsWith(known))

/** The type of a value as `valueType()` writes it: `INTEGER NOT NULL`, `LIST<INTEGER | STRING> NOT NULL`. */
export const typeName = (value: Value): string => {
  if (value === null) return "NULL"
  if (!Array.isArray(value)) return `${kindOf(value)} NOT NULL`
  return `LIST<${innerName(value)}> NOT NULL`
}

const innerName = (items: readonly Value[]): string => {
  if (items.length === 0) return "NOTHING"
  const nullable = items.includes(null)
  const names = new Set(items.filter((item) => item !== null).map(typeName))
  if (names.size === 0) return "NULL"
  const sorted = [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return (nullable ? sorted.map((name) => name.replace(/ NOT NULL$/, "")) : sorted).join(" | ")
}
