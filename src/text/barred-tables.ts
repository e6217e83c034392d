import { misfits } from "../model/table-cells.ts"
import type { Columns } from "../model/table-columns.ts"
import { alignRows } from "../model/table-rows.ts"
import type { Edit } from "./edits.ts"
import { between, hasRows, restored, runsOfLines, taskColumns } from "./task-tables.ts"
import { BY_BARS, BY_TABS, type Token, tokensIn } from "./tokens.ts"

/** So far the bar behind the first heading may stand. */
const LONGEST_HEADING = 18
const LONGEST_ROW = 2000
/** So many lines tell whether cells are missing. */
const MOST_LINES = 300
/** Longer lines without tabs end the table. */
const LONGEST_GROUP = 40
/** Bars and white space behind the last cell of a row. */
const BEHIND = /[|\s]*?(?=\n|$)/uy

/**
 * The bars or tabs that part the cells of a table of tasks whose headings begin in [start, end), without a bar before the
 * first cell and without the cells that are merged with those above: 1 | 修路 | 省交通厅 |. Nothing where no such table
 * begins, nor where tabs part cells of which none is missing.
 */
export function barredTable(text: string, start: number, end: number): Edit[] {
  const mark = /^[^|\t\n]+([|\t])/u.exec(text.slice(start, Math.min(end, start + LONGEST_HEADING)))?.[1]
  if (mark === undefined) return []
  const parted = mark === "|" ? BY_BARS : BY_TABS
  const heads = tokensIn(text, start, end, parted)
  const columns = taskColumns(text, heads)
  if (columns === undefined) return []
  if (mark === "\t" && !lacksCells(text, end + 1, columns)) return []
  const { at, runs } = runsOfLines(text, end + 1, parted)
  const rows = alignRows(at, 0, columns)
  const last = heads.at(-1)
  const lastCell = runs[(rows.at(-1)?.to ?? 0) - 1]
  if (!hasRows(rows) || last === undefined || lastCell === undefined) return []
  return [...between(heads), ...restored(text, last, runs, rows, columns), ...barsBehind(text, lastCell)]
}

/** Whether rows that follow are shorter than the headings, so that a cell stands in a column which cannot hold it. */
function lacksCells(text: string, from: number, { roles }: Columns): boolean {
  let start = from
  for (let line = 0; line < MOST_LINES && start < text.length; line++) {
    const newline = text.indexOf("\n", start)
    const end = newline === -1 ? text.length : newline
    const cells = end - start > LONGEST_ROW ? [] : text.slice(start, end).split("\t")
    if (cells.length > 1 && cells.length < roles.length)
      if (cells.some((words, i) => words.trim() !== "" && misfits(roles[i] ?? "other", words.trim()))) return true
    if (cells.length === 1 && end - start > LONGEST_GROUP) return false
    start = end + 1
  }
  return false
}

function barsBehind(text: string, { end }: Token): Edit[] {
  BEHIND.lastIndex = end
  const removed = BEHIND.exec(text)?.[0].length ?? 0
  return removed === 0 ? [] : [{ at: end, removed, mark: "" }]
}
