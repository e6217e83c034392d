import type { MentionContext } from "../../model/mention.ts"
import { parseNumeral } from "../../model/numerals.ts"
import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { clauseEnd } from "../phrase/marks.ts"
import { placesOf } from "../phrase/places.ts"
import { accepts, type Claim, isListed, mayName } from "./accept.ts"
import { type End, ends } from "./ends.ts"
import { stem } from "./fields.ts"
import { fieldNodes, industrySections, insideAny } from "./headings.ts"
import { cityInitials, initialsEnd } from "./initials.ts"
import { trimmed } from "./item.ts"
import { knownIndustries } from "./known.ts"
import { type List, listBefore, unread } from "./lists.ts"
import { namedIndustries } from "./named.ts"
import { splitItems } from "./split.ts"

/** A field that the plan develops, with the place of its words. */
export interface Field extends Span {
  readonly mention: string
  /** Its name where the words hold more: 低空装备 of 芜湖低空装备. */
  readonly name?: string
  readonly action?: string
}

/** Every field is made here: objects of one form are read fast. */
const fieldAt = (start: number, end: number, mention: string, name?: string, action?: string): Field => ({
  start,
  end,
  mention,
  name,
  action,
})

/** What a document tells of its lists beyond their own words. */
interface Setting {
  readonly text: string
  readonly inField: (at: number) => boolean
  readonly underIndustry: (at: number) => boolean
  readonly isKnown: (name: string) => boolean
}

/** The fields in the parts of a text that a plan speaks in, in its order. */
export function findFields({ text, outline, lexicon, header }: MentionContext, spans: readonly Span[]): Field[] {
  const known = knownIndustries(lexicon)
  const nodes = fieldNodes(outline)
  const titles = new Set(nodes.map(({ title }) => stem(title)))
  const setting: Setting = {
    text,
    inField: insideAny(nodes.map(({ span }) => span)),
    underIndustry: insideAny(industrySections(outline)),
    isKnown: (name) => {
      const plain = stem(name)
      const entry = known.byName.get(plain) ?? (plain.endsWith("业") ? known.byName.get(plain.slice(0, -1)) : undefined)
      return entry?.sector === false || titles.has(plain)
    },
  }
  const home = header.region?.value
  const places = placesOf(home, lexicon)
  const initials = cityInitials(home, lexicon)
  const isPlace = ({ start, end }: Span) => places.at(text, start, end)?.end === end
  /** 芜湖低空装备: where the name of the place that a field is said to lie in ends; none is part of the field's name. */
  const placeEnd = ({ start, end }: Span) => {
    const place = places.at(text, start, end)
    if (place !== undefined) {
      const behind = place.end + (AROUND.exec(text.slice(place.end, end))?.[0].length ?? 0)
      return end - behind < 2 ? start : behind
    }
    return initialsEnd(text, { start, end }, initials, setting.isKnown)
  }
  const found: Field[] = nodes.map(({ title, titleSpan: { start, end } }) => fieldAt(start, end, title))
  for (const span of spans) {
    for (const named of namedIndustries(text, span, known.matcher)) if (!setting.inField(named.start)) found.push(named)
    let last = span.start
    for (const end of ends(text, span)) {
      const before = unread(listBefore(text, end.at, span.start), last)
      last = end.at
      const list = fieldsBehindPlaces(text, before, end, isPlace)
      if (list.items.length === 0 || text.charAt(end.at - 1) === "、" || !mayName(list.trigger, end)) continue
      const fused =
        (end.tail === "growth" && text.endsWith("融合发展", end.behind)) ||
        ((end.open || (end.tail === "industry" && (list.items.length > 1 || list.conjunctions.length > 0))) &&
          isFused(text, end.behind))
      const said = { count: countAt(text, end.at), fused }
      const items = splitItems(text, list, setting.isKnown, said)
        .map((item) => (end.tail === "growth" ? withoutManner(text, item) : item))
        .filter((item) => !isPlace(item))
      if (accepts(new ListClaim(setting, list, items, end, fused)))
        found.push(...fieldsOf(text, list, items, end, fused, placeEnd))
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 榆林、渭南等氢能产业集群: the list is of places, and the field stands behind it. */
function fieldsBehindPlaces(
  text: string,
  list: List,
  { at, open, called }: End,
  isPlace: (item: Span) => boolean,
): List {
  if (!open || called === undefined || !ofPlaces(list.items, isPlace)) return list
  const inner = listBefore(text, called, at + (text.charAt(at + 1) === "地" ? 2 : 1))
  if (inner.trigger.kind !== "mark") return inner
  return { items: inner.items, trigger: list.trigger, conjunctions: inner.conjunctions, long: inner.long }
}

/** 长春现代化都市圈汽车: the land around the city that a field is said to lie in. */
const AROUND = /^(?:现代化)?(?:都市圈|城市群|经济圈|经济区|地区)/u

/** 磷化工精细化、有色冶金高端化发展: how a field is to grow. */
const MANNER = /(?<=[\u4e00-\u9fff]{2})(?:精细|高端|智能|绿色|低碳|集群|规模|特色|品牌|数字|集约)化$/u

function withoutManner(text: string, item: Span): Span {
  if (text.charAt(item.end - 1) !== "化") return item
  const words = text.slice(item.start, item.end)
  return { start: item.start, end: item.start + words.replace(MANNER, "").length }
}

const COUNT = /^(?:\d{1,2}|[两三四五六七八九十]{1,2})(?=[大个条类])/u
const NUMERALS = new UnitSet("0123456789两三四五六七八九十")

/** How many fields the words behind a list say that it has: 四大产业, 6个重点领域. */
function countAt(text: string, at: number): number | undefined {
  const words = NUMERALS.at(text, at) ? COUNT.exec(text.slice(at, at + 3))?.[0] : undefined
  return words === undefined ? undefined : parseNumeral(words)
}

/** Whether a list is of places: it begins with one, and most of it are some. */
function ofPlaces(items: readonly Span[], isPlace: (item: Span) => boolean): boolean {
  const [first] = items
  return first !== undefined && isPlace(first) && items.filter(isPlace).length * 3 >= items.length * 2
}

/** Behind a list: its fields are to grow together. */
const FUSED =
  /^(?:、[\u4e00-\u9fff、]{2,20}?|在[\u4e00-\u9fff、]{2,20}?(?:方面|领域)的?)?(?:深度|跨界|有机|相互|互促|全面|高质量)*(?:融合|联动|渗透|统筹|衔接)/u
const FUSED_REACH = 30
const FUSES = new UnitSet("融联渗统衔")

function isFused(text: string, behind: number): boolean {
  const limit = Math.min(text.length, behind + FUSED_REACH)
  return FUSES.next(text, behind, limit) < limit && FUSED.test(text.slice(behind, limit))
}

function fieldsOf(
  text: string,
  { trigger }: List,
  items: readonly Span[],
  { tail, open, behind }: End,
  fused: boolean,
  placeEnd: (item: Span) => number,
): Field[] {
  const listed = isListed({ items, open, trigger: trigger.kind })
  // 通信、食品等行业: what the list calls its items may be whole sectors.
  const industries = tail === "industry" || (open && text.startsWith("行业", behind - 2))
  const sectors = fused || (tail === "field" && listed) || (items.length > 1 && industries)
  const action = trigger.kind === "develop" ? trigger.word : undefined
  const found: Field[] = []
  for (const item of items) {
    const field = trimmed(text, item, { sectors, listed }, placeEnd)
    if (field !== undefined) found.push(fieldAt(field.start, field.end, field.mention, field.name, action))
  }
  return found
}

/** A list with its surroundings, which are cut out of the text only when asked for. */
class ListClaim implements Claim {
  readonly items: readonly string[]
  readonly trigger: Claim["trigger"]
  readonly word: string
  readonly tail: Claim["tail"]
  readonly open: boolean
  readonly joined: boolean
  readonly fused: boolean
  readonly isKnown: Claim["isKnown"]
  readonly #setting: Setting
  readonly #governed: number
  readonly #behind: number

  constructor(
    setting: Setting,
    { trigger, items: written }: List,
    items: readonly Span[],
    { tail, open, behind }: End,
    fused: boolean,
  ) {
    this.items = items.map(({ start, end }) => setting.text.slice(start, end))
    this.trigger = trigger.kind
    this.word = trigger.word
    this.tail = tail
    this.open = open
    this.joined = written.length === 1
    this.fused = fused
    this.isKnown = setting.isKnown
    this.#setting = setting
    this.#governed = trigger.start
    this.#behind = behind
  }

  get before(): string {
    const { text } = this.#setting
    return text.slice(sentenceStart(text, this.#governed), this.#governed + this.word.length)
  }

  get after(): string {
    const { text } = this.#setting
    return text.slice(this.#behind, clauseEnd(text, this.#behind, AFTER))
  }

  get sentence(): string {
    const { text } = this.#setting
    return text.slice(this.#behind, sentenceEnd(text, this.#behind))
  }

  get inField(): boolean {
    return this.#setting.inField(this.#governed)
  }

  get underIndustry(): boolean {
    return this.#setting.underIndustry(this.#governed)
  }
}

const AFTER = 60
const SENTENCE = 90
const STOPS = new UnitSet("。；;\n")

function sentenceStart(text: string, from: number): number {
  let start = from
  while (start > Math.max(0, from - SENTENCE) && !STOPS.at(text, start - 1)) start--
  return start
}

function sentenceEnd(text: string, from: number): number {
  let end = from
  while (end < Math.min(text.length, from + SENTENCE) && !STOPS.at(text, end)) end++
  return end
}
