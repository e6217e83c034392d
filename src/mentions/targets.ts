import type { Staged } from "../model/issue.ts"
import type { MeasureMention, MentionContext, TargetMention } from "../model/mention.ts"
import type { OutlineNode } from "../model/outline.ts"
import { runningTargets } from "./targets/running.ts"
import type { Found } from "./targets/statement.ts"
import { tableTargets } from "./targets/table.ts"

/** Documents that lay down rules, answer or announce; their numbers are thresholds and not promises. */
const RULES =
  /(?:条例|办法|规定|规则|章程|预案|批复|复函|答复|公告|(?<!方|说)法)(?:[（(][^（()）]*[）)])?$|的复函$|的答复$/u

/** Detailed rules are rules where they have articles; else they carry out a plan and promise as it does. */
const DETAILED = /细则(?:[（(][^（()）]*[）)])?$/u

const laysDownRules = ({ header, outline }: MentionContext): boolean =>
  RULES.test(header.title.value) || (DETAILED.test(header.title.value) && hasArticles(outline.children))

const hasArticles = (nodes: readonly OutlineNode[]): boolean =>
  nodes.some(({ kind, children }) => kind === "article" || hasArticles(children))

/** Finds the measure in which a place lies; measures are in the order of the text. */
function ownerAt(measures: readonly MeasureMention[], at: number): number | undefined {
  let low = 0
  let high = measures.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((measures[middle]?.span.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const span = measures[low]?.span
  return span !== undefined && span.start <= at && at < span.end ? low : undefined
}

/** A report says what is promised, and says it again where it comments: each once. */
function onceEach(found: readonly Found[]): Found[] {
  const said = new Set<string>()
  return found.filter(({ canonical, value, unit, year }) => {
    const key = `${canonical} ${value} ${unit} ${year}`
    return !said.has(key) && said.add(key)
  })
}

/** The numbers that the plan promises to reach. */
export function targets(context: MentionContext): Staged<TargetMention[]> {
  const { measures, outline } = context
  if (laysDownRules(context)) return { value: [], issues: [] }
  const tables = tableTargets(context, outline.main)
  const running = runningTargets(context, outline.main, tables.places)
  const found = [...running.found, ...tables.found]
  const value = (outline.genre === "news" ? onceEach(found) : found)
    .sort((a, b) => a.at.start - b.at.start)
    .map((target): TargetMention => {
      const { at, mention, indicator, canonical, op, value, valueMax, unit, year, every, scope } = target
      const { baselineYear, baselineValue } = target
      return {
        measure: ownerAt(measures, at.start),
        at,
        mention,
        indicator,
        canonical,
        op,
        value,
        valueMax,
        unit,
        year,
        every,
        baselineYear,
        baselineValue,
        scope,
        reported: outline.genre === "news" ? true : undefined,
      }
    })
  return { value, issues: running.issues }
}
