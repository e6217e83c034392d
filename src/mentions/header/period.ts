import { matches } from "../../model/matches.ts"
import type { Stated } from "../../model/mention.ts"
import type { Outline, OutlineNode } from "../../model/outline.ts"
import type { Span } from "../../model/span.ts"
import type { Head } from "./head.ts"

export interface Period {
  readonly periodStart?: Stated<number>
  readonly periodEnd?: Stated<number>
}

const YEAR = "(?:19|20)\\d{2}"
const RANGE = new RegExp(`(${YEAR})\\s?年?\\s?(?:[-—–－~～至到]|——)\\s?(${YEAR})\\s?年`, "u")
const PLAN = /(十[一二三四五六])(?:五|个五年规划)/u
const PLAN_START: Readonly<Record<string, number>> = {
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
}
const OF_YEAR = new RegExp(
  `(${YEAR})\\s?年度?[^，。]{0,60}(?:要点|计划|任务|清单|报告|安排|分工|方案|举措|措施|重点|行动)`,
  "u",
)
const UNTIL = new RegExp(`到\\s?(${YEAR})\\s?年|(${YEAR})\\s?年(?:底|末)?(?:以|之)?前`, "u")
const TERM = new RegExp(
  `(?:执行|实施|有效|政策)?期限?为?\\s?(${YEAR})年\\d{1,2}月\\d{1,2}日(?:起)?[至到—-](${YEAR})年\\d{1,2}月\\d{1,2}日`,
  "u",
)

/**
 * The years of a plan, from its title, else from the date on which it was given, of a work report, else from the title
 * of its notice, else from its term, else the last year of its goals.
 */
export function periodOf(head: Head, title: Stated<string>, given: Stated<string> | undefined): Period {
  const report = title.value.endsWith("政府工作报告") ? ofReport(given) : undefined
  return fromTitle(title) ?? report ?? fromNotice(head, title) ?? fromTerm(head) ?? fromGoals(head)
}

const LONGEST_NOTICE = 120

/** 关于印发2020年重点工作责任分解的通知 over 重点工作责任分解: the title of the notice that names the plan. */
function fromNotice({ lines }: Head, title: Stated<string>): Period | undefined {
  const notice = lines.find(
    ({ words }) => words.length <= LONGEST_NOTICE && words.endsWith("通知") && words.includes(title.value),
  )
  return notice && fromTitle({ value: notice.words, at: notice.at })
}

/** A work report orders the work of the year in which it is given. */
function ofReport(given: Stated<string> | undefined): Period | undefined {
  if (given === undefined) return undefined
  const year = { value: Number(given.value.slice(0, 4)), at: given.at }
  return { periodStart: year, periodEnd: year }
}

function fromTitle({ value, at }: Stated<string>): Period | undefined {
  const both = (start: number, end: number): Period => ({
    periodStart: { value: start, at },
    periodEnd: { value: end, at },
  })
  const range = RANGE.exec(value)
  if (range !== null) return both(Number(range[1]), Number(range[2]))
  const plan = PLAN_START[PLAN.exec(value)?.[1] ?? ""]
  if (plan !== undefined) return both(plan, plan + 4)
  const until = UNTIL.exec(value)
  if (until !== null) return { periodEnd: { value: Number(until[1] ?? until[2]), at } }
  const year = OF_YEAR.exec(value)
  return year === null ? undefined : both(Number(year[1]), Number(year[1]))
}

/** 执行期限为2019年1月1日至2023年12月31日, among the last words of the plan. */
function fromTerm({ text, outline }: Head): Period | undefined {
  const start = Math.max(outline.main.start, outline.main.end - 3000)
  const term = TERM.exec(text.slice(start, outline.main.end))
  if (term === null || !/期限|有效期/u.test(term[0])) return undefined
  const at = { start: start + term.index, end: start + term.index + term[0].length }
  return { periodStart: { value: Number(term[1]), at }, periodEnd: { value: Number(term[2]), at } }
}

const GOALS = /目标|总体要求/u
/** Goals so far ahead are the horizon of a plan, not its term. */
const HORIZON = 2035
const LONGEST_GOALS = 20_000
const DEADLINE = new RegExp(
  `(?:到|至|力争)\\s?(${YEAR})\\s?年|(${YEAR})\\s?年(?:底|末)?(?:之)?前|(${YEAR})\\s?年底`,
  "gu",
)

function fromGoals({ text, outline }: Head): Period {
  const spans = goals(outline)
  const years = spans.flatMap((span) => deadlines(text, span))
  const near = years.filter(({ value }) => value < HORIZON)
  const last = (near.length > 0 ? near : years).toSorted((a, b) => b.value - a.value)[0]
  return last === undefined ? {} : { periodEnd: last }
}

/** The sections that say what shall be reached; without such a one the words before the first section, or the whole report. */
function goals(outline: Outline): Span[] {
  const found: Span[] = []
  const descend = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      if (GOALS.test(node.title.slice(0, 40))) found.push(node.span)
      else if (found.length === 0) descend(node.children)
    }
  }
  descend(outline.children.slice(0, 6))
  if (found.length > 0) return found
  const start = outline.title?.end ?? outline.main.start
  return [{ start, end: outline.children[0]?.span.start ?? (outline.genre === "news" ? outline.main.end : start) }]
}

function deadlines(text: string, span: Span): Stated<number>[] {
  const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST_GOALS))
  return matches(words, DEADLINE).flatMap((match) => {
    if (/展望|远景/u.test(words.slice(Math.max(0, match.index - 12), match.index))) return []
    const start = span.start + match.index
    return [{ value: Number(match[1] ?? match[2] ?? match[3]), at: { start, end: start + match[0].length } }]
  })
}
