import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { besideLatin, CLOSING, closingOf, HARD, OPENING, openingOf, SPACE } from "../phrase/marks.ts"
import { boundaries } from "./words.ts"

/** What stopped the walk from a head back to the start of its phrase. */
export interface Lead {
  readonly kind: "verb" | "particle" | "list" | "mark" | "conjunction" | "start"
  readonly word: string
  readonly start: number
}

export interface Phrase {
  readonly start: number
  readonly lead: Lead
  /** Where the phrase has 和, 与 or 及 inside, from right to left. */
  readonly conjunctions: readonly number[]
}

const LIST_MARK = "、".charCodeAt(0)
/** Marks behind which most phrases begin. */
const MARKS = HARD.with(OPENING).with(CLOSING).with(SPACE).with(new UnitSet("、"))
/** Marks that close what stands apart from a phrase. */
const APART = new UnitSet("》】")
const CONJUNCTIONS = new UnitSet("和与及暨")
const MEASURING = new UnitSet("个家所大类座")
const COUNTING = new UnitSet("0123456789一二三四五六七八九十两余多")
const NONE: readonly number[] = []
const REACH = 40
const INNER = 26

/** Walks from the start of a head back to where its phrase begins; bounded, so a document costs linear time. */
export function phraseBefore(text: string, head: number, from = 0): Phrase {
  const floor = Math.max(from, head - REACH)
  let conjunctions = NONE
  let at = head
  while (at > floor) {
    const last = at - 1
    if (MARKS.at(text, last)) {
      const open = beforeMark(text, last, floor)
      if (open === at) {
        const kind = text.charCodeAt(last) === LIST_MARK ? "list" : "mark"
        return { start: at, lead: { kind, word: text.charAt(last), start: last }, conjunctions }
      }
      at = open
      // “甲”“乙”平台: quotations side by side are a list.
      if (text[at] === "“" && text[at - 1] === "”")
        return { start: at, lead: { kind: "list", word: "", start: at }, conjunctions }
      continue
    }
    if (MEASURING.at(text, last) && COUNTING.at(text, at - 2))
      return { start: at, lead: { kind: "particle", word: text.slice(at - 2, at), start: at - 2 }, conjunctions }
    const boundary = boundaries.endingAt(text, at, floor)
    if (boundary === undefined) {
      if (CONJUNCTIONS.at(text, last)) conjunctions = [...conjunctions, last]
      at = last
      continue
    }
    const { kind, word } = boundary.value
    if (kind !== "through" && !isForFirms(text, boundary.start))
      return { start: at, lead: { kind, word, start: boundary.start }, conjunctions }
    at = boundary.start
  }
  return { start: at, lead: { kind: "start", word: "", start: at }, conjunctions }
}

/** Where the walk goes on before the mark at `last`; behind it where no phrase runs over it. */
function beforeMark(text: string, last: number, floor: number): number {
  if (SPACE.at(text, last)) return besideLatin(text, last) ? last : last + 1
  if (!CLOSING.at(text, last) || APART.at(text, last)) return last + 1
  const open = openingOf(text, last, INNER)
  return open === undefined || open < floor ? last + 1 : open
}

/** “甲”企业服务平台: whom it serves, behind what it is called. */
const isForFirms = (text: string, at: number): boolean => CLOSING.at(text, at - 1) && text.startsWith("企业", at)

const BRACKET = new UnitSet("(（")
const CAMPUS = /^(?:筹|华[东北南中]|[\u4e00-\u9fff]{2,4}|[A-Z]型)$/u

/** Whether a bracket behind a name belongs to it: 康复大学(筹), 山东大学(青岛). */
export function bracketBehind(text: string, end: number): (Span & { inner: string }) | undefined {
  if (!BRACKET.at(text, end)) return undefined
  const close = closingOf(text, end, 30)
  return close === undefined ? undefined : { start: end, end: close + 1, inner: text.slice(end + 1, close) }
}

/** Where a name ends with the bracket behind it that says which campus or branch: 甲中心(成渝地区). */
export function campusEnd(text: string, end: number): number {
  const bracket = bracketBehind(text, end)
  return bracket !== undefined && isCampus(bracket.inner) ? bracket.end : end
}

/** A bracket that only says which campus or branch. */
export const isCampus = (inner: string): boolean =>
  CAMPUS.test(inner) && !/[一二三四]期|以下|简称|试点|牵头|负责/u.test(inner)

const PHASES = new UnitSet("一二三四")

/** 甲产业园二期: whether a name is followed by which phase of it is built. */
export const hasPhase = (text: string, end: number): boolean => PHASES.at(text, end) && text[end + 1] === "期"
