import type { Lexicon } from "../../model/lexicon/index.ts"
import type { Span } from "../../model/span.ts"
import { CLOSING, openingOf } from "../phrase/marks.ts"
import { placeAt } from "../phrase/places.ts"
import type { Candidate } from "./candidates.ts"
import { heads } from "./heads.ts"
import { knownPlatforms, plain } from "./known.ts"
import { phraseBefore } from "./phrase.ts"

/** A name whose last words the list shares: 嵩山 in 嵩山、黄河、龙门等省实验室. */
export interface SharedName {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Under what it is known without the rank: 嵩山实验室. */
  readonly of?: string
}

const MOST = 16
const LONGEST = 16
/** Ranks that each member has by a name of its own. */
const RANKED =
  /^(?:国家级?|全国|省级?|[\u4e00-\u9fff]{2,3}省|自治区)?(?:重点|联合)?实验室$|^(?:国家|省级?)?(?:(?:制造业|技术|产业|临床医学研究|区域医疗|医学)?(?:创新)?|超级计算|超算|大科学|数据)中心$|^国家公园$|^国家综合性科学中心$|^国家植物园$|^国家级新区$/u
/** 北京、深圳等数据交易所: one in each city named. */
const EXCHANGE = /^(?:大?数据|产权|证券|商品|技术)?交易(?:所|中心)$/u
/** 贵阳、遵义等综合保税区, …等国家级产业园: a class or rank of which the places of the list have one each. */
const ZONE =
  /^(?:国家级?|省级)?(?:综合保税区|综保区|保税区|保税港区|高新区|高新技术产业开发区|经开区|经济(?:技术)?开发区|跨境电(?:商|子商务)综合试验区|边境经济合作区|重点开发开放试验区|自由贸易试验片区|自贸片区)$|^国家级?[\u4e00-\u9fff]{2,14}(?:基地|示范区|试验区|先导区|示范园区?|产业园)$/u
const SHORT = 4
const CENTRE = /中心$/u
const NATIONAL = /^国家(?=[^级])/u

/** 辽宁实验室: a rank that a province gives. */
const ofAProvince = (text: string, candidate: Candidate, home: string | undefined, lexicon: Lexicon): boolean =>
  candidate.head.kind === "laboratory" &&
  placeAt(text, candidate.start, candidate.headStart, home, lexicon)?.end === candidate.headStart

/** Where the list ends that the words before `start` close: behind its last item, before 等, its count, or both. */
function listEnd(text: string, { lead }: Candidate): number | undefined {
  if (lead.word === "等") return lead.start
  if (lead.kind !== "particle" || !COUNT.test(lead.word)) return undefined
  return text.charAt(lead.start - 1) === "等" ? lead.start - 1 : lead.start
}

const COUNT = /^[\d两三四五六七八九十]{1,3}[个家所大]$/u

/** The end of an item without the bracket behind it. */
function withoutBracket(text: string, end: number): number {
  const open =
    "）)".includes(text.charAt(end - 1)) && CLOSING.at(text, end - 1) ? openingOf(text, end - 1, 20) : undefined
  return open ?? end
}

/** The items of the list that ends at `end`, from the last to the first; none where one is no part of a name. */
function itemsBefore(text: string, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = end; found.length < MOST; ) {
    const item = withoutBracket(text, at)
    const { start, lead } = phraseBefore(text, item)
    const words = text.slice(start, item)
    if (words.length < 2 || words.length > LONGEST || /[和与及]/u.test(lead.word) || heads.scan(words).some(named))
      return []
    found.push({ start, end: item })
    if (lead.kind !== "list") return lead.kind === "verb" ? found : []
    at = lead.start
  }
  return found
}

const NONE: readonly SharedName[] = []

const named = ({ value }: { value: unknown }): boolean => value !== null

/**
 * The names that a list gives by their first words alone, with one rank for all behind it: 嵩山、黄河、龙门等省实验室,
 * 国家稀土功能材料、轻量化材料等创新中心. Centres are names only where the list begins with who founds them.
 */
export function sharedNames(
  text: string,
  candidate: Candidate,
  home: string | undefined,
  lexicon: Lexicon,
): readonly SharedName[] {
  const end = listEnd(text, candidate)
  if (end === undefined) return NONE
  const rank = text.slice(candidate.start, candidate.headEnd)
  const exchange = EXCHANGE.test(rank)
  const zone = ZONE.test(rank)
  if (!exchange && !zone && !RANKED.test(rank) && !ofAProvince(text, candidate, home, lexicon)) return NONE
  const items = itemsBefore(text, end)
  const first = items.at(-1)
  if (first === undefined || items.length < 2) return []
  const isPlace = ({ start, end }: Span) => placeAt(text, start, end, home, lexicon)?.end === end
  if (exchange && !items.every(isPlace)) return []
  const short = (item: Span) => item.end - item.start <= SHORT
  if (zone && !(isPlace(first) && items.every(short) && items.filter(isPlace).length * 3 >= items.length * 2)) return []
  const national = NATIONAL.test(text.slice(first.start, first.end))
  const placed = placeAt(text, first.start, first.end, home, lexicon) !== undefined
  if (CENTRE.test(rank) && !national && !placed) return []
  const { byName } = knownPlatforms(lexicon)
  const famous = items.some((item) => byName.has(plain(`${text.slice(item.start, item.end)}实验室`)))
  if (rank === "实验室" && !famous) return []
  return items.reverse().map((item, index) => {
    const own = text.slice(item.start, item.end)
    const name = `${national && index > 0 && !own.startsWith("国家") ? "国家" : ""}${own}${rank}`
    const bare = `${own}${rank.endsWith("实验室") ? "实验室" : rank}`
    return { name, ...item, ...((byName.has(plain(bare)) || rank !== "实验室") && bare !== name && { of: bare }) }
  })
}
