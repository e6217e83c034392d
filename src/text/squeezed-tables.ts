import type { Edit } from "./edits.ts"
import { type Token, tokensIn } from "./tokens.ts"

/** What the heading of a column ends with: 序号, 建设内容及年度目标, 牵头单位, 2025年, 单位(万吨). */
const HEADING =
  /(?:序号|编号|类别|领域|属性|备注|名称|指标|内容|目标|任务|事项|项目|措施|举措|要求|安排|成果|清单|单位|部门|责任人|分工|时限|时间|期限|进度|年均增长|增速|[年值])(?:[（(][^（）()]{1,12}[）)])?$/u
const LONGEST_HEADING = 16
const STOPS = /[，。；：,;:!！]/u
const DUTY = /(?:单位|部门|责任人|分工)$/u
const INDICATOR = /指标/u
const WIDE = /内容|措施|举措|任务|事项|工作|项目|目标|指标/u
const GROUP = /^[一二三四五六七八九十]{1,3}、/u
const FEWEST_HEADINGS = 3
const FEWEST_ROWS = 2
const GROUP_BEHIND = 3

/**
 * The white space of [start, end) that parts the cells and rows of a table of indicators squeezed into one line:
 * 序号 指标 2025年 1 茶厂（座） 10 2 茶园（万亩） 30. Nothing where the line holds no such table.
 */
export function squeezedTable(text: string, start: number, end: number): Edit[] {
  const line = text.slice(start, end)
  const opening = line.includes("序号") ? line.search(/(?:^|\s)序号\s/u) : -1
  if (opening === -1) return []
  const tokens = tokensIn(text, start + opening, end)
  const word = ({ start, end }: Token): string => text.slice(start, end)
  const headings = headingsOf(tokens.map(word))
  const width = headings.length
  if (width < FEWEST_HEADINGS) return []
  const rows = rowsOf(tokens.slice(width), word, width)
  if (rows.length < FEWEST_ROWS) return []
  const wide = widest(headings)
  const before =
    tokens[0] !== undefined && tokens[0].start > start ? [{ at: tokens[0].start - 1, removed: 1, mark: "\n" }] : []
  return [...before, ...tabs(tokens.slice(0, width)), ...rows.flatMap((row) => lostIn(row, width, wide, word))]
}

/**
 * The white space that parts the cells of a table whose rows stand on lines of their own; [start, end) is the line of
 * its headings: 序号 指标 2025年 over 1 茶厂（座） 10.
 */
export function spacedTable(text: string, start: number, end: number): Edit[] {
  const line = text.slice(start, end)
  if (!/^\s*序号[ \u3000\u00a0]/u.test(line)) return []
  const tokens = tokensIn(text, start, end)
  const word = ({ start, end }: Token): string => text.slice(start, end)
  const headings = headingsOf(tokens.map(word))
  if (headings.length < FEWEST_HEADINGS || headings.length !== tokens.length) return []
  const wide = widest(headings)
  const found = tabs(tokens)
  let number = 0
  for (let from = end + 1; from < text.length; ) {
    const newline = text.indexOf("\n", from)
    const to = newline === -1 ? text.length : newline
    const row = to - from > LONGEST_ROW ? [] : tokensIn(text, from, to)
    const [first] = row
    if (first !== undefined && word(first) === String(number + 1) && row.length > 1) {
      number++
      found.push(...cellsOf(row, headings.length, wide))
    } else if (first !== undefined && !GROUP.test(word(first))) break
    from = to + 1
  }
  return number < FEWEST_ROWS ? [] : found
}

const LONGEST_ROW = 2000
/** So many cells of a row may be empty. */
const MOST_LOST = 1

/** The headings that a table begins with; none where they are not those of indicators. */
function headingsOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word.length > LONGEST_HEADING || STOPS.test(word) || !HEADING.test(word))
  const headings = end === -1 ? words : words.slice(0, end)
  return headings.some((heading) => INDICATOR.test(heading)) ? headings : []
}

/** The column to which words beyond the number of cells belong. */
const widest = (headings: readonly string[]): number =>
  Math.max(
    headings.findLastIndex((heading) => WIDE.test(heading) && !DUTY.test(heading)),
    1,
  )

/** Rows begin with 1, 2, 3 …; a heading over the rows below it, 一、夯实基础, is a row of its own. */
function rowsOf(tokens: readonly Token[], word: (token: Token) => string, width: number): Token[][] {
  const isFull = (row: readonly Token[] | undefined): boolean =>
    row === undefined || row.length >= width - MOST_LOST || (row[0] !== undefined && GROUP.test(word(row[0])))
  const rows: Token[][] = []
  let number = 0
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]
    const open = rows.at(-1)
    if (word(token) === String(number + 1) && isFull(open)) {
      number++
      rows.push([token])
    } else if (
      GROUP.test(word(token)) &&
      next !== undefined &&
      word(next) === String(number + 1) &&
      (open?.length ?? GROUP_BEHIND) >= GROUP_BEHIND
    )
      rows.push([token])
    else open?.push(token)
  })
  return number < FEWEST_ROWS ? [] : rows
}

const tabs = (tokens: readonly Token[]): Edit[] =>
  tokens.slice(1).map(({ start }) => ({ at: start - 1, removed: 1, mark: "\t" }))

/** A line end before the row and tabs between its cells. */
function lostIn(row: readonly Token[], width: number, wide: number, word: (token: Token) => string): Edit[] {
  const [first] = row
  if (first === undefined) return []
  const begins: Edit = { at: first.start - 1, removed: 1, mark: "\n" }
  return GROUP.test(word(first)) ? [begins] : [begins, ...cellsOf(row, width, wide)]
}

/** Tabs between the cells of a row; words beyond their number belong to the widest cell. */
function cellsOf(row: readonly Token[], width: number, wide: number): Edit[] {
  const extra = Math.max(row.length - width, 0)
  return tabs([...row.slice(0, wide + 1), ...row.slice(wide + 1 + extra)])
}
