import type { Stated } from "../../model/mention.ts"
import type { Span } from "../../model/span.ts"

/** A line of the document's head or foot, without the white space around it. */
export interface HeaderLine {
  readonly words: string
  readonly at: Span
}

const LONGEST_LINE = 400

/** The lines within a span that hold more than white space. */
export function linesIn(text: string, { start, end }: Span): HeaderLine[] {
  const lines: HeaderLine[] = []
  for (let from = start; from < end; ) {
    const newline = text.indexOf("\n", from)
    const to = newline === -1 || newline > end ? end : newline
    const raw = text.slice(from, Math.min(to, from + LONGEST_LINE))
    const words = raw.trim()
    const at = from + raw.length - raw.trimStart().length
    if (words !== "") lines.push({ words, at: { start: at, end: at + words.length } })
    from = to + 1
  }
  return lines
}

const FIELD = /^\s{0,8}([\u4e00-\u9fff](?:\s{0,4}[\u4e00-\u9fff]){1,7})\s{0,4}[:：]\s{0,8}/u

/** The values of the page's metadata by label without spaces: 发文机关 → 国务院办公厅. */
export function fieldsOf(lines: readonly HeaderLine[]): ReadonlyMap<string, Stated<string>> {
  const fields = new Map<string, Stated<string>>()
  lines.forEach(({ words, at }, index) => {
    const cells = words.includes("\t") ? cellsOf(words, at) : [{ words, at }]
    cells.forEach((cell, place) => {
      const match = FIELD.exec(cell.words)
      const label = match?.[1]?.replace(/\s/gu, "")
      if (match === null || label === undefined || fields.has(label)) return
      const inline = cell.words.slice(match[0].length)
      const next = cells[place + 1] ?? (place === cells.length - 1 ? lines[index + 1] : undefined)
      if (inline !== "")
        fields.set(label, { value: inline, at: { start: cell.at.start + match[0].length, end: cell.at.end } })
      else if (next !== undefined && !/[:：]$/u.test(next.words)) fields.set(label, { value: next.words, at: next.at })
    })
  })
  return fields
}

function cellsOf(words: string, at: Span): HeaderLine[] {
  const cells: HeaderLine[] = []
  let from = 0
  for (const raw of words.split("\t")) {
    const cell = raw.trim()
    const start = at.start + from + raw.length - raw.trimStart().length
    if (cell !== "") cells.push({ words: cell, at: { start, end: start + cell.length } })
    from += raw.length + 1
  }
  return cells
}

/** The first of these fields that the page fills in. */
export const field = (
  fields: ReadonlyMap<string, Stated<string>>,
  labels: readonly string[],
): Stated<string> | undefined => labels.map((label) => fields.get(label)).find((value) => value !== undefined)
