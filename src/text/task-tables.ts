import { type Columns, columnRole, columnsOf, MERGED } from "../model/table-columns.ts"
import { type AlignedRow, alignRows, type TableWords } from "../model/table-rows.ts"
import type { Edit } from "./edits.ts"
import { type Token, tokensIn } from "./tokens.ts"

interface Run extends Token {
  /** Whether it is the first of its line. */
  readonly first: boolean
}

/** Where the headings of a table of tasks can begin. */
const OPENING =
  /(?<!\S)(?:序号|编号|条目|类别|领域|[^\s，。；：、]{0,6}(?:任务|事项|项目|工作|举措|措施|内容))(?=[^\S\n])/gu
const DUTY = /单位|部门|分工/u
const GROUP = /^[(（]?[一二三四五六七八九十]{1,3}[、)）]/u
const FEWEST_HEADINGS = 3
const FEWEST_ROWS = 2
const LONGEST_OPENING = 400
const LONGEST_LINE = 2000
const MOST_OPENINGS = 8

/**
 * The white space that parts the cells and rows of a table of tasks whose headings stand in [start, end), where blanks
 * are all that parts them: 序号 重点任务 责任单位 1 修路 省交通厅 2 架桥 省水利厅, in one line or with each row on lines of
 * its own. Nothing where the line holds no such table.
 */
export function taskTable(text: string, start: number, end: number): Edit[] {
  const line = text.slice(start, end)
  if (!DUTY.test(line) || /[\t|]/u.test(line)) return []
  let tried = 0
  for (const { index } of line.matchAll(OPENING)) {
    if (tried++ === MOST_OPENINGS) return []
    const found = tableAt(text, start, start + index, end)
    if (found !== undefined) return found
  }
  return []
}

function tableAt(text: string, start: number, opening: number, end: number): Edit[] | undefined {
  const heads = headingsIn(text, opening, Math.min(end, opening + LONGEST_OPENING))
  const columns = taskColumns(text, heads)
  const last = heads.at(-1)
  if (columns === undefined || last === undefined) return undefined
  const lines = last.end >= end || text.slice(last.end, end).trim() === ""
  const { at, runs } = lines ? runsOfLines(text, end + 1) : runsOfLine(text, last.end, end)
  const rows = alignRows(at, 0, columns)
  if (!hasRows(rows)) return undefined
  const before: Edit[] = text.slice(start, opening).trim() === "" ? [] : [{ at: opening - 1, removed: 1, mark: "\n" }]
  return [...before, ...between(heads), ...restored(text, last, runs, rows, columns)]
}

/** The columns with these headings; undefined where they are not those of a table of tasks with their offices. */
export function taskColumns(text: string, heads: readonly Token[]): Columns | undefined {
  if (heads.length < FEWEST_HEADINGS) return undefined
  const columns = columnsOf(heads.map((run) => text.slice(run.start, run.end)))
  return columns?.orders === true && columns.roles.includes("duty") ? columns : undefined
}

/** Whether rows are more than headings over rows. */
export const hasRows = (rows: readonly AlignedRow[]): boolean =>
  rows.filter(({ group }) => !group).length >= FEWEST_ROWS

/** The headings that stand behind each other from `from` on. */
function headingsIn(text: string, from: number, to: number): Token[] {
  const heads: Token[] = []
  for (const run of tokensIn(text, from, to)) {
    const words = text.slice(run.start, run.end)
    if (GROUP.test(words) || columnRole(words) === undefined) break
    heads.push(run)
  }
  return heads
}

interface Runs {
  readonly runs: readonly Run[]
  readonly at: (index: number) => TableWords | undefined
}

/** The runs of one line; a row may begin with each of them. */
function runsOfLine(text: string, from: number, to: number): Runs {
  const runs = tokensIn(text, from, to).map((token) => ({ ...token, first: false }))
  const at = (index: number): TableWords | undefined => {
    const run = runs[index]
    return run && { words: text.slice(run.start, run.end), opens: true }
  }
  return { runs, at }
}

/** The runs of the lines from `from` on, read as far as they are asked for; rows begin with lines. */
export function runsOfLines(text: string, from: number, parted?: RegExp): Runs {
  const runs: Run[] = []
  let next = from
  const at = (index: number): TableWords | undefined => {
    while (index >= runs.length && next < text.length) {
      const newline = text.indexOf("\n", next)
      const end = newline === -1 ? text.length : newline
      if (end - next > LONGEST_LINE) return undefined
      runs.push(...tokensIn(text, next, end, parted).map((token, i) => ({ ...token, first: i === 0 })))
      next = end + 1
    }
    const run = runs[index]
    return run && { words: text.slice(run.start, run.end), opens: run.first }
  }
  return { runs, at }
}

export const between = (heads: readonly Token[]): Edit[] =>
  heads.slice(1).map((run, i) => gap(heads[i]?.end ?? run.start, run.start, "\t"))

const gap = (end: number, start: number, mark: string): Edit => ({ at: end, removed: start - end, mark })

/** A line for each row, with tabs between its cells and signs of merged cells at its head. */
export function restored(
  text: string,
  headings: Token,
  runs: readonly Run[],
  rows: readonly AlignedRow[],
  columns: Columns,
): Edit[] {
  const edits: Edit[] = []
  let done = 0
  const mark = (index: number, words: string): void => {
    const run = runs[index]
    const before = index === 0 ? headings : runs[index - 1]
    if (run === undefined || before === undefined) return
    if (text.slice(before.end, run.start) !== words) edits.push(gap(before.end, run.start, words))
  }
  for (const { group, from, to, cells } of rows) {
    // Headings that stand again are a line of their own.
    for (let i = done; i < from; i++) mark(i, (i - done) % columns.names.length === 0 ? "\n" : "\t")
    done = to
    const first = cells.findIndex((cell) => cell !== undefined)
    mark(from, `\n${group ? "" : `${MERGED}\t`.repeat(Math.max(first, 0))}`)
    let column = first
    for (let i = from + 1; i < to && !group; i++) {
      const next = cells.findIndex((cell) => cell?.[0] === i)
      mark(i, next === -1 ? " " : "\t".repeat(next - column))
      if (next !== -1) column = next
    }
  }
  const behind = runs[done]
  if (behind !== undefined && !behind.first) mark(done, "\n")
  return edits
}
