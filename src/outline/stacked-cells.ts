import type { Span } from "../model/span.ts"
import { slice } from "../model/span.ts"
import type { Columns } from "./columns.ts"

/** By when, in a cell of its own. */
export const DEADLINE = /^(?:20\d\d年|\d{1,2}月|年底|年内|全年|长期|持续|立即|每年|[一二三四]季度)[^，。；]{0,16}$/u

const OFFICE = /(?:厅|局|委|部|办|府|院|会|署|行|社|单位|公司|部门|集团|县区|区县|大学|中心)(?:[）)]|等)?$/u
const LONGEST_CELL = 200

/** Whether a line can be a cell of duties: it ends with the name of an office. */
export const namesOffices = (text: string, line: Span): boolean =>
  line.end - line.start < LONGEST_CELL && OFFICE.test(slice(text, line))

const LONGEST_NAME = 30
/** What begins a step and no office's name: 建设市民中心. */
const DOES =
  /^(?:建[设立成好]|新[建增设]|推[进动广]|完[善成]|加[强快]|支持|打造|提升|实施|开展|做[好优强]|落实|改造|健全|组建|成立|设立|培育|优化|扩建)/u

/** Whether a line holds the name of one office and nothing else. */
const isOffice = (text: string, line: Span): boolean => {
  const words = slice(text, line)
  return words.length <= LONGEST_NAME && OFFICE.test(words) && !DOES.test(words) && !/[，。；：]/u.test(words)
}

/** Behind the offices that stand on lines of their own from line `from` on. */
export function officesEnd(text: string, lines: readonly Span[], from: number, to: number): number {
  let end = from
  for (let line = lines[end]; end < to && line !== undefined && isOffice(text, line); line = lines[end]) end++
  return end
}

const over = (lines: readonly Span[]): Span => {
  const start = lines[0]?.start ?? 0
  return { start, end: lines.at(-1)?.end ?? start }
}

/**
 * Gives the lines of a row to its columns. Where there are more lines than columns, the offices of the last column of
 * duties stand on a line each, or the longest text took several; where there are fewer, a deadline stands in its own
 * column behind empty cells.
 */
export function distribute(text: string, lines: readonly Span[], { names, roles }: Columns): Span[] {
  const extra = lines.length - names.length
  const end = lines.at(-1)
  if (end === undefined || extra === 0) return [...lines]
  if (extra < 0) {
    const due = roles.indexOf("deadline")
    if (due < lines.length || !DEADLINE.test(slice(text, end))) return [...lines]
    const empty = { start: end.start, end: end.start }
    return [...lines.slice(0, -1), ...Array.from({ length: due - lines.length + 1 }, () => empty), end]
  }
  const last = roles.lastIndexOf("duty")
  const wide = Math.max(roles.indexOf("content"), roles.indexOf("content") === -1 ? roles.indexOf("task") : 0, 0)
  const behind = names.length - 1 - last
  const offices = officesBefore(text, lines, lines.length - behind)
  const duties = roles.filter((role) => role === "duty").length
  const taken = last === -1 ? 0 : Math.min(extra, Math.max(offices - duties, 0))
  const cells = joined(lines, wide, extra - taken)
  return joined(cells, last, taken)
}

/** The lines with `extra` more of them in the cell of one column. */
const joined = (lines: readonly Span[], column: number, extra: number): Span[] =>
  extra === 0
    ? [...lines]
    : [...lines.slice(0, column), over(lines.slice(column, column + extra + 1)), ...lines.slice(column + extra + 1)]

/** How many lines before line `to` each hold one office. */
function officesBefore(text: string, lines: readonly Span[], to: number): number {
  let count = 0
  for (let line = lines[to - 1]; line !== undefined && isOffice(text, line); line = lines[to - 1 - count]) count++
  return count
}
