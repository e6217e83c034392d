import type { Issue } from "../../model/issue.ts"
import type { MentionContext } from "../../model/mention.ts"
import { type Span, slice } from "../../model/span.ts"
import { type Time, type TimeMark, timeMarks } from "./deadline.ts"
import { paragraphReader } from "./paragraph.ts"
import { type Quantity, quantities } from "./quantity.ts"
import { documentYear, programmeYear, type Section, sectionReader } from "./sections.ts"
import { countedSentences } from "./sentences.ts"
import { type Found, readSentence, type Said } from "./statement.ts"

const TITLES = /《[^《》]*》/gu

/** The sentence with cited titles blanked, so that their years are no deadlines. */
const withoutTitles = (sentence: string): string =>
  !sentence.includes("《") ? sentence : sentence.replace(TITLES, (title) => " ".repeat(title.length))

const COMPARED_BEFORE =
  /(?:达到?|超过?|突破|不少于|不低于|不超过|至少(?:有|建成|建设|建立|设立|打造|培育|配备|完成|开展)?|约|近|于)$/u

/** 打造百家领军企业: a round number of what is to be made. */
const MADE = /(?:突破|攻克|形成|打造|培育|制定|开拓|建成|推出|发布|遴选|新增|引进|培养)$/u
const ROUND = /^[百千万][家项个名所种]/u

/** A Chinese numeral counts only beside a comparison: 两个确立, 一件事, 千亩高产片 are names. */
function isCounted(text: string, quantity: Quantity): boolean {
  if (!quantity.chinese || quantity.kind === "ratio") return true
  return (
    COMPARED_BEFORE.test(text.slice(Math.max(0, quantity.start - 4), quantity.start)) ||
    (ROUND.test(text.slice(quantity.start, quantity.end)) &&
      MADE.test(text.slice(Math.max(0, quantity.start - 2), quantity.start)))
  )
}

function quantitiesOutside(context: MentionContext, within: Span, tables: readonly Span[]): Quantity[] {
  const { text } = context
  let next = 0
  const titled = context.outline.title?.end ?? within.start
  const from = Math.max(within.start, Math.min(titled, within.end))
  return quantities(text, from, within.end).filter((quantity) => {
    while ((tables[next]?.end ?? Number.POSITIVE_INFINITY) <= quantity.start) next++
    return quantity.start < (tables[next]?.start ?? Number.POSITIVE_INFINITY) && isCounted(text, quantity)
  })
}

type Year = Extract<Time, { kind: "year" }>

const lastYear = (marks: readonly TimeMark[]): Year | undefined => {
  const time = marks.findLast(({ time }) => time.kind === "year")?.time
  return time?.kind === "year" ? time : undefined
}

/** 到2025年 holds to the end of its paragraph, and any year of a section of goals to the end of that. */
interface Carried {
  readonly due: Year | undefined
  readonly paragraph: number
  readonly goal: number
}

function carriedTo(carried: Carried, section: Section, paragraph: number): number | undefined {
  if (carried.paragraph === paragraph && carried.due?.by) return carried.due.year
  return section.goal && section.year === undefined && carried.goal === section.from ? carried.due?.year : undefined
}

/** Every target that running text promises within a span, outside the places of tables. */
export function runningTargets(context: MentionContext, within: Span, tables: readonly Span[]): Said {
  const { text, header } = context
  const made = documentYear(context)
  const programme = programmeYear(context)
  const sectionAt = sectionReader(context)
  const paragraphAt = paragraphReader(text)
  const found: Found[] = []
  const issues: Issue[] = []
  let carried: Carried = { due: undefined, paragraph: -1, goal: -1 }
  for (const counted of countedSentences(text, within, quantitiesOutside(context, within, tables))) {
    const section = sectionAt(counted.span.start)
    if (section.past) continue
    const paragraph = paragraphAt(counted.span.start)
    const marks = timeMarks(withoutTitles(slice(text, counted.span)), made, programme)
    const ahead = lastYear(marks)
    if (paragraph.review && ahead === undefined) continue
    const planEnd = section.goal ? header.periodEnd?.value : undefined
    const year = carriedTo(carried, section, paragraph.start) ?? section.year ?? programme ?? planEnd
    const promising = section.goal || section.year !== undefined || programme !== undefined
    const said = readSentence(counted, { context, marks, promising, year })
    found.push(...said.found)
    issues.push(...said.issues)
    if (ahead !== undefined) carried = { due: ahead, paragraph: paragraph.start, goal: section.from }
  }
  return { found, issues }
}
