import type { Edit } from "./edits.ts"

const TASK = "(?:重点|主要|具体|工作|目标)?(?:工作|任务|事项|项目|内容|措施|举措)(?:内容|任务|事项|名称|清单)?"
const DUTY = "(?:主要|具体|协同)?(?:牵头责任|牵头|主责|责任|配合|负责|参与|主办|协办)(?:单位|部门)"
const TERM = "(?:完成|办结)?(?:时限|时间|期限)(?:要求)?|时间进度|进度安排"
/** 序号重点任务牵头单位配合单位完成时限, written without anything between. */
const HEADINGS = new RegExp(
  `(?<=^|[\\s。])序号(?:${TASK}){1,2}(?:${DUTY}){1,2}(?:${TERM})?(?=\\s{0,4}1[\\u4e00-\\u9fff“《])`,
  "u",
)
const IS_DUTY = new RegExp(`^(?:${DUTY})$`, "u")
const IS_TERM = new RegExp(`^(?:${TERM})$`, "u")
const HEADING = new RegExp(`序号|${DUTY}|${TERM}|${TASK}`, "gu")

/** By when: the last cell of a row. */
const DUE =
  /(?:20\d\d年(?:1[0-2]|[1-9])月|(?:1[0-2]|[1-9])月|20\d\d年|年|[一二三四]季度|上半年|下半年)?(?:底|末|份)?(?:之?前)?(?:完成)?$|(?:长期|持续|常年)(?:坚持|实施|推进)?$|全年$/u
const OFFICE_END = "厅局委办府部院会行社司位门心校市区县州团所站关）)"
const NAME = `(?:[省市县区州各]|自治区|国家|中国|人民银行|国网|[\\u4e00-\\u9fff]{2,3}(?=海关|海事局|铁路局|证监局|金融监管局))[^、，,；;。省\\d\\n]{0,18}?[${OFFICE_END}]`
const LIST = `${NAME}(?:[、，,；;][^、，,；;。\\d\\n]{2,20}?)*`
const ONE_LIST = new RegExp(`(${LIST})$`, "u")
const TWO_LISTS = new RegExp(`(${LIST})(${LIST})$`, "u")
/** No cell of offices is longer. */
const LONGEST_LISTS = 160
const FEWEST_ROWS = 2

/**
 * The cells and rows of a table of tasks whose cells were written one after another without anything between, from
 * `start` on: 序号重点任务牵头单位完成时限1修路省交通厅6月底2架桥省水利厅年底. Nothing where there is no such table; the
 * rows may stand on lines of their own.
 */
export function unpartedTable(text: string, start: number, end: number): Edit[] {
  const line = text.slice(start, end)
  const found = line.includes("序号") ? HEADINGS.exec(`${line}${text.slice(end, end + 3)}`) : null
  if (found === null) return []
  const columns = found[0].match(HEADING) ?? []
  const from = start + found.index
  const rows = rowsOf(
    text,
    from + found[0].length,
    columns.some((column) => IS_TERM.test(column)),
  )
  if (rows.length < FEWEST_ROWS) return []
  const lists = columns.filter((column) => IS_DUTY.test(column)).length
  const tasks = columns.length - lists - 1 - (rows[0]?.due === undefined ? 0 : 1)
  let at = from
  const heads = columns.slice(0, -1).map((column): Edit => {
    at += column.length
    return { at, removed: 0, mark: "\t" }
  })
  const before: Edit[] = found.index === 0 ? [] : [{ at: from, removed: 0, mark: "\n" }]
  return [...before, ...heads, ...rows.flatMap((row) => cellsIn(text, row, lists, tasks))]
}

/** One row: its number, its words, and the words by when, where the table has them. */
interface Row {
  readonly at: number
  readonly words: number
  readonly due?: number
  readonly end: number
}

function rowsOf(text: string, from: number, dated: boolean): Row[] {
  const rows: Row[] = []
  let at = from
  for (let number = 1; ; number++) {
    while (/\s/u.test(text[at] ?? "")) at++
    if (!text.startsWith(String(number), at)) return rows
    const words = at + String(number).length
    const end = endOfRow(text, words, number + 1, dated)
    if (end === undefined) return rows
    const due = dated ? DUE.exec(text.slice(Math.max(words, end - 16), end))?.index : undefined
    rows.push({ at, words, end, ...(due !== undefined && { due: Math.max(words, end - 16) + due }) })
    at = end
  }
}

const LONGEST_ROW = 1200

/** Where the row ends: before the next number that stands behind a term or an office, else at the end of the line. */
function endOfRow(text: string, from: number, next: number, dated: boolean): number | undefined {
  const reach = text.slice(from, from + LONGEST_ROW)
  const newline = reach.indexOf("\n")
  const line = newline === -1 ? reach : reach.slice(0, newline)
  for (let at = line.indexOf(String(next)); at !== -1; at = line.indexOf(String(next), at + 1)) {
    const before = line.slice(Math.max(0, at - 16), at)
    const behind = line.slice(at + String(next).length)
    if (!/^[\u4e00-\u9fff“《]/u.test(behind) || /^[年月日个家项条万亿]/u.test(behind)) continue
    const due = DUE.exec(before)?.[0] ?? ""
    if (dated ? due !== "" : OFFICE_END.includes(before.at(-1) ?? "\n")) return from + at
  }
  const last = line.trimEnd()
  const ends = dated ? (DUE.exec(last.slice(-16))?.[0] ?? "") !== "" : OFFICE_END.includes(last.at(-1) ?? "\n")
  return ends ? from + last.length : undefined
}

function cellsIn(text: string, row: Row, lists: number, tasks: number): Edit[] {
  const end = row.due ?? row.end
  const low = Math.max(row.words, end - LONGEST_LISTS)
  const words = text.slice(low, end)
  const found = (lists === 2 ? TWO_LISTS.exec(words) : null) ?? ONE_LIST.exec(words)
  const edits: Edit[] = [
    ...(text[row.at - 1] === "\n" ? [] : [{ at: row.at, removed: 0, mark: "\n" }]),
    { at: row.words, removed: 0, mark: "\t".repeat(Math.max(tasks, 1)) },
  ]
  if (found === null) return edits
  const second = found[2] === undefined ? undefined : end - found[2].length
  edits.push({ at: low + found.index, removed: 0, mark: "\t" })
  if (second !== undefined) edits.push({ at: second, removed: 0, mark: "\t" })
  if (row.due !== undefined)
    edits.push({ at: end, removed: 0, mark: lists === 2 && second === undefined ? "\t\t" : "\t" })
  return edits
}
