import stringWidth from "string-width"
import type { Value } from "../model/values.ts"

/** Columns on a terminal are at most this wide; what is longer ends with …. */
const WIDEST = 60

/** One value as a person reads it in a cell. */
export function cellText(value: Value | undefined): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "string") return value
  return JSON.stringify(value)
}

/** Rows as an aligned table; Chinese characters take two columns of a terminal. */
export function alignedTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(short))
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => stringWidth(line[at] ?? ""))))
  const draw = (line: readonly string[]): string =>
    widths
      .map((width, at) => `${line[at] ?? ""}${" ".repeat(width - stringWidth(line[at] ?? ""))}`)
      .join("  ")
      .trimEnd()
  const [head, ...body] = lines
  return [draw(head ?? []), widths.map((width) => "─".repeat(width)).join("  "), ...body.map(draw)].join("\n")
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ")
  if (stringWidth(line) <= WIDEST) return line
  let cut = ""
  for (const unit of line) {
    if (stringWidth(cut + unit) > WIDEST - 1) break
    cut += unit
  }
  return `${cut}…`
}
