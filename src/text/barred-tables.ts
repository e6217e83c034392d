import { columnsOf } from "../model/table-columns.ts"
import { alignRows } from "../model/table-rows.ts"
import type { Edit } from "./edits.ts"
import { between, FEWEST_HEADINGS, FEWEST_ROWS, restored, runsOfLines } from "./task-tables.ts"
import { BY_BARS, type Token, tokensIn } from "./tokens.ts"

/** So far the bar behind the first heading may stand. */
const LONGEST_HEADING = 18
/** Bars and white space behind the last cell of a row. */
const BEHIND = /[|\s]*?(?=\n|$)/uy

/**
 * The bars that part the cells of a table of tasks whose headings begin in [start, end), without a bar before the first
 * cell and without the cells that are merged with those above: 1 | 修路 | 省交通厅 |. Nothing where no such table begins.
 */
export function barredTable(text: string, start: number, end: number): Edit[] {
  if (text.slice(start, Math.min(end, start + LONGEST_HEADING)).indexOf("|") <= 0) return []
  const heads = tokensIn(text, start, end, BY_BARS)
  const columns =
    heads.length < FEWEST_HEADINGS ? undefined : columnsOf(heads.map((run) => text.slice(run.start, run.end)))
  if (columns === undefined || !columns.orders || !columns.roles.includes("duty")) return []
  const { at, runs } = runsOfLines(text, end + 1, BY_BARS)
  const rows = alignRows(at, 0, columns)
  const last = heads.at(-1)
  const lastCell = runs[(rows.at(-1)?.to ?? 0) - 1]
  if (rows.filter(({ group }) => !group).length < FEWEST_ROWS || last === undefined || lastCell === undefined) return []
  return [...between(heads), ...restored(text, last, runs, rows, columns), ...barsBehind(text, lastCell)]
}

function barsBehind(text: string, { end }: Token): Edit[] {
  BEHIND.lastIndex = end
  const removed = BEHIND.exec(text)?.[0].length ?? 0
  return removed === 0 ? [] : [{ at: end, removed, mark: "" }]
}
