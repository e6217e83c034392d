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
const STOPS = HARD.with(OPENING)
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
  let conjunctions: number[] | undefined
  let at = head
  const stop = (kind: Lead["kind"], start: number): Phrase => ({
    start: at,
    lead: { kind, word: text.slice(start, at), start },
    conjunctions: conjunctions ?? NONE,
  })
  while (at > floor) {
    const last = at - 1
    if (text.charCodeAt(last) === LIST_MARK) return stop("list", last)
    if (STOPS.at(text, last) || (SPACE.at(text, last) && !besideLatin(text, last))) return stop("mark", last)
    if (CLOSING.at(text, last)) {
      const open = APART.at(text, last) ? undefined : openingOf(text, last, INNER)
      if (open === undefined || open < floor || countsList(text, open)) return stop("mark", last)
      at = open
      continue
    }
    if (MEASURING.at(text, last) && COUNTING.at(text, at - 2)) return stop("particle", at - 2)
    const word = boundaries.endingAt(text, at, floor)
    if (word !== undefined && word.value !== "through" && !isForFirms(text, word.start))
      return stop(word.value, word.start)
    if (word === undefined && CONJUNCTIONS.at(text, last)) {
      conjunctions ??= []
      conjunctions.push(last)
    }
    at = word?.start ?? at - 1
  }
  return stop("start", at)
}

/** 甲、乙“两大实验室”: what the words in quotation marks call a list. */
const countsList = (text: string, open: number): boolean =>
  COUNTING.at(text, open + 1) && (text.startsWith("大", open + 2) || text.startsWith("个", open + 2))

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
