import type { Lexicon } from "../../model/lexicon/index.ts"
import { placeAt } from "../phrase/places.ts"
import { type Candidate, trimmed } from "./candidates.ts"
import { heads } from "./heads.ts"
import { knownPlatforms, plain } from "./known.ts"
import { abbreviations } from "./modifiers.ts"
import { type Lead, phraseBefore } from "./phrase.ts"

/** A name that a list spells once for several: 济南、青岛国家超算中心. */
export interface SpelledOut {
  readonly name: string
  readonly start: number
  readonly end: number
}

const ITEMS = 8
/** 金凤、明月湖实验室: how long the own name of a laboratory is beside one that is known. */
const SHORT = 4

/** 长城、黄河国家文化公园: what such parks share. */
const PARK = /国家(?:文化)?公园$/u

/** 张江、临港国家实验室: what such laboratories share. */
const RANKED = /(?:国家|省)实验室$/u

const isKnown = (name: string, lexicon: Lexicon): boolean => knownPlatforms(lexicon).byName.has(plain(name))

const DASH = /[-—–－]/u

/** 河北雄安新区: a place that is a zone itself leaves no mere head to the last one. */
const endsInHead = (text: string, { start, end }: { start: number; end: number }): boolean => {
  const last = heads.scan(text, start, end).at(-1)
  return last !== undefined && last.value !== null && last.end === end
}

/**
 * The words that an item leaves to the last one: all behind its place or its two partners (粤桂、粤黔协作园), or from the
 * quotation on.
 */
function rest(
  text: string,
  item: { start: number; end: number },
  last: Candidate,
  home: string | undefined,
  lexicon: Lexicon,
): string | undefined {
  const own = placeAt(text, last.start, last.headStart, home, lexicon)
  const other = placeAt(text, item.start, item.end, home, lexicon)
  if (own !== undefined && other?.end === item.end && own.end < last.end)
    return own.end === last.headStart && endsInHead(text, item) ? undefined : text.slice(own.end, last.end)
  const partners = abbreviations(text, last.start, last.headStart)
  if (partners > 1 && partners === item.end - item.start && abbreviations(text, item.start, item.end) === partners)
    return text.slice(last.start + partners, last.end)
  const words = text.slice(item.start, item.end)
  if (!DASH.test(words) || words.slice(0, 2) !== text.slice(last.start, last.start + 2)) return undefined
  const quote = text.slice(last.start, last.headStart).indexOf("“")
  return quote > 0 ? text.slice(last.start + quote, last.end) : undefined
}

/** 喀什和霍尔果斯经济开发区: where the first of two places ends within one candidate, before 和 or 与. */
export function secondPlace(
  text: string,
  { start, headStart }: Candidate,
  home: string | undefined,
  lexicon: Lexicon,
): { first: number; second: number } | undefined {
  const one = placeAt(text, start, headStart, home, lexicon)
  if (one === undefined || one.start !== start || !AND.has(text.charAt(one.end))) return undefined
  const second = one.end + 1
  return placeAt(text, second, headStart, home, lexicon) === undefined ? undefined : { first: one.end, second }
}

const AND = new Set("和与及")

const joins = ({ kind }: Lead): boolean => kind === "list" || kind === "conjunction"

/** The names that the items before `last` leave unfinished, spelled out, from the nearest to the first. */
export function spelledOut(text: string, last: Candidate, home: string | undefined, lexicon: Lexicon): SpelledOut[] {
  const found: SpelledOut[] = []
  let lead = last.lead
  if (!joins(lead)) return found
  const name = text.slice(last.start, last.end)
  const park = PARK.exec(name)?.[0]
  const ranked = RANKED.exec(name)?.[0]
  const laboratory = last.head.kind === "laboratory" && isKnown(name, lexicon)
  for (let i = 0; i < ITEMS && joins(lead); i++) {
    const before = phraseBefore(text, lead.start)
    const item = { start: trimmed(text, before.start, lead.start), end: lead.start }
    const bare =
      (laboratory || (park ?? ranked) !== undefined) && item.end - item.start > 1 && item.end - item.start <= SHORT
    const shared =
      rest(text, item, last, home, lexicon) ??
      (bare ? (park ?? ranked ?? text.slice(last.headStart, last.end)) : undefined)
    if (shared === undefined) break
    found.push({ name: text.slice(item.start, item.end) + shared, ...item })
    lead = before.lead
  }
  return found
}
