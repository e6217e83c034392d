import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"
import type { Quantity } from "./quantity.ts"

/** The words around one quantity, up to the commas beside it or to the quantities of the same clause. */
export interface Clause {
  readonly quantity: Quantity
  /** First unit of the words before the number that belong to it. */
  readonly start: number
  /** End of the words behind the unit that belong to it. */
  readonly end: number
  readonly before: string
  readonly after: string
  /** 以上, 左右, 以内 … directly behind the unit. */
  readonly bound: string
  /** Where the words before begin if the quantity to the left only says which things are meant. */
  readonly wide?: number
  /** The clause is all that stands in a pair of brackets. */
  readonly bracketed: boolean
  /** The number belongs to what describes the things counted beside it: 10家营业收入超100亿元的企业. */
  readonly describes: boolean
}

const STOP = new UnitSet("，,；;：:。！!？?\n\t|｜")
const OPEN = new UnitSet("（(")
const CLOSE = new UnitSet("）)")
const BOUND = /^(?:[（(]含[）)])?(?:及|\(含\))?(?:以上|以内|以下|左右|上下|之内|之间|内)/u
/** How far a clause is followed to either side. */
const REACH = 160

/** A comma between figures is part of the number. */
const isStop = (text: string, at: number): boolean =>
  STOP.at(text, at) && !(text[at] === "," && /\d/u.test(text[at - 1] ?? "") && /\d/u.test(text[at + 1] ?? ""))

function clauseStart(text: string, from: number, low: number): number {
  let depth = 0
  for (let at = from - 1; at >= Math.max(low, from - REACH); at--) {
    if (CLOSE.at(text, at)) depth++
    else if (OPEN.at(text, at)) {
      if (depth === 0) return at + 1
      depth--
    } else if (depth === 0 && isStop(text, at)) return at + 1
  }
  return Math.max(low, from - REACH)
}

function clauseEnd(text: string, from: number, high: number): number {
  let depth = 0
  for (let at = from; at < Math.min(high, from + REACH); at++) {
    if (OPEN.at(text, at)) depth++
    else if (CLOSE.at(text, at)) {
      if (depth === 0) return at
      depth--
    } else if (depth === 0 && isStop(text, at)) return at
  }
  return Math.min(high, from + REACH)
}

const TRAILING_JOINT = /(?:以及|及|和|与|并|或)$/u

/** The last 、 outside brackets. */
function lastMark(words: string): number {
  let depth = 0
  let at = -1
  for (let i = 0; i < words.length; i++) {
    if (OPEN.at(words, i)) depth++
    else if (CLOSE.at(words, i)) depth--
    else if (words[i] === "、" && depth === 0) at = i
  }
  return at
}

/** Place and length of the mark that parts the words between two quantities. */
function joint(between: string): { at: number; length: number } | undefined {
  const mark = lastMark(between)
  if (mark >= 0) return { at: mark, length: 1 }
  const trailing = TRAILING_JOINT.exec(between)
  if (trailing !== null) return { at: trailing.index, length: trailing[0].length }
  const also = between.indexOf("并")
  return also < 0 ? undefined : { at: also, length: 1 }
}

const DESCRIBED = /(?:收入|营收|产值|规模|额|量|投资|市值|估值)?(?:达到?|超过?|突破|在|不低于)$/u

const describes = (between: string, left: Quantity, right: Quantity): boolean =>
  left.kind === "count" && right.kind !== "ratio" && right.kind !== "count" && DESCRIBED.test(between)

const SIZES = /(?:亩|公顷|平方米|平方公里|立方米|吨|头|只|羽|千瓦)$/u
const THINGS = /^[个家座处所栋片]$/u

/** 10万亩粮油园区6个: the left number says only how large the things are that the right one counts. */
const isSize = (between: string, left: Quantity, right: Quantity): boolean =>
  between !== "" && (left.kind === "money" || SIZES.test(left.unit)) && THINGS.test(right.unit)

/** Whether the things that a number describes follow it: 10家营业收入超100亿元的企业. */
const goesOn = (text: string, end: number): boolean =>
  !STOP.at(text, end + (BOUND.exec(text.slice(end, end + 8))?.[0].length ?? 0))

interface Parting {
  /** End of the words of the left quantity, start of those of the right one. */
  readonly end: number
  readonly start: number
  readonly marked: boolean
  readonly describes: boolean
  /** The left quantity only says how large the things are that the right one counts. */
  readonly sizes: boolean
}

/** Where the words between two quantities of a clause part; without a mark between them both have them all. */
function parting(text: string, left: Quantity, right: Quantity): Parting {
  const from = left.end + (BOUND.exec(text.slice(left.end, left.end + 8))?.[0].length ?? 0)
  const between = text.slice(from, right.start)
  const found = joint(between)
  if (found !== undefined)
    return { end: from + found.at, start: from + found.at + found.length, marked: true, describes: false, sizes: false }
  const described = describes(between, left, right)
  const marked = described && !goesOn(text, right.end)
  const sizes = isSize(between, left, right)
  return { end: right.start, start: from, marked, describes: described && !marked, sizes }
}

function clauseOf(
  text: string,
  sentence: Span,
  all: readonly Quantity[],
  index: number,
  wider?: number,
): Clause | undefined {
  const quantity = all[index]
  if (quantity === undefined) return undefined
  const start = clauseStart(text, quantity.start, sentence.start)
  const end = clauseEnd(text, quantity.end, sentence.end)
  const left = all[index - 1]
  const right = all[index + 1]
  const parted = left !== undefined && left.start >= start ? parting(text, left, quantity) : undefined
  const from = parted?.start ?? start
  const behind = right !== undefined && right.start < end ? parting(text, quantity, right) : undefined
  const to = behind === undefined || behind.describes ? end : behind.end
  const bound = BOUND.exec(text.slice(quantity.end, Math.min(quantity.end + 8, end)))?.[0] ?? ""
  return {
    quantity,
    start: from,
    end: to,
    before: text.slice(from, quantity.start),
    after: text.slice(quantity.end + bound.length, Math.max(to, quantity.end + bound.length)).trimEnd(),
    bound,
    bracketed: OPEN.at(text, from - 1) && CLOSE.at(text, to),
    describes: parted?.describes === true || behind?.sizes === true,
    wide: parted === undefined || parted.marked ? undefined : Math.max(start, wider ?? start),
  }
}

/** The clause of every quantity of one sentence. */
export function clauses(text: string, sentence: Span, all: readonly Quantity[]): Clause[] {
  const found: Clause[] = []
  for (let index = 0; index < all.length; index++) {
    const last = found.at(-1)
    const clause = clauseOf(text, sentence, all, index, last?.wide ?? last?.start)
    if (clause !== undefined) found.push(clause)
  }
  return found
}

/** The same clause with the words before it that a quantity to the left had taken. */
export const widened = (text: string, clause: Clause): Clause =>
  clause.wide === undefined
    ? clause
    : { ...clause, start: clause.wide, before: text.slice(clause.wide, clause.quantity.start) }
