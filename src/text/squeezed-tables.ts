import type { Edit } from "./edits.ts"

interface Token {
  readonly start: number
  readonly end: number
}

const HEADING =
  /^(?:序号|编号|类别|领域|(?:重点|主要|具体|工作|目标)?(?:工作|任务|事项|内容|措施|举措|项目|目标)(?:内容|任务|名称|清单)?|(?:主要)?(?:牵头|责任|配合|负责|参与|协同配合|牵头责任|主办|协办)(?:单位|部门)|(?:完成)?(?:时限|时间|期限)(?:要求)?|时间进度|进度安排|备注)$/u
const DUTY = /(?:单位|部门)$/u
const WIDE = /内容|措施|举措|任务|事项|工作|项目|目标/u
const GROUP = /^[一二三四五六七八九十]{1,3}、/u
const FEWEST_HEADINGS = 3
const FEWEST_ROWS = 2
const GROUP_BEHIND = 3

/**
 * The white space of [start, end) that parts the cells and rows of a table of tasks squeezed into one line:
 * 序号 重点任务 责任单位 1 修路 省交通厅 2 架桥 省水利厅. Nothing where the line holds no such table.
 */
export function squeezedTable(text: string, start: number, end: number): Edit[] {
  const line = text.slice(start, end)
  const opening = line.includes("序号") ? line.search(/(?:^|\s)序号\s/u) : -1
  if (opening === -1) return []
  const tokens = tokensIn(text, start + opening, end)
  const word = ({ start, end }: Token): string => text.slice(start, end)
  const width = tokens.findIndex((token) => !HEADING.test(word(token)))
  const headings = tokens.slice(0, Math.max(width, 0)).map(word)
  if (headings.length < FEWEST_HEADINGS || !headings.some((heading) => DUTY.test(heading))) return []
  const rows = rowsOf(tokens.slice(width), word)
  if (rows.length < FEWEST_ROWS) return []
  const wide = Math.max(
    headings.findLastIndex((heading) => WIDE.test(heading) && !DUTY.test(heading)),
    1,
  )
  const before =
    tokens[0] !== undefined && tokens[0].start > start ? [{ at: tokens[0].start - 1, removed: 1, mark: "\n" }] : []
  return [...before, ...tabs(tokens.slice(0, width)), ...rows.flatMap((row) => lostIn(row, width, wide, word))]
}

function tokensIn(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of text.slice(start, end).matchAll(/\S+/gu))
    tokens.push({ start: start + index, end: start + index + word.length })
  return tokens
}

/** Rows begin with 1, 2, 3 …; a heading over the rows below it, 一、夯实基础, is a row of its own. */
function rowsOf(tokens: readonly Token[], word: (token: Token) => string): Token[][] {
  const rows: Token[][] = []
  let number = 0
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]
    const open = rows.at(-1)
    if (word(token) === String(number + 1)) {
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

/** A line end before the row and tabs between its cells; words beyond their number belong to the widest cell. */
function lostIn(row: readonly Token[], width: number, wide: number, word: (token: Token) => string): Edit[] {
  const [first] = row
  if (first === undefined) return []
  const begins: Edit = { at: first.start - 1, removed: 1, mark: "\n" }
  if (GROUP.test(word(first))) return [begins]
  const extra = Math.max(row.length - width, 0)
  return [begins, ...tabs([...row.slice(0, wide + 1), ...row.slice(wide + 1 + extra)])]
}
