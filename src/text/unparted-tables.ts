import { type ColumnRole, columnRole } from "../model/table-columns.ts"
import type { Edit } from "./edits.ts"

const TASK =
  "(?:重点|主要|具体|工作|目标|政策|年度|改革)?(?:工作|任务|事项|项目|内容|措施|举措|目标|实事)(?:内容|任务|事项|名称|清单|要求)?"
const DUTY =
  "(?:主要|具体|协同)?(?:牵头责任|牵头|主责|责任|协同配合|配合|协同|负责|参与|参加|主办|协办|承办|落实)(?:单位|部门)(?:[及和](?:责任|负责)人)?"
const TERM = "(?:完成|办结)?(?:时限|时间|期限)(?:要求|安排)?|时间进度|进度安排"
const LEADER = "(?:省级|市级)?(?:责任|牵头|分管|包联)(?:市|省)?(?:领导|人)"
const OTHER = "备注|成果形式"
const COLUMN = `(?:${TASK}|${DUTY}|${TERM}|${LEADER}|${OTHER})`
/** 一、教育医疗 over rows. */
const OVER_ROWS = "[一二三四五六七八九十]{1,3}、[\\u4e00-\\u9fff、]{2,20}"
/** 序号重点任务牵头单位配合单位完成时限, written without anything between. */
const HEADINGS = new RegExp(
  `(?<=^|[\\s。])[序编]号${COLUMN}{2,7}(?=\\s{0,4}(?:${OVER_ROWS}\\s{0,4})?1[\\u4e00-\\u9fff“《])`,
  "u",
)
const HEADING = new RegExp(`${LEADER}|${DUTY}|${TERM}|${OTHER}|${TASK}`, "gu")

/** By when, in a cell. */
const DUE =
  "(?:(?:20\\d\\d年)?(?:(?:1[0-2]|[1-9])月|[一二三四]季度|上半年|下半年)?(?:年?底|年?末|份)?(?:之?前)?(?:完成)?|(?:长期|持续|常年)(?:坚持|实施|推进)?|全年|20\\d\\d年全年)"
const ENDS_DUE =
  /(?:20\d\d年|(?:1[0-2]|[1-9])月|年|季度|半年)(?:底|末|份)?(?:之?前)?(?:完成)?$|(?:长期|持续|常年)(?:坚持|实施|推进)?$/u
const OFFICE_END = "厅局委办府部院会行社司位门心校市区县州团所站关队联力处）)"
const NAME = `(?:[省市县区州各]|团[省市]委|自治区|国家(?:税务总局[\\u4e00-\\u9fff]{2,3}省)?|中国|(?:人民银行|人行|国网|中国[^、，,；;。省\\d\\n]{2,6})(?:[\\u4e00-\\u9fff]{2,3}省)?|金融监管总局|(?:(?![个以下内外各厅局委办部])[\\u4e00-\\u9fff]){2,3}(?=海关|海事局|铁路局|证监局|银保监|金融监管局|[市州县区](?:人民)?政府))[^、，,；;。省\\d\\n]{0,18}?[${OFFICE_END}]`
const LIST = `${NAME}(?:[、，,；;][^、，,；;。\\d\\n]{1,23}?[${OFFICE_END}])*`
/** No cells behind the words of a task are longer. */
const LONGEST_CELLS = 200
const FEWEST_ROWS = 2

const REMARK = "(?:续建|新建|新增|常态化)?"
/** What the names of most people begin with. */
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤盛连温柯"

/** What the cells of a column hold, where nothing parts them. */
const HOLDS: Readonly<Partial<Record<ColumnRole, string>>> = {
  duty: `((?<=[${OFFICE_END}])|${LIST})`,
  deadline: `(${DUE})`,
  leader: `([${SURNAMES}][\\u4e00-\\u9fff]{1,2})`,
  other: `(${REMARK})`,
}

/**
 * The cells and rows of a table of tasks whose cells were written one after another without anything between, from
 * `start` on: 序号重点任务牵头单位完成时限1修路省交通厅6月底2架桥省水利厅年底. Nothing where there is no such table; the
 * rows may stand on lines of their own.
 */
export function unpartedTable(text: string, start: number, end: number): Edit[] {
  const line = text.slice(start, end)
  const found = /[序编]号/u.test(line) ? HEADINGS.exec(`${line}${text.slice(end, end + 24)}`) : null
  if (found === null) return []
  const columns = [found[0].slice(0, 2), ...(found[0].slice(2).match(HEADING) ?? [])]
  const roles = columns.map((column) => columnRole(column) ?? "other")
  const words = roles.findLastIndex((role) => role === "task" || role === "content")
  if (words === -1 || !roles.includes("duty", words)) return []
  const from = start + found.index
  const rows = rowsOf(
    text,
    from + found[0].length,
    ENDS[roles.findLast((role) => role !== "other") ?? "duty"] ?? OFFICE_ENDS,
  )
  if (rows.length < FEWEST_ROWS) return []
  const behind = new RegExp(
    `${roles
      .slice(words + 1)
      .map((role) => HOLDS[role] ?? "()")
      .join("")}$`,
    "du",
  )
  let at = from
  const heads = columns.slice(0, -1).map((column): Edit => {
    at += column.length
    return { at, removed: 0, mark: "\t" }
  })
  const before: Edit[] = found.index === 0 ? [] : [{ at: from, removed: 0, mark: "\n" }]
  return [...before, ...heads, ...rows.flatMap((row) => cellsIn(text, row, words, behind))]
}

/** One row: the heading over it, where there is one, its number and its words. */
interface Row {
  readonly over?: number
  readonly at: number
  readonly words: number
  readonly end: number
}

const OVER = new RegExp(`^${OVER_ROWS}\\s{0,4}(?=\\d)`, "u")
const OVER_BEHIND = new RegExp(`(?<=[^、])${OVER_ROWS}\\s{0,4}$`, "u")
const LONGEST_OVER = 24

function rowsOf(text: string, from: number, ends: RegExp): Row[] {
  const rows: Row[] = []
  let at = from
  for (let number = 1; ; number++) {
    while (/\s/u.test(text[at] ?? "")) at++
    const over = OVER.exec(text.slice(at, at + LONGEST_OVER))?.[0]
    const own = at + (over?.length ?? 0)
    if (!text.startsWith(String(number), own)) return rows
    const words = own + String(number).length
    const end = endOfRow(text, words, number + 1, ends)
    if (end === undefined) return rows
    rows.push({ at: own, words, end, ...(over !== undefined && { over: at }) })
    at = end
  }
}

const LONGEST_ROW = 1200

/** Where the row ends: before the next number that stands behind a term or an office, else at the end of the line. */
function endOfRow(text: string, from: number, next: number, ends: RegExp): number | undefined {
  const reach = text.slice(from, from + LONGEST_ROW)
  const newline = reach.indexOf("\n")
  const line = newline === -1 ? reach : reach.slice(0, newline)
  for (let at = line.indexOf(String(next)); at !== -1; at = line.indexOf(String(next), at + 1)) {
    const behind = line.slice(at + String(next).length, at + String(next).length + 2)
    if (!/^[\u4e00-\u9fff“《]/u.test(behind) || /^[年月日个家项条万亿户所]/u.test(behind)) continue
    const over = OVER_BEHIND.exec(line.slice(Math.max(0, at - LONGEST_OVER), at))?.[0].length ?? 0
    if (ends.test(line.slice(Math.max(0, at - over - LONGEST_END), at - over))) return from + at - over
  }
  return ends.test(line.trimEnd().slice(-LONGEST_END)) ? from + line.trimEnd().length : undefined
}

const LONGEST_END = 24
const OFFICE_ENDS = new RegExp(`[${OFFICE_END}]${REMARK}$`, "u")

/** How a row ends, by the kind of its last column. */
const ENDS: Readonly<Partial<Record<ColumnRole, RegExp>>> = {
  deadline: ENDS_DUE,
  leader: new RegExp(`[${OFFICE_END}][${SURNAMES}][\\u4e00-\\u9fff]{1,2}$`, "u"),
}

function cellsIn(text: string, row: Row, tasks: number, behind: RegExp): Edit[] {
  const line = (at: number): Edit[] => (text[at - 1] === "\n" ? [] : [{ at, removed: 0, mark: "\n" }])
  const edits: Edit[] = [
    ...(row.over === undefined ? [] : line(row.over)),
    ...line(row.at),
    { at: row.words, removed: 0, mark: "\t".repeat(tasks) },
  ]
  const low = Math.max(row.words, row.end - LONGEST_CELLS)
  const cells = behind.exec(text.slice(low, row.end))?.indices?.slice(1) ?? []
  for (const cell of cells) {
    const at = low + (cell?.[0] ?? 0)
    const last = edits.at(-1)
    if (last?.at === at) edits[edits.length - 1] = { ...last, mark: `${last.mark}\t` }
    else edits.push({ at, removed: 0, mark: "\t" })
  }
  return edits
}
