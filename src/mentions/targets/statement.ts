import type { Issue } from "../../model/issue.ts"
import type { MentionContext, TargetMention } from "../../model/mention.ts"
import { type Span, slice, within } from "../../model/span.ts"
import { canonicalIndicator } from "./canonical.ts"
import { type Clause, clauses, widened } from "./clause.ts"
import { type Time, type TimeMark, timeBefore } from "./deadline.ts"
import { isGrant, judge, type Reading } from "./judge.ts"
import { comparison } from "./measure-words.ts"
import { clauseBefore, type Named, nameTarget } from "./naming.ts"
import { isOpening, withoutOpening, withoutSince } from "./phrase.ts"
import type { Quantity } from "./quantity.ts"
import { respectiveYears } from "./respective.ts"
import type { Counted } from "./sentences.ts"

/** A target before it is known whose it is. */
export type Found = Omit<TargetMention, "measure" | "reported">

type Due = Pick<Found, "year" | "every">

/** What holds for a whole sentence. */
export interface Passage {
  readonly context: MentionContext
  readonly marks: readonly TimeMark[]
  /** Goals, or a programme of one year: a bare number is a promise. */
  readonly promising: boolean
  /** Deadline where the sentence has none of its own. */
  readonly year?: number
}

/** 清零 and 全覆盖 are promises only by a day that the sentence names; elsewhere they tell a state of things. */
const isWordAlone = (clause: Clause, time: Time | undefined): boolean =>
  (clause.quantity.word === "zero" || clause.quantity.word === "all") && time?.kind !== "year"

function dueOf(time: Time | undefined, passage: Passage): Due {
  if (time?.kind === "yearly") return { every: "year", year: undefined }
  return { every: undefined, year: time?.kind === "year" ? time.year : passage.year }
}

/** From the first word that belongs to the measure to the bound, or to the end of the things counted. */
function spanOf(clause: Clause, reading: Reading): Span {
  const { taken } = withoutOpening(clause.before)
  const blank = /^\s*/u.exec(clause.before)?.[0].length ?? 0
  const start = clause.start + (taken < clause.before.length ? taken : blank)
  const bound = clause.quantity.end + clause.bound.length
  return { start, end: reading.form === "object" ? Math.max(bound, clause.end) : bound }
}

const STRETCH = /力争|争取|努力|冲刺|奋斗目标/u

function targetsOf(
  clause: Clause,
  reading: Reading,
  names: readonly string[],
  due: Due,
  context: MentionContext,
  first: Quantity | undefined,
): Found[] {
  const { quantity, bound } = clause
  const at = spanOf(clause, reading)
  const stretch = reading.form === "again" && first?.kind === quantity.kind && STRETCH.test(clause.before)
  const since = withoutSince(reading.words.core).since
  const compared = quantity.word === "zero" ? "<=" : comparison(reading.words.comparators, bound)
  return names.map((indicator) => ({
    indicator,
    canonical: canonicalIndicator(indicator, quantity.unit, context.lexicon),
    mention: slice(context.text, at),
    at,
    op: stretch ? "stretch" : compared,
    value: quantity.value,
    valueMax: quantity.valueMax,
    unit: quantity.unit,
    year: due.year,
    every: due.every,
    baselineYear: since,
  }))
}

/** A clause that opens with a comparison takes its subject from the clause before, unless that holds the last target. */
function settled(reading: Reading, clause: Clause, previous: Named | undefined, text: string, low: number): Reading {
  if (reading.form !== "again" || previous === undefined) return reading
  const before = clauseBefore(text, clause.start, low)
  const apart = clause.start - before.length - 1 > previous.quantity.end && before.length > 1 && before.length <= 40
  return apart ? { form: "subject", words: { ...reading.words, core: "" } } : reading
}

/** 分别降至4小时、10小时: a number directly behind another one is compared as that one is. */
const comparedAs = (clause: Clause, reading: Reading, previous: Named | undefined): Reading =>
  reading.form === "again" && previous !== undefined && clause.before.trim() === ""
    ? { ...reading, words: { ...reading.words, comparators: previous.reading.words.comparators } }
    : reading

/** 在14个州增补学位2万个: the first number says where, and only the second what is promised. */
const isPlace = (clause: Clause, next: Clause | undefined): boolean =>
  next?.wide !== undefined && next.wide <= clause.quantity.start && /在$/u.test(clause.before.trimEnd())

/** 小型企业是指营业收入不超过300万元的企业: numbers that a term is defined by. */
const defined = (text: string, from: number, to: number): boolean => /[是系]指/u.test(text.slice(from, to))

const ADJACENT = 6

/** Whether a number follows another one without words or a comma between them. */
const follows = (text: string, { before, quantity: { start } }: Clause, end: number): boolean =>
  before.trim() === "" && start - end <= ADJACENT && !/[，,；;]/u.test(text.slice(end, start))

/** How many numbers follow one another from each on. */
const runsOf = (text: string, all: readonly Clause[]): readonly number[] =>
  all.reduceRight<number[]>((runs, { quantity }, index) => {
    const next = all[index + 1]
    runs[index] = next !== undefined && follows(text, next, quantity.end) ? (runs[index + 1] ?? 0) + 1 : 1
    return runs
  }, [])

/** 实现5%左右的增长: words that do not say of what. */
const SAYS_NOTHING = /^(?:增长|增速|增幅|发展|目标|水平)?$/u

/** What one sentence promises, and the numbers in it that could be promises and were not understood. */
export interface Said {
  readonly found: Found[]
  readonly issues: Issue[]
}

const notRead = (clause: Clause, text: string): Issue => ({
  rule: "targets/not-read",
  severity: "info",
  message: "A number where goals are set that was not read as a target",
  at: { start: clause.start, end: Math.max(clause.end, clause.quantity.end) },
  found: text.slice(clause.start, Math.max(clause.end, clause.quantity.end)).trim(),
  expected: "a subject or counted things beside the number",
})

/** A number with a unit that can be promised, where bare numbers are promises. */
const isPromising = ({ quantity }: Clause, promised: boolean): boolean =>
  promised && quantity.word === undefined && quantity.kind !== "time" && quantity.kind !== "spec"

/** The targets of one sentence, in the order of the text. */
export function readSentence({ span, quantities }: Counted, passage: Passage): Said {
  const { context, marks, promising } = passage
  const { text } = context
  const found: Found[] = []
  const issues: Issue[] = []
  let previous: Named | undefined
  let taken = -1
  const all = clauses(text, span, quantities)
  const runs = runsOf(text, all)
  const years = respectiveYears(text, span.start, marks, all, runs)
  for (const [index, narrow] of all.entries()) {
    const { quantity } = narrow
    const clause = (narrow.wide ?? -1) > taken ? widened(text, narrow) : narrow
    const own = years.get(quantity.start)
    const time: Time | undefined =
      own === undefined ? timeBefore(marks, quantity.start - span.start) : { kind: "year", year: own }
    if (time?.kind === "past" || isWordAlone(clause, time)) continue
    if (isPlace(clause, all[index + 1]) || defined(text, span.start, quantity.start)) continue
    const promised = promising || time !== undefined
    const judged = judge(clause, { promising: promised, previous: previous?.reading })
    if (judged === undefined) {
      if (isPromising(clause, promised)) issues.push(notRead(narrow, text))
      continue
    }
    const reading = settled(judged, clause, previous, text, span.start)
    if (isOpening(reading.words.core) && isGrant(clauseBefore(text, clause.start, span.start))) continue
    const place = { text, low: span.start, clause, run: runs[index] ?? 1 }
    const naming = nameTarget(place, reading, previous)
    const indicators = naming.indicators.filter((name) => !SAYS_NOTHING.test(name))
    if (indicators.length === 0) continue
    taken = quantity.start
    const compared = comparedAs(clause, reading, previous)
    found.push(...targetsOf(clause, compared, indicators, dueOf(time, passage), context, previous?.quantity))
    previous = {
      reading: reading.form === "again" && previous !== undefined ? previous.reading : reading,
      indicator: reading.form === "again" && previous !== undefined ? previous.indicator : (indicators.at(-1) ?? ""),
      names: naming.left,
      quantity,
    }
  }
  return {
    found,
    issues: issues.filter(({ at }) => at !== undefined && !found.some((target) => within(at, target.at))),
  }
}
