import { fieldInCharge } from "../../model/competent.ts"
import { isOffice } from "../../model/offices.ts"
import type { Span } from "../../model/span.ts"
import { openBrackets } from "./brackets.ts"
import type { Clause, DutyGroup } from "./clause.ts"
import {
  couldBeName,
  isGroupOfOffices,
  isKnown,
  type ListedName,
  listNames,
  looksLikeAgency,
  type NameContext,
  namesNobody,
} from "./names.ts"

/** A duty that a sentence of the body names, with the words that it rests on. */
export interface BodyClause {
  readonly span: Span
  readonly clause: Clause
}

/** 负责人, 负责制 and 牵头的 are no deeds; what somebody bears, as costs, is no task. */
const VERB = /会同|(?:牵头|负责)(?!人|同志|制(?![定订作造])|解释|的)|承担(?![的，,。；;、\s])/gu
/** Where 由 last stands in some words, but not that of 自由 or 理由; -1 where it does not. */
const lastBy = (words: string): number => words.replace(/[自理]由/gu, "--").lastIndexOf("由")
const STOP = /[。；;！!？?：:\r\n]/u
const REACH = 160

/** Sentences that name a duty: 由市科技局牵头…, 财政部要会同税务总局…, 各级财政部门负责…. */
export function bodyClauses(text: string, main: Span, context: NameContext): BodyClause[] {
  const found: BodyClause[] = []
  VERB.lastIndex = main.start
  let from = main.start
  let last = main.start
  for (let match = VERB.exec(text); match !== null && match.index < main.end; match = VERB.exec(text)) {
    const between = text.slice(Math.max(last, match.index - REACH), match.index)
    const fresh = last === main.start || match.index - last > REACH || STOP.test(between) || lastBy(between) >= 0
    last = match.index + match[0].length
    // Behind another verb of its sentence it has no subject of its own.
    if (!fresh) continue
    const subject = followsOffice(text, match.index)
      ? subjectBefore(text, from, match.index, mayFollow(text, match), context)
      : match[0] === "会同"
        ? openingSubject(text, from, match.index, context)
        : undefined
    if (
      subject === undefined ||
      (subject.by && MAKES.test(text.slice(Math.max(from, subject.start - 2), subject.start)))
    )
      continue
    const behind = { start: match.index + match[0].length, end: main.end }
    const partners = helpersAfter(behind, context) ?? partnersAfter(match[0], behind, context)
    const duty = match[0] === "负责" || match[0] === "承担" ? "responsible" : "lead"
    const groups: DutyGroup[] = [{ duty, names: subject.names }]
    if (partners.names.length > 0) groups.push({ duty: "配合", names: partners.names })
    found.push({ span: { start: subject.start, end: partners.end }, clause: { groups } })
    from = partners.end
    VERB.lastIndex = Math.max(VERB.lastIndex, partners.end)
  }
  return found
}

/** 建立由…牵头、…参加的联席会议: who will sit in what is made, not who does the item. */
const MAKES = /(?:建立|成立|组建|设立|形成|健全|完善)$/u
const MODAL =
  /(?:(?:要及时|要切实|要积极|要|应当|应|须|将|具体|统一|共同|分别|主要|(?:按照?(?:各自)?(?:职责|职能))?分工|在(?:各自的?)?职责范围内)[,，]?){1,3}$/u
/** Those who work with others, lead, or share a duty out may be named behind a comma: ……，省商务厅、省财政厅分工负责. */
const mayFollow = (text: string, { 0: verb, index }: RegExpExecArray): boolean =>
  verb === "会同" || verb === "牵头" || text.endsWith("分工", index)

const NUMBER = /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,4}[)）.．、]?\s?){0,4}/u

/** Whether the words before a verb can end an office's name: the last unit says so, without looking further. */
function followsOffice(text: string, verb: number): boolean {
  const words = text
    .slice(Math.max(0, verb - 20), verb)
    .trimEnd()
    .replace(MODAL, "")
  return /[局厅部委办署院会行社联室心司团府站队组处所位关校学区县市门)）]$/u.test(words)
}

/** Whether a deed can be theirs: offices, of which the lexicon knows one; all those of a kind; behind 由 any body. */
function areDoers(names: readonly ListedName[], by: boolean, context: NameContext): boolean {
  const mentions = names.map(({ mention }) => mention)
  const known = (name: string): boolean =>
    isKnown(name, context) || isGroupOfOffices(name) || fieldInCharge(name) !== undefined || (by && couldBeName(name))
  const named = (name: string): boolean =>
    !namesNobody(name) && (looksLikeAgency(name, context) || isKnown(name, context))
  return mentions.some(known) && mentions.every(named)
}

/** 根据指挥部的安排，: what a sentence says before its subject. */
const FRAME = /^(?:根据|按照?|依照|依据|在)[^,，]{2,40}[,，]/u

/** Where the subject of a sentence may begin: behind its number and its frame. */
function subjectStart(words: string): number {
  const number = NUMBER.exec(words)?.[0].length ?? 0
  return number + (FRAME.exec(words.slice(number))?.[0].length ?? 0)
}

/** Where the sentence begins that goes on at `at`, not before `from` nor out of reach. */
function sentenceStart(text: string, from: number, at: number): number {
  let start = at
  while (start > from && at - start < REACH && !STOP.test(text[start - 1] ?? "")) start--
  return start
}

interface Subject {
  readonly names: readonly ListedName[]
  readonly start: number
  /** Whether they follow 由. */
  readonly by: boolean
}

/** The offices whose deed the verb is: they begin the sentence, or follow 由, or (`mayFollow`) a comma. */
function subjectBefore(
  text: string,
  from: number,
  verb: number,
  mayFollow: boolean,
  context: NameContext,
): Subject | undefined {
  const start = sentenceStart(text, from, verb)
  const words = text.slice(start, verb)
  const by = lastBy(words)
  const comma = mayFollow ? Math.max(words.lastIndexOf(","), words.lastIndexOf("，")) : -1
  const opens = comma >= 0 ? comma + 1 : subjectStart(words)
  const list = start + (by >= 0 ? by + 1 : opens)
  const end = list + text.slice(list, verb).trimEnd().replace(MODAL, "").length
  if (end - list < 2 || /[,，]/u.test(text.slice(list, end)) || openBrackets(words) > 0) return undefined
  const names = listNames(list, end, context)
  return areDoers(names, by >= 0, context) ? { names, start: by >= 0 ? start + by : list, by: by >= 0 } : undefined
}

const OPENING = /^([^,，]{2,40}?)(?:要|应当|应|须)[^,，]{2,40}[,，]/u

/** 国家发展改革委要加强协调，会同…: the office that opens a sentence which goes on with whom it works. */
function openingSubject(text: string, from: number, verb: number, context: NameContext): Subject | undefined {
  if (!/[,，]/u.test(text[verb - 1] ?? "")) return undefined
  const sentence = sentenceStart(text, from, verb)
  const start = sentence + (NUMBER.exec(text.slice(sentence, verb))?.[0].length ?? 0)
  const opens = OPENING.exec(text.slice(start, verb))?.[1]
  const names = opens === undefined ? [] : listNames(start, start + opens.length, context)
  const known = names.every(({ mention }) => isOffice(mention, context.home, context.lexicon))
  return names.length > 0 && known ? { names, start, by: false } : undefined
}

const PARTNER =
  /^(?:同级|国务院|市直|省直|市级|省级|各)?(?:有关|相关)(?:部门和单位|部门及单位|部门、单位|部门|单位|地方|地区)(?:[(（]单位[)）])?|^(?:有关|相关)(?:区县|县区|市县|市州|县市区|省|市|区|县|州)(?:[（(][^（()）]{1,8}[）)])?(?:人民)?政府|^(?:有关方面|相关方面|有关各方)|^各[\u4e00-\u9fff（()）]{0,10}?(?:政府|管委会|部门|单位)|^(?:省级|市级|县级|地方(?:各级)?)人民政府/u
const LONGEST_NAME = 24
const HELPERS = /^[,，]([^,，。；;：:\n]{2,80}?)(?:协同|积极)?(?:配合|参与|参加|协助)(?=[,，。；;\n]|$)/u
const LONGEST_HELPERS = 90

interface Partners {
  readonly names: readonly ListedName[]
  readonly end: number
}

/** 由省科技厅牵头，省财政厅、省教育厅配合，……: those behind the lead who help. */
function helpersAfter({ start, end }: Span, context: NameContext): Partners | undefined {
  const found = HELPERS.exec(context.text.slice(start, Math.min(end, start + LONGEST_HELPERS)))
  if (found?.[1] === undefined) return undefined
  const names = listNames(start + 1, start + 1 + found[1].length, context)
  return names.every(({ mention }) => looksLikeAgency(mention, context))
    ? { names, end: start + found[0].length }
    : undefined
}

/** 、, 和, or 等部门和 between those whom an office works with. */
const JOINT = /^(?:等(?:有关|相关)?(?:部门|单位|方面))?(?:、|以及|和|及|，(?=各))/u

/** Those named behind 会同, each as long as it is a name; the sentence goes on with the deed. */
function partnersAfter(verb: string, { start, end: limit }: Span, context: NameContext): Partners {
  const names: ListedName[] = []
  const joined = verb === "会同" ? 0 : (/^[,，]?会同/u.exec(context.text.slice(start, start + 3))?.[0].length ?? -1)
  if (joined < 0) return { names, end: start }
  let next = start + joined
  for (;;) {
    const length = nameLength(next, limit, context)
    if (length === 0) return { names, end: next }
    const span = { start: next, end: next + length }
    const mention = context.text.slice(span.start, span.end)
    if (!/方面|各方/u.test(mention)) names.push({ mention, at: span })
    next = span.end
    const joint = JOINT.exec(context.text.slice(next, next + 12))
    if (joint === null || nameLength(next + joint[0].length, limit, context) === 0) return { names, end: next }
    next += joint[0].length
  }
}

function nameLength(at: number, limit: number, context: NameContext): number {
  const words = context.text.slice(at, Math.min(limit, at + LONGEST_NAME))
  const group = PARTNER.exec(words)
  if (group !== null) return group[0].length
  for (let length = words.length; length >= 2; length--) {
    const name = words.slice(0, length)
    if (/[、,，。；;和及]$/u.test(name)) continue
    if (isOffice(name, context.home, context.lexicon)) return length
  }
  return 0
}
