/** What the columns of a table hold, as far as the outline has to know. */
export type ColumnRole =
  | "number"
  | "task"
  | "content"
  | "duty"
  | "leader"
  | "deadline"
  | "indicator"
  | "group"
  | "other"

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ["number", /^(?:序\s?号|编\s?号|条目|序)$/u],
  ["group", /^(?:指标|所属)?领\s?域$|^\S{0,4}(?:类别|类型|分类|板块)$/u],
  ["indicator", /指标|^(?:属性|基期|现状值|目标值|20\d{2}年.{0,4})$/u],
  ["leader", /(?<!(?:单位|部门)[及和、与])(?:领导|(?:责任|负责|联系|联络)人)$/u],
  [
    "duty",
    /(?:牵头|主责|责任|负责|配合|协同|支持|主办|协办|参加|参与|落实|承办|承担|实施|主管|分管|完成)(?:单位|部门|处室|主体|机构|分工|科室)|^(?:省|市|县|区)?(?:部门|责任)分工$|^部门$|责任落实/u,
  ],
  [
    "deadline",
    /(?:完成|办理|实施|推进|落实|时间|出台|工作)?(?:时限|时间|期限|节点|进度|时间表|时段|周期)(?:安排|要求|节点)?$/u,
  ],
  ["content", /细化|(?:内容|措施|举措|要点|要求|目标|任务分解|路径|做法|说明|目标任务)$/u],
  ["task", /(?:任务|事项|工作|项目|政策|行动|工程|清单|名称|重点)/u],
  ["group", /^(?:类别|类型|分类|领域|方面|板块|一级|大类|主题)/u],
  ["other", /^(?:备\s?注|成果(?:形式)?|单\s?位|依据|状态|进展)$/u],
]
const LONGEST_NAME = 16

/** What a column with this heading holds; undefined where the words are no heading of a column. */
export function columnRole(words: string): ColumnRole | undefined {
  // 责 任 单 位 is written apart to fill its cell.
  const heading = words.replace(/\s+/gu, "")
  if (heading.length === 0 || heading.length > LONGEST_NAME || /[。；;，,：:！]/u.test(heading)) return undefined
  return ROLES.find(([, pattern]) => pattern.test(heading))?.[0]
}

/** The columns of one table, from the left. */
export interface Columns {
  readonly names: readonly string[]
  readonly roles: readonly ColumnRole[]
  /** Whether its rows order something: they name tasks, and the table is not one of indicators. */
  readonly orders: boolean
}

/** Reads a row of headings; undefined where too few of its cells are headings. */
export function columnsOf(names: readonly string[]): Columns | undefined {
  const roles = names.map((name) => columnRole(name))
  const known = roles.filter((role) => role !== undefined)
  if (known.length < 2 || known.length * 3 < names.length * 2) return undefined
  const has = (role: ColumnRole): boolean => known.includes(role)
  if (!has("number") && !has("duty") && !has("indicator")) return undefined
  const orders = (has("task") || has("content")) && !has("indicator")
  return { names, roles: roles.map((role) => role ?? "other"), orders }
}

/** The sign of a cell that is merged with the one above it. */
export const MERGED = "〃"
