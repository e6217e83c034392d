import type { MentionContext } from "../../model/mention.ts"
import { type Outline, type OutlineNode, walk } from "../../model/outline.ts"
import { type Span, slice } from "../../model/span.ts"
import { yearNamed } from "./deadline.ts"

/** What the headings above a place say of the numbers there. */
export interface Section {
  /** A review, the state of things, or notes: nothing there is promised. */
  readonly past: boolean
  /** A section of goals, in which a deadline holds until the next one. */
  readonly goal: boolean
  /** The deadline that a heading or a row's own column names. */
  readonly year?: number
  /** Identifies the section of goals, so that a deadline is not carried out of it. */
  readonly from: number
}

const PAST =
  /回顾|工作总结|现状|(?:取得|主要|发展)(?:的)?(?:积极|显著|明显|历史性)?(?:成[效就绩]|进展)|(?:发展|面临)(?:的)?(?:环境|形势)|存在.{0,4}问题|背景|名词解释|术语|编制说明|指标(?:解释|说明)|完成情况|计算方法|过去[一五]年/u
/** 发展基础 tells how things stand, 夯实工作基础 orders something. */
const STANDING =
  /^(?!夯实|筑牢|打牢|打好|厚植|[强硬]化|[做建]强|巩固|加强|奠定|完善|壮大|补[强齐]|稳固|扎牢|提升|健全).*基础$/u
/** A heading that reviews and looks ahead is read paragraph by paragraph. */
const AHEAD = /目标|任务|安排|打算/u
const GOAL = /目标|指标|总体(?:要求|思路)/u
const WORK = /工作|任务|目标|安排|重点|举措|要求/u
const TERM = /时限|时间|期限|进度/u
const LONGEST_TITLE = 60

/** Year in which the document was made, as far as its head says. */
export function documentYear({ header }: MentionContext): number | undefined {
  const date = header.issuedDate?.value ?? header.publishedDate?.value
  if (date !== undefined) return Number(date.slice(0, 4))
  return header.periodStart?.value ?? yearNamed(header.title.value)
}

const ANNUAL =
  /工作报告|工作要点|(?:20\d\d)年(?!底|末|[—–\-~至到]).{0,30}(?:计划|安排|要点|任务|方案|清单|实事|行动|工作|项目|分工|分解|举措)/u

/** The one year that a yearly programme is about: a work report, 工作要点, 2024年…计划. */
export function programmeYear(context: MentionContext): number | undefined {
  const title = context.header.title.value
  if (!ANNUAL.test(title) || /20\d\d\s?年?\s?[—–\-~－至到]{1,2}\s?20\d\d/u.test(title)) return undefined
  return yearNamed(title) ?? documentYear(context)
}

/** 今后五年的目标任务, with the year in which it was said as the first of them. */
const fiveYearsOn = (title: string, made: number | undefined): number | undefined =>
  made !== undefined && /(?:今后|未来)(?:五|5)年/u.test(title) ? made + 4 : undefined

function sectionIn({ node, start }: Part, around: Section, text: string, made: number | undefined): Section {
  const short = node.title.length <= LONGEST_TITLE ? node.title : ""
  const named = WORK.test(short) ? (yearNamed(short) ?? fiveYearsOn(short, made)) : undefined
  const over = named !== undefined && made !== undefined && named < made && !/目标/u.test(short)
  const goal = GOAL.test(short)
  const term = node.cells?.find((cell) => TERM.test(cell.column))
  const due = term && yearNamed(slice(text, term.span))
  return {
    past: around.past || ((PAST.test(short) || STANDING.test(short)) && !AHEAD.test(short)) || over,
    goal: goal || around.goal,
    from: goal ? start : around.from,
    year: named !== undefined && !over ? named : (due ?? around.year),
  }
}

const OUTSIDE: Section = { past: false, goal: false, from: -1 }

/** An address that closes a section (各位代表！…) still belongs to it: an outermost section reaches to the next one. */
function reaches({ children, main }: Outline): ReadonlyMap<OutlineNode, Span> {
  return new Map(
    children.map((node, index) => {
      const end = children[index + 1]?.span.start ?? main.end
      return [node, { start: node.span.start, end: Math.max(node.span.end, end) }]
    }),
  )
}

/** An item of the outline that holds a place, and what it says of numbers where that was asked for. */
interface Part extends Span {
  readonly node: OutlineNode
  section?: Section
}

/** What the innermost of some parts says, each of which lies in the one before. */
function sectionOf(parts: readonly Part[], text: string, made: number | undefined): Section {
  let section = OUTSIDE
  for (const part of parts) section = part.section ??= sectionIn(part, section, text, made)
  return section
}

/** A reader of sections for places that are asked for in ascending order. */
export function sectionReader(context: MentionContext): (at: number) => Section {
  const { text, outline } = context
  const made = documentYear(context)
  const reach = reaches(outline)
  const nodes: OutlineNode[] = []
  walk(outline, (node) => nodes.push(node))
  const open: Part[] = []
  let next = 0
  const close = (at: number): void => {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= at) open.pop()
  }
  return (at) => {
    for (let node = nodes[next]; node !== undefined && node.span.start <= at; node = nodes[++next]) {
      close(node.span.start)
      const { start, end } = reach.get(node) ?? node.span
      open.push({ node, start, end, section: undefined })
    }
    close(at)
    return sectionOf(open, text, made)
  }
}
