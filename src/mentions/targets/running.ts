import type { MentionContext, TargetMention } from "../../model/mention.ts"
import { type Span, slice } from "../../model/span.ts"
import { canonicalIndicator } from "./canonical.ts"
import { type Clause, clauses, widened } from "./clause.ts"
import { type Time, timeBefore, timeMarks } from "./deadline.ts"
import { judge, type Reading } from "./judge.ts"
import { comparison } from "./measure-words.ts"
import { coordinated, objectPhrase, subjectPhrase, withoutOpening } from "./phrase.ts"
import { quantities } from "./quantity.ts"
import { behindHeadlines, documentYear, programmeYear, type Section, sectionReader } from "./sections.ts"
import { type Counted, countedSentences } from "./sentences.ts"

type Found = Omit<TargetMention, "measure" | "reported">

/** A target with what the next one of its sentence may refer back to. */
interface Read {
  readonly reading: Reading
  readonly indicator: string
  /** Names still to be given out by a 分别. */
  readonly names: readonly string[]
  readonly kind: string
}

interface Passage {
  readonly context: MentionContext
  readonly section: Section
  readonly programme: number | undefined
  /** Deadline that holds from earlier sentences of the same section of goals. */
  readonly carried: number | undefined
}

const TITLES = /《[^《》]*》/gu

/** The sentence with cited titles blanked, so that their years are no deadlines. */
const withoutTitles = (sentence: string): string => sentence.replace(TITLES, (title) => " ".repeat(title.length))

const QUOTED = 24

/** Whether a place stands inside a short quotation or a cited title: “3个100”, 《…三年行动》. */
function inName(sentence: string, at: number): boolean {
  for (const [open, close] of ["“”", "《》", "「」", "【】"] as const) {
    const left = sentence.lastIndexOf(open ?? "", at)
    if (left < 0 || sentence.lastIndexOf(close ?? "", at) > left) continue
    const right = sentence.indexOf(close ?? "", at)
    if (right >= 0 && (open === "《" || right - left <= QUOTED)) return true
  }
  return false
}

const dueOf = (time: Time | undefined, passage: Passage): Pick<Found, "year" | "every"> => {
  if (time?.kind === "yearly") return { every: "year" }
  const year =
    time?.kind === "year"
      ? time.year
      : (passage.carried ??
        passage.section.year ??
        passage.programme ??
        (passage.section.goal ? planEnd(passage) : undefined))
  return year === undefined ? {} : { year }
}

const planEnd = ({ context }: Passage): number | undefined => context.header.periodEnd?.value

const TOPIC = /(?:^|[。！\n])\s*([^，。；：、的\n“”]{2,10}(?:产业|行业|经济|集群))/gu
const TOPICLESS = /^(?:总?产值|产业?规模|总规模|增加值|营业收入|营收|占比|比重|产能|产量)$/u
const TOPIC_REACH = 400

/** 产值, 规模 alone: with the industry that the paragraph speaks of. */
function withTopic(text: string, indicator: string, at: number): string {
  if (!TOPICLESS.test(indicator)) return indicator
  const behind = text.slice(Math.max(0, at - TOPIC_REACH), at)
  const paragraph = behind.slice(behind.lastIndexOf("\n") + 1)
  const topic = [...paragraph.matchAll(TOPIC)].at(-1)?.[1]
  return topic === undefined ? indicator : topic + indicator
}

const RATIO = /(?:率|占比|比重|比例|强度)$/u

function subjectName(text: string, clause: Clause, words: string, previous: Read | undefined): string {
  const among = /^\s*(?:其中|内?其中[：:])/u.test(clause.before)
  const phrase = withTopic(text, words, clause.start)
  return among && previous !== undefined && !RATIO.test(previous.indicator) && /占|率|比/u.test(phrase)
    ? previous.indicator + phrase
    : phrase
}

const ONLY_VERB = /^(?:新|改|扩|建|开工|竣工|完成|改造|新增|更新|整治|治理|新建|改建|扩建|[（()）]){1,6}$/u

/** The clause before, where a clause has a verb alone: 实施农村公路提升行动,新改建6000公里. */
function clauseBefore(text: string, from: number, low: number): string {
  const words = text.slice(Math.max(low, from - 60), from).replace(/[，,、；;]\s*$/u, "")
  return withoutOpening(
    words.slice(Math.max(words.lastIndexOf("，"), words.lastIndexOf("；"), words.lastIndexOf("。")) + 1),
  ).rest
}

/** The indicators that one number is promised for: several where it says 各, else one. */
function indicatorsOf(
  text: string,
  sentence: Span,
  clause: Clause,
  reading: Reading,
  previous: Read | undefined,
): string[] {
  const { words } = reading
  const change = words.change ?? ""
  if (reading.form === "again") {
    const next = previous?.names[0]
    if (next !== undefined) return [next + (RATIO.test(next) ? "" : change)]
    const base = previous?.indicator ?? ""
    return [base.endsWith(change) ? base : base + change]
  }
  if (reading.form === "object") return [objectPhrase(reading.verb, reading.things)]
  const phrase = subjectPhrase(words.core)
  if (words.comparators.includes("各")) return coordinated(phrase)
  if (words.comparators.includes("分别")) return coordinated(phrase + change).slice(0, 1)
  if (ONLY_VERB.test(phrase)) return [subjectPhrase(clauseBefore(text, clause.start, sentence.start)) || phrase]
  return [subjectName(text, clause, phrase, previous) + change]
}

function namesLeft(reading: Reading, previous: Read | undefined): readonly string[] {
  if (reading.form === "again") return previous?.names.slice(1) ?? []
  if (reading.form !== "subject" || !reading.words.comparators.includes("分别")) return []
  return coordinated(subjectPhrase(reading.words.core) + (reading.words.change ?? "")).slice(1)
}

const STRETCH = /力争|争取|努力|冲刺|奋斗目标/u

function spanOf(clause: Clause, reading: Reading): Span {
  const { taken } = withoutOpening(clause.before)
  const kept = /^\s*/u.exec(clause.before)?.[0].length ?? 0
  const start = clause.start + (taken < clause.before.length ? taken : kept)
  const bound = clause.quantity.end + clause.bound.length
  if (reading.form !== "object") return { start, end: bound }
  return { start, end: Math.max(bound, clause.end) }
}

function targetsOf(
  clause: Clause,
  reading: Reading,
  names: readonly string[],
  due: Pick<Found, "year" | "every">,
  again: boolean,
  context: MentionContext,
): Found[] {
  const { quantity, bound } = clause
  const { comparators } = reading.words
  const stretch = again && STRETCH.test(clause.before)
  const op = quantity.word === "double" || quantity.word === "all" ? ">=" : comparison(comparators, bound)
  const at = spanOf(clause, reading)
  return names.map((indicator) => ({
    indicator,
    canonical: canonicalIndicator(indicator, context.lexicon),
    mention: slice(context.text, at),
    at,
    op: stretch ? "stretch" : quantity.loose && op === ">=" ? ">=" : op,
    value: quantity.value,
    ...(quantity.valueMax === undefined ? {} : { valueMax: quantity.valueMax }),
    unit: quantity.unit,
    ...due,
  }))
}

const WORDS_NEED_DEADLINE = new Set(["zero", "all"])

/** The targets of one sentence, in the order of the text. */
function readSentence({ span, quantities: counted }: Counted, passage: Passage): Found[] {
  const { context } = passage
  const sentence = slice(context.text, span)
  const marks = timeMarks(withoutTitles(sentence), documentYear(context))
  const found: Found[] = []
  let previous: Read | undefined
  let taken = -1
  for (const narrow of clauses(context.text, span, counted)) {
    const { quantity } = narrow
    const clause = (narrow.wide ?? span.end) > taken ? widened(context.text, narrow) : narrow
    const at = quantity.start - span.start
    const time = timeBefore(marks, at)
    if (time?.kind === "past" || inName(sentence, at)) continue
    if (quantity.word !== undefined && WORDS_NEED_DEADLINE.has(quantity.word) && time?.kind !== "year") continue
    if (/动态$|实时$/u.test(clause.before)) continue
    const promising = passage.section.goal || passage.programme !== undefined
    const reading = judge(clause, { promising, ...(previous === undefined ? {} : { previous: previous.reading }) })
    if (reading === undefined) continue
    const names = indicatorsOf(context.text, span, clause, reading, previous).filter((name) => name !== "")
    if (names.length === 0) continue
    taken = quantity.start
    const again = previous !== undefined && reading.form === "again"
    found.push(...targetsOf(clause, reading, names, dueOf(time, passage), again, context))
    previous = {
      reading: reading.form === "again" && previous !== undefined ? previous.reading : reading,
      indicator: again && previous !== undefined ? previous.indicator : (names.at(-1) ?? ""),
      names: namesLeft(reading, previous),
      kind: quantity.kind,
    }
  }
  return found
}

/** Deadline that the last sentence read leaves to the next of the same section of goals. */
interface Carried {
  readonly from: number
  readonly year: number | undefined
}

/** Every target that running text promises within a span, outside the places of tables. */
export function runningTargets(context: MentionContext, within: Span, tables: readonly Span[]): Found[] {
  const { text } = context
  const sectionAt = sectionReader(context)
  const programme = programmeYear(context)
  const made = documentYear(context)
  const found: Found[] = []
  let carried: Carried = { from: -1, year: undefined }
  const free = quantities(text, Math.max(within.start, behindHeadlines(context)), within.end).filter(
    ({ start }) => !tables.some((table) => table.start <= start && start < table.end),
  )
  for (const counted of countedSentences(text, within, free)) {
    const section = sectionAt(counted.span.start)
    if (section.past) continue
    if (carried.from !== section.from) carried = { from: section.from, year: undefined }
    found.push(
      ...readSentence(counted, { context, section, programme, carried: section.goal ? carried.year : undefined }),
    )
    const last = timeMarks(withoutTitles(slice(text, counted.span)), made).findLast(({ time }) => time.kind === "year")
    if (last?.time.kind === "year") carried = { from: section.from, year: last.time.year }
  }
  return found
}
