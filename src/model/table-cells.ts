import type { ColumnRole } from "./table-columns.ts"

/** What no words are worth that cannot stand where they would. */
export const NEVER = Number.NEGATIVE_INFINITY

const NUMBER = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[(（][一二三四五六七八九十]{1,3}[)）])[.、．]?$/u
/** By when, in a cell of its own. */
export const DEADLINE =
  /^(?:[至到]?20\d\d[年.—－-]|\d{1,2}月|年[底内中]|全年|当年|长期|持续|常年|立即|每[年季月]|按(?:计划|序时|进度|节点)|[一二三四]季度|[上下]半年|完成)[^，。；]{0,18}$/u
/** How a name ends, but not 格局, 布局, 通办, 社会, 运行. */
const OFFICE =
  /(?:厅|(?<![格布全大])局|委|(?<![全内总干])部|(?<![通创举承代])办|府|院|(?<![社机大])会|(?<!部)署|(?<![运执施先实推进])行|社|(?<![互物])联|队|站|处|科|室|(?<!重)组|专班|海关|单位|公司|部门|集团|(?:市|州|县|区)(?:县|区)?|大学|中心|电力|港)(?:[）)]|等)?[、，]?$/u
/** 省教育厅牵头，省财政厅等部门按职责分工负责 */
const SPOKEN =
  /[厅局委办会院府社行位门室处科站队心司](?:等[^，。；、]{0,8})?(?:牵头|[^，。；、]{0,8}(?:负责|落实)|[^，。；、]{0,4}配合)$/u
/** What a cell does not end with: 省教育厅、 */
const GOES_ON = /[、，和及]$/u
/** 王小山、李大河; a name of two characters may be written apart: 王 山 */
const LEADER =
  /^(?:(?:^|[、，\s])(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ \u3000]{1,3}[\u4e00-\u9fff]))+$|^(?:[\u4e00-\u9fff][ \u3000]{1,3}[\u4e00-\u9fff]){2,4}$/u
const GROUP = /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\S/u
/** What begins a task and no office's name: 建设市民中心, but 建设局 and 发展改革委. */
const DOES =
  /^(?:建(?:设(?!局|厅|委|部|银行)|[立成好])|新[建增设开改]|推[进动广行]|完[善成]|加[强快]|支持|打造|提[升高]|实[施现行]|开展|做[好优强]|落实|改造|健全|组建|成立|设立|培育|优化|扩建|深化|创建|发展(?!和?改革))/u
const LONGEST_DUTIES = 200
const LONGEST_OFFICE = 30
const LONGEST_GROUP = 40
export const LONGEST_CATEGORY = 16

/** How well words suit the cells of each kind of column. */
export interface Look {
  readonly number: boolean
  readonly due: boolean
  readonly offices: boolean
  readonly office: boolean
  readonly leader: boolean
  readonly group: boolean
  readonly stops: boolean
  /** Whether its cell must go on behind it. */
  readonly goesOn: boolean
  readonly length: number
}

/** What words look like. */
export function lookAt(words: string): Look {
  const { length } = words
  const short = length <= LONGEST_DUTIES
  const offices = short && (OFFICE.test(words) || SPOKEN.test(words)) && !DOES.test(words) && !/[。：:]/u.test(words)
  return {
    number: length <= 4 && NUMBER.test(words),
    due: length <= LONGEST_OFFICE && DEADLINE.test(words),
    offices,
    office: offices && length <= LONGEST_OFFICE && !/[，；、]/u.test(words),
    leader: length <= LONGEST_OFFICE && LEADER.test(words),
    group: length <= LONGEST_GROUP && GROUP.test(words),
    stops: /[，。；]/u.test(words),
    goesOn: GOES_ON.test(words),
    length,
  }
}

/** What a cell can hold: that of a task beside a column of contents is its name, a content beside it a detail. */
export type Kind = ColumnRole | "name" | "detail"

/** The kinds of cells of a table, by the roles of its columns. */
export function kindsOf(roles: readonly ColumnRole[]): Kind[] {
  const task = roles.indexOf("task")
  const content = roles.lastIndexOf("content")
  if (task === -1 || content < task) return [...roles]
  return roles.map((role) => (role === "task" ? "name" : role === "content" ? "detail" : role))
}

/** What it counts for that words stand in a column of this kind. */
export function suits(kind: Kind, look: Look): number {
  switch (kind) {
    case "number":
      return look.number ? 3 : NEVER
    case "duty":
      return look.offices ? 2 : look.length <= LONGEST_OFFICE && !look.stops && !look.number ? -1.5 : -4
    case "deadline":
      return look.due ? 2.5 : look.length <= LONGEST_CATEGORY ? -1 : -4
    case "leader":
      return look.leader && !look.offices ? 1 : -3
    case "task":
    case "content":
    case "name":
    case "detail":
      if (look.number || look.due || (look.offices && !look.stops)) return -4
      if (look.stops) return kind === "name" ? 0.2 : 1
      return kind === "detail" ? 0 : look.length > 6 ? 1 : 0.3
    case "group":
      return look.length <= LONGEST_CATEGORY && !look.stops && !look.due && !look.number && !look.offices ? 0.4 : -3
    default:
      return look.length <= LONGEST_OFFICE && !look.offices && !look.number ? 0 : -2
  }
}

/** Whether words cannot stand in a column: an office in that of days, a day in that of offices. */
export function misfits(role: ColumnRole, words: string): boolean {
  const look = lookAt(words)
  return role === "duty" ? look.due || suits(role, look) < -1.5 : suits(role, look) < -1
}

/** What further words in the same cell count for. */
export function goesOn(role: ColumnRole, look: Look, last: boolean): number {
  if (role === "duty") return look.office ? (last ? 0.1 : -0.4) : look.offices && last ? -0.2 : -4
  if (role === "task" || role === "content") return look.due || look.number || (look.offices && !look.stops) ? -2 : -0.1
  return role === "other" ? -0.6 : -3
}

/** What an empty cell costs. */
export const EMPTY: Readonly<Record<ColumnRole, number>> = {
  number: 3,
  task: 2,
  content: 1.5,
  duty: 1.2,
  leader: 1,
  deadline: 1,
  group: 0.5,
  indicator: 1,
  other: 0.1,
}

/** 经济发展 over rows, without a number of its own. */
export const isPlain = ({ length, stops, number, due, offices }: Look): boolean =>
  length <= LONGEST_CATEGORY && !stops && !number && !due && !offices

/** Whether words are a number alone. */
export const isNumber = (words: string): boolean => NUMBER.test(words)
