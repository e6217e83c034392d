import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { besideLatin, CLOSING, HARD, OPENING, openingOf, SPACE } from "../phrase/marks.ts"
import { type Trigger, triggers } from "./words.ts"

/** The items of a list, in the order of the text, and what stands before it. */
export interface List {
  readonly items: readonly Span[]
  readonly trigger: { readonly word: string; readonly kind: Trigger | "mark"; readonly start: number }
  /** Where the items have 和, 与 or 及. */
  readonly conjunctions: readonly number[]
  /** Whether it has more items than a sentence gives, or goes on before what was read of it. */
  readonly long: boolean
}

const REACH = 220
const ITEM = 26
const MANY = 24
const KEPT = 6

const LIST_MARK = "、".charCodeAt(0)
const AND = "及".charCodeAt(0)
const STOPS = HARD.with(OPENING)
/** Marks that close what stands apart from a list. */
const APART = new UnitSet("》】")
const OTHERS = new UnitSet("等")
export const CONJUNCTIONS = new UnitSet("和与及")

/** All that ends an item or stands apart in one; most units of a list are none. */
const MARKS = STOPS.with(SPACE).with(CLOSING).with(CONJUNCTIONS).with(new UnitSet("、"))

/** How long the mark or word is that parts two items and ends at `at`: 、, 以及, or two quotations side by side. */
function separatorBefore(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at - 1)
  if (unit === LIST_MARK) return 1
  return unit === AND && text.charAt(at - 2) === "以" ? 2 : 0
}

/** 品牌建设 ends a list as its last item, and is no order; nor is a verb that ends another item: 低碳利用、…. */
const BUILDING = "建设"

/** 发展面向制造环节的分享经济: what is developed may be described before its name. */
const DESCRIBED =
  /(?:^|[，,。；;、：:\s]|大力|积极|加快|重点|优先|着力|支持|鼓励|推动|加速)(发展|培育|壮大|布局)((?:[^，,。；;、的等\s]{2,14}|以[^，,。；;的等\s]{2,14}为[^，,。；;、的等\s]{1,4})的)$/u
const DESCRIBED_REACH = 26
/** 促进民族地区生态旅游发展: the kind of area that it is to grow in is said before its name as well. */
const IN_AREAS = /(推动|推进|促进|支持|鼓励|引导|加快|发展|培育|壮大|振兴)([^，,。；;、：:的等\s]{1,6}地区)$/u

/** The verb before what describes a field and ends at `end`: with 的, or an area. */
function verbBefore(text: string, end: number, floor: number): { start: number; word: string } | undefined {
  const form = text.charAt(end - 1) === "的" ? DESCRIBED : IN_AREAS
  const found = form.exec(text.slice(Math.max(floor, end - DESCRIBED_REACH), end))
  const [, word = "", described = ""] = found ?? []
  return found === null ? undefined : { start: end - described.length - word.length, word }
}

/** What ends the words that describe a field before its name. */
const DESCRIBES = new UnitSet("的区")

/** 、有毒废物, 、重点终端应用: what begins an item governs nothing. */
const describes = (text: string, { start, value }: { start: number; value: Trigger }, end: number): boolean =>
  (value === "stop" && end - start === 1) || (end - start === 2 && text.startsWith("重点", start))

/** Reads a list back from where it ends to the word that governs it; bounded. */
export function listBefore(text: string, end: number, floor = 0): List {
  const limit = Math.max(floor, end - REACH)
  const items: Span[] = []
  const conjunctions: number[] = []
  let at = end
  let itemEnd = end
  const closed = OTHERS.at(text, end)
  const done = (kind: Trigger | "mark", start: number, word = text.slice(start, at)): List => {
    if (at < itemEnd) items.push({ start: at, end: itemEnd })
    return {
      items: items.reverse(),
      trigger: { word, kind, start },
      conjunctions: conjunctions.reverse(),
      long: items.length > MANY || (at <= limit && limit > floor),
    }
  }
  while (at > limit) {
    const last = at - 1
    const marked = MARKS.at(text, last)
    const separator = marked ? separatorBefore(text, at) : 0
    if (separator > 0) {
      if (at < itemEnd) items.push({ start: at, end: itemEnd })
      at -= separator
      itemEnd = at
      if (separator === 2 && HARD.at(text, at - 1)) return done("aim", at)
      continue
    }
    if (itemEnd - at > ITEM || (marked && STOPS.at(text, last))) return done("mark", last)
    if (marked && at < itemEnd && SPACE.at(text, last) && !besideLatin(text, last)) return done("mark", last)
    if (marked && CLOSING.at(text, last)) {
      const open = APART.at(text, last) ? undefined : openingOf(text, last, 40)
      if (open === undefined || open < limit) return done("mark", last)
      at = open
      if (text.charAt(at - 1) === "”" && text.charAt(last) === "”") {
        items.push({ start: at, end: itemEnd })
        itemEnd = at
      }
      continue
    }
    const word = triggers.endingAt(text, at, limit)
    if (word === undefined) {
      if (marked && CONJUNCTIONS.at(text, last)) conjunctions.push(last)
      at = last
      continue
    }
    const ended =
      at === itemEnd && (items.length > 0 || closed ? word.value !== "stop" : text.startsWith(BUILDING, word.start))
    // 第三方治理和…: with nothing but a conjunction behind it a verb ends an item.
    const joined = word.value === "use" && CONJUNCTIONS.at(text, at)
    const beginsItem = text.charCodeAt(word.start - 1) === LIST_MARK && describes(text, word, at)
    if (word.value !== "through" && !ended && !joined && !beginsItem) {
      const verb = DESCRIBES.at(text, word.start) ? verbBefore(text, at, limit) : undefined
      return verb === undefined ? done(word.value, word.start) : done("develop", verb.start, verb.word)
    }
    at = word.start
  }
  return done("mark", at)
}

/**
 * The items of a long list that stand behind `from`, where one that ends before it was read, and always its last few: an
 * endless list is not read anew at each of its words.
 */
export function unread(list: List, from: number): List {
  if (!list.long) return list
  return {
    ...list,
    items: list.items.filter(({ start }, i) => start >= from || i >= list.items.length - KEPT),
    conjunctions: list.conjunctions.filter((at) => at >= from),
  }
}
