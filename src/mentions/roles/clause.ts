import { matches } from "../../model/matches.ts"
import type { Span } from "../../model/span.ts"
import { UnitSet, WHITE_SPACE } from "../../model/unit-set.ts"
import { CLOSING, OPENING, openBrackets } from "./brackets.ts"
import { couldBeName, type ListedName, listNames, looksLikeAgency, type NameContext, namesNobody } from "./names.ts"
import {
  ALSO_BELOW,
  DEADLINE,
  type Duty,
  FROM_HERE_ON,
  firstLeads,
  LABEL,
  labelKind,
  mayStandInside,
  PREDICATE,
  verbDuty,
} from "./words.ts"

/** Those of a clause who share a duty. */
export interface DutyGroup {
  readonly duty: Duty
  readonly names: readonly ListedName[]
  /** The words that say so where they are not the whole clause: a cell of a row. */
  readonly at?: Span
}

/** A clause of duties, understood. */
export interface Clause {
  readonly groups: readonly DutyGroup[]
  readonly deadline?: string
  /** It says that the first of a list leads: for itself alone, or from here on. */
  readonly firstLeads?: "here" | "from here on"
  /** Those whom it adds to every later clause. */
  readonly alsoBelow?: DutyGroup
}

/** What became of words that may be a clause: understood, not one at all, or one that no rule reads. */
export type Parsed = Clause | "none" | "not understood"

/** Reads the words in [from, to), the inside of the brackets or a line. */
export function parseClause(from: number, to: number, context: NameContext): Parsed {
  const words = context.text.slice(from, to)
  const { said, rest } = declarations(words, from, context)
  const parts = labelled(from, rest, context)
  if (parts !== undefined) return fromLabels(parts, beforeLabels(from, parts, context), said, context)
  const groups = predicates({ start: from, end: rest }, undefined, context)
  if (groups === undefined) return said.firstLeads === undefined ? "not understood" : saying([], undefined, said)
  const kept = groups
    .map(({ duty, names }) => ({ duty, names: names.filter(({ mention }) => !namesNobody(mention)) }))
    .filter(({ names }) => names.length > 0)
  if (kept.length === 0) return "none"
  const all = kept.flatMap(({ names }) => names.map(({ mention }) => mention))
  if (!all.every(couldBeName) || !all.some((name) => looksLikeAgency(name, context))) return "not understood"
  const deadline = segments(from, rest, context.text)
    .map(({ start, end }) => context.text.slice(start, end).trim())
    .find((words) => DEADLINE.test(words))
  return saying(kept, deadline, said)
}

type Said = Pick<Clause, "firstLeads" | "alsoBelow">

/** Every clause is made here: objects of one form are read fast. */
const saying = (
  groups: readonly DutyGroup[],
  deadline: string | undefined,
  { firstLeads, alsoBelow }: Said,
): Clause => ({ groups, deadline, firstLeads, alsoBelow })

/** What only words have that say something of clauses: 首位, 以下, 下同. */
const DECLARES = /首|第一|以下|[下类余后]同/u

/** Takes off what the clause says of clauses: 列第一位者为牵头单位,下同. `rest` is where the duties end. */
function declarations(words: string, from: number, context: NameContext): { said: Said; rest: number } {
  if (!DECLARES.test(words)) return { said: {}, rest: from + words.length }
  const first = firstLeads(words)[0]
  const also = ALSO_BELOW.exec(words)
  const leads = first === undefined ? undefined : FROM_HERE_ON.test(words) ? "from here on" : "here"
  let alsoBelow: DutyGroup | undefined
  if (also?.[1] !== undefined) {
    const start = from + also.index + also[0].indexOf(also[1])
    const duty = verbDuty(also[2])
    const names = listNames(start, start + also[1].length, context)
    alsoBelow = { duty: duty === "with" || duty === "responsible" ? "implement" : duty, names }
  }
  const here = FROM_HERE_ON.exec(words)
  const below = here === null || isBracketed(words, here.index) ? null : here
  const sentence = below === null ? 0 : lastSentence(words.slice(0, below.index))
  // Inside a label (责任单位(列第一位的为牵头单位):…) the declaration stands before the names.
  const inLabel = first !== undefined && IN_LABEL.test(words.slice(first.index + first[0].length))
  const ends = [
    inLabel ? undefined : first?.index,
    also?.index,
    inLabel ? undefined : below?.index,
    sentence > 0 ? sentence : undefined,
  ]
  const cut = Math.min(words.length, ...ends.filter((index) => index !== undefined))
  return { said: { firstLeads: leads, alsoBelow }, rest: from + cut }
}

/** 各区人民政府（含开发区管委会，下同）: what a name means says nothing of the duties. */
const isBracketed = (words: string, at: number): boolean =>
  Math.max(words.lastIndexOf("（", at), words.lastIndexOf("(", at)) >
  Math.max(words.lastIndexOf("）", at), words.lastIndexOf(")", at))

/** …负责。具体任务均涉及各市人民政府,不再做分工,下同: where a sentence of its own says what holds from here on, or -1. */
function lastSentence(words: string): number {
  const at = Math.max(words.lastIndexOf("。"), words.lastIndexOf(";"), words.lastIndexOf("；"))
  return words.includes("不再", at) ? at : -1
}

const IN_LABEL = /^[^)）:：]{0,8}[)）]?[:：]/u

/** Offices before the first label, where that says by when: 省科技厅、省财政厅;完成时限:2025年. */
function beforeLabels(from: number, [first]: readonly LabelledPart[], context: NameContext): DutyGroup[] {
  if (first === undefined || labelKind(first.label) !== "deadline") return []
  const groups = predicates({ start: from, end: first.start }, "responsible", context) ?? []
  return groups.filter(
    ({ names }) => names.length > 0 && names.every(({ mention }) => looksLikeAgency(mention, context)),
  )
}

interface LabelledPart {
  readonly start: number
  readonly label: string
  readonly value: Span
}

/** The labels of a clause and what each introduces; undefined where it has none. */
function labelled(from: number, to: number, { text }: NameContext): LabelledPart[] | undefined {
  const words = text.slice(from, to)
  const found = matches(words, LABEL).map((match) => ({
    label: match[1] ?? "",
    start: match.index,
    value: match.index + match[0].length,
  }))
  if (found.length === 0) return undefined
  return found.map(({ label, start, value }, i) => ({
    start: from + start,
    label,
    value: { start: from + value, end: from + (found[i + 1]?.start ?? words.length) },
  }))
}

function fromLabels(
  parts: readonly LabelledPart[],
  leading: readonly DutyGroup[],
  said: Said,
  context: NameContext,
): Parsed {
  const groups = [...leading]
  let deadline: string | undefined
  for (const { label, value } of parts) {
    const kind = labelKind(label)
    const words = context.text.slice(value.start, value.end).replace(/^[\s,，;；。、]+|[\s,，;；。、]+$/gu, "")
    if (kind === "deadline") deadline = words.replace(/\s+/gu, "")
    else if (kind !== undefined && kind !== "other")
      for (const group of predicates(value, kind, context) ?? []) groups.push(group)
  }
  const names = groups.flatMap((group) => group.names)
  if (names.length === 0) return deadline === undefined ? "not understood" : saying([], deadline, said)
  if (!names.every(({ mention }) => couldBeName(mention))) return "not understood"
  return saying(groups, deadline === "" ? undefined : deadline, said)
}

/**
 * Reads lists and their predicates: A牵头,B、C配合. Names that no predicate follows have the duty of the label, else of
 * one responsible; undefined where neither is there.
 */
export function predicates(
  { start, end }: Span,
  label: Duty | undefined,
  context: NameContext,
): DutyGroup[] | undefined {
  const groups: DutyGroup[] = []
  let pending: ListedName[] = []
  let joined = false
  for (const segment of segments(start, end, context.text)) {
    if (DEADLINE.test(context.text.slice(segment.start, segment.end))) continue
    let at = segment.start
    for (const { verb, from, to } of verbsOf(segment, context)) {
      const duty = verbDuty(verb)
      if (groups.length === 0 && pending.length > 0 && label === undefined && SUPPORTING.has(duty)) {
        groups.push({ duty: "responsible", names: pending })
        pending = []
      }
      const names = [...pending, ...listNames(at, from, context)]
      at = to
      if (names.length === 0) {
        joined ||= duty === "with"
        continue
      }
      pending = []
      groups.push({ duty: duty === "with" ? "lead" : joined && duty !== "lead" ? "配合" : duty, names })
      joined = duty === "with"
    }
    for (const name of listNames(at, segment.end, context))
      if (keeps(name, at > segment.start, context)) pending.push(name)
    if (at > segment.start && !joined) joined = false
  }
  if (pending.length > 0) {
    const duty = joined ? "配合" : (label ?? (groups.length > 0 ? "implement" : undefined))
    if (duty === undefined) return undefined
    groups.push({ duty, names: pending })
  }
  return groups
}

/** 省科技厅、省司法厅,省人大指导: those before the comma do what the others support. */
const SUPPORTING: ReadonlySet<Duty | "with"> = new Set<Duty | "with">(["配合", "参与", "指导"])

/** Behind a predicate stands its object (负责政策制定) or the next list: only agencies are names there. */
const keeps = ({ mention }: ListedName, behind: boolean, context: NameContext): boolean =>
  !behind || looksLikeAgency(mention, context)

function segments(start: number, end: number, text: string): Span[] {
  const found: Span[] = []
  let depth = 0
  let from = start
  for (let at = MARKS.next(text, start, end); at < end; at = MARKS.next(text, at + 1, end)) {
    if (OPENING.at(text, at)) depth++
    else if (CLOSING.at(text, at)) depth--
    else if (depth <= 0) {
      if (!isBlank(text, from, at)) found.push({ start: from, end: at })
      from = at + 1
    }
  }
  if (!isBlank(text, from, end)) found.push({ start: from, end })
  return found
}

const MARKS = OPENING.with(CLOSING).with(new UnitSet(",，;；。"))

const isBlank = (text: string, start: number, end: number): boolean => {
  let at = start
  while (at < end && WHITE_SPACE.at(text, at)) at++
  return at === end
}

/** The predicates of one segment, with the place of each. */
function verbsOf(
  { start, end }: Span,
  { text }: NameContext,
): { verb: string | undefined; from: number; to: number }[] {
  const words = text.slice(start, end)
  const found: { verb: string | undefined; from: number; to: number }[] = []
  for (const match of matches(words, PREDICATE)) {
    const verb = match[1]
    const to = match.index + match[0].length
    const ends = words.slice(to).trim() === ""
    if (verb !== undefined && mayStandInside(verb) && !ends) continue
    if (openBrackets(words, match.index) > 0) continue
    found.push({ verb, from: start + match.index, to: start + to })
  }
  return found
}
