import type { Staged } from "../model/issue.ts"
import type { MeasureMention } from "../model/mention.ts"
import type { Outline, OutlineNode } from "../model/outline.ts"
import { columnRole } from "../model/table-columns.ts"

/** Nouns that close the heading of a section which says why, how things stand or where they shall go. */
const NO_ORDER = new RegExp(
  `(?:${[
    "总体(?:要求|思路|目标|考虑|部署|设想)|目标要求|基本(?:思路|要求|情况|方针)|指导(?:思想|方针)|(?:基本|工作|实施|指导)?原则|发展(?:思路|理念|愿景|方向|趋势|历程)|(?:发展|战略|总体|国际|国内外?)?态势",
    "(?:发展|主要|工作|行动|总体|战略|规划|任务|建设|预期|具体|核心|阶段性?|奋斗|年度|远景|量化)?目标(?:任务)?|(?:主要|核心|发展)指标",
    "(?:战略|功能|发展)定位|(?:发展|现实|工作|现有)基础|(?:发展)?现状|(?:发展|面临|宏观|基础(?:和|与))的?环境|形势(?:(?:与|和|及)(?:需求|要求|任务|挑战|问题))?|(?:编制|规划|制定)?背景|机遇(?:和|与|、)?(?:挑战)?|挑战",
    "回顾|成就|成效|成绩|(?:存在|主要)的?问题|(?:重要|重大|深远|现实)意义|重要性|必要性|紧迫性|主要考虑|(?:编制|制定)(?:目的(?:(?:和|与|及|、)依据)?|依据)|(?:适用|编制)范围|预案解释|(?:预案)?(?:实施|施行|生效)(?:时间|日期)|术语(?:解释|说明|和定义)?|(?:事件|事故|灾害|灾情|火灾|等级|级别)(?:分级|划分)|名词解释|法律责任|罚则",
  ].join("|")})$`,
  "u",
)

/** A heading that begins with what shall be done orders something, whatever noun it ends with: 营造良好发展环境. */
const DEED =
  /^(?:把|着力|全力|聚力|大力|奋力|扎实|深入|持续|全面|营造|优化|改善|完善|加强|加快|强化|推进|推动|构建|健全|建立|创造|夯实|筑牢|巩固|提升|提高|落实|聚焦|树立|分解|实现|完成|细化|抓好|做好|防范|应对|破解|解决|拓展|打造|深化|确保|压实)/u

/** 总体要求和目标任务 and 五年时期目标任务 have tasks below them as well: (一)着力扩大需求, (二)重点任务. */
const isTask = (title: string, headings: readonly string[]): boolean =>
  /(?:和|与|及|、|时期)(?:主要|重点)?(?:目标|工作)?任务$/u.test(headings.at(-1) ?? "") &&
  (DEED.test(title) || /^(?:主要|重点|工作)任务$/u.test(title))

/** 2024年主要目标任务: the part of a work report in which the work of the year stands with its goals. */
const isWorkOfTheYear = (title: string): boolean =>
  /^(?:关于)?(?:20\d\d年|今年)(?:的|政府)?(?:主要|重点|发展|工作|目标)*任务$/u.test(title.normalize("NFKC"))

/** Whether the work ahead has a part of its own in a work report. */
const isWorkApart = ({ title }: OutlineNode): boolean =>
  /(?:工作|安排|部署|重点|举措)$/u.test(title) && isAhead(title.normalize("NFKC"))

const LONGEST_HEADING = 40

/** Whether a section with this heading orders nothing, and nothing below it does. */
export const ordersNothing = (title: string): boolean => {
  const heading = title.replace(/[（(][^（）()]*[）)]$/u, "")
  return heading.length <= LONGEST_HEADING && NO_ORDER.test(heading) && !DEED.test(heading)
}

/** Articles that say why a rule was made, what it covers and means, its principles, who answers for a breach, since when it holds and who explains it. */
const ABOUT_ITSELF =
  /(?:制定|出台|提出)(?:本|以下|如下)[\u4e00-\u9fff]{2,6}$|^本[\u4e00-\u9fff]{2,6}(?:自[^，。]{2,24}起(?:施行|实施|执行)|由[^，。]{2,40}(?:负责)?解释|适用于|所称|(?:所用|下列)?[^，。]{0,12}用语)|适用本[\u4e00-\u9fff]{2,6}$|参照本[\u4e00-\u9fff]{2,12}执行$|(?:遵循|坚持)[^。]{2,160}原则$|^违反本[\u4e00-\u9fff]{2,6}(?:第|规定|的)/u

/** 税法第七条所称所得，是指……: an article of nothing but meanings. */
const DEFINES = /^[^，。]{0,30}所称[^。]{1,60}，(?:分别)?是指/u

const isDefinition = (text: string, { title, span }: OutlineNode): boolean =>
  DEFINES.test(title) && !text.slice(span.start, span.end).includes("\n")

const DIVISION = /^(?:部门|责任|任务|职责)分工$/u
const ONE_CLAUSE = /^[^。；;\n]{4,400}(?:负责|配合|参与|参加|落实)。?$/u

/** （四）部门分工。甲部牵头，乙部参与。: who does the other items of its section, and no item of its own. */
const isDuties = (text: string, { title, body }: OutlineNode): boolean =>
  DIVISION.test(title) && ONE_CLAUSE.test(text.slice(body.start, body.end))

const SUBORDINATE = new Set(["box", "runin"])

/** The leaves of the outline that order something done. */
export function measures(text: string, outline: Outline): Staged<MeasureMention[]> {
  const value: MeasureMention[] = []
  const parts = sections(outline)
  const withGoals = outline.genre === "work-report" && !parts.some(isWorkApart)
  const descend = (
    nodes: readonly OutlineNode[],
    path: readonly string[],
    headings: readonly string[],
    aims: boolean,
  ) => {
    for (const node of nodes) {
      if (node.kind === "runin") continue
      const silent =
        (aims && !isTask(node.title, headings)) ||
        (ordersNothing(node.title) && !(withGoals && path.length === 0 && isWorkOfTheYear(node.title)))
      const own = node.kind === "box" ? [node.number] : [...path, node.number]
      if (
        isLeaf(node) &&
        node.title.length > 0 &&
        !ABOUT_ITSELF.test(node.title) &&
        !isDefinition(text, node) &&
        !isDuties(text, node) &&
        (!silent || isAssigned(text, node))
      )
        value.push(mention(node, own, headings, value.length + 1))
      descend(node.children, own, node.title === "" ? headings : [...headings, node.title], silent)
    }
  }
  descend(parts, [], [], false)
  return { value, issues: [] }
}

const ASSIGNED =
  /(?:(?:牵头|责任)(?:单位|部门)|(?:部门|责任|职责)分工)\s?[:：]|[（(【〔[［](?:[^（）()【】〔〕[\]［］]|[（(][^（）()]{1,20}[）)]){2,200}(?:负责|牵头|配合|参与|落实)[）)】〕\]］]/u
const LONGEST_GOAL = 600

/** A goal that some office answers for is a task: 1.地区生产总值增长6%左右。牵头单位:市发改委. */
const isAssigned = (text: string, { span, cells }: OutlineNode): boolean =>
  cells === undefined
    ? ASSIGNED.test(text.slice(span.start, Math.min(span.end, span.start + LONGEST_GOAL)))
    : cells.some(({ column, span }) => span.end > span.start && columnRole(column) === "duty")

/** A box without items of its own is one; an annex without items is a list of names or a form. */
function isLeaf({ kind, children, body }: OutlineNode): boolean {
  if (kind === "table" || kind === "annex") return false
  if (kind === "box") return children.length === 0 && body.end > body.start
  return !children.some((child) => !SUBORDINATE.has(child.kind))
}

/** The sections that may order: all of a plan's, none of a news report's, those about the work ahead of a work report's. */
function sections({ genre, children }: Outline): readonly OutlineNode[] {
  if (genre === "news") return []
  if (genre !== "work-report") return children
  const titles = children.map(({ title }) => title.normalize("NFKC"))
  const years = titles.map((title) => (isAhead(title) ? Number(/20\d{2}/u.exec(title)?.[0] ?? 0) : 0))
  const ahead = years.reduce((latest, year) => Math.max(latest, year), 0)
  return children.filter(
    ({ kind }, i) => kind === "annex" || (isAhead(titles[i] ?? "") && (years[i] === 0 || years[i] === ahead)),
  )
}

const isAhead = (title: string): boolean =>
  !/回顾|成就|成绩|主要目标(?!.{0,4}(?:重点|主要)?(?:工作|任务))|主要考虑/u.test(title) &&
  (/(?:20\d{2}年|今年|新的一年|下一步|今后)[^，。]{0,20}(?:工作|任务|安排|部署|重点|举措)|时期[^，。]{0,20}任务$/u.test(
    title,
  ) ||
    /^(?:着力|全力|聚力|扎实|认真|切实)?(?:抓好|做好|推进|落实|完成)[^，。]{0,14}(?:工作|任务)$|开好局|起好步|良好开局/u.test(
      title,
    ) ||
    /政府[^，。]{0,12}(?:建设|治理|效能|能力)|自身建设|[^，。]{0,6}型政府|人民满意/u.test(title))

const mention = (
  node: OutlineNode,
  path: readonly string[],
  headings: readonly string[],
  order: number,
): MeasureMention => ({
  path: path.filter((number) => number !== "").join("/"),
  title: node.title,
  titleSpan: node.titleSpan,
  headings,
  order,
  span: node.span,
})
