import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { type Head, heads } from "./heads.ts"
import { bracketBehind, isCampus, type Lead, type Phrase, phraseBefore } from "./phrase.ts"

/** A phrase that ends in a head and may be a platform's name. */
export interface Candidate extends Span {
  readonly head: Head
  readonly headStart: number
  /** End of the head itself, before a bracket that belongs to the name. */
  readonly headEnd: number
  readonly lead: Lead
  /** A second name in brackets behind it. */
  readonly alias?: Span
  /** End of the bracket that holds the second name. */
  readonly aliasEnd?: number
}

/** What goes on as a place behind 和: 和林格尔. */
const PLACES_WITH_AND = "林格尔|田|平区|硕|龙|县|布克赛尔|政县|顺县"
const ADVERBS =
  "高标准|高水平|高质量|高起点|科学|加速|规划|推广|做好|配套|新的|一流|集中|重点|打好|更好|新一轮|服务保障|服务(?!贸易|外包|业|消费|型)|保障|开放|运行|应用|借力|确保|扎实|创新(?=[“「])|与|及|暨"
const PREFIX = new RegExp(`^(?:${ADVERBS}|和(?!${PLACES_WITH_AND}))+(?=.)`, "u")
/** What a prefix begins with: most names begin with none of these. */
const BEGINS = new UnitSet(`和${ADVERBS.replace(/(.)[^|]*\|?/gu, "$1")}`)

/** 鹏城云脑Ⅲ: which of several of one name. */
const ROMAN = new UnitSet("ⅠⅡⅢⅣⅤⅥⅦⅧⅨ")

/** How a name goes on behind its head. */
interface Behind {
  readonly end: number
  readonly alias: Span | undefined
  readonly aliasEnd: number | undefined
}

/** A second name that a bracket behind a head gives, or where the name goes on behind it. */
function behind(text: string, end: number): Behind {
  const alone = { end: ROMAN.at(text, end) ? end + 1 : end, alias: undefined, aliasEnd: undefined }
  const bracket = bracketBehind(text, end)
  if (bracket === undefined) return alone
  const called = /^(?:以下简称|下称|简称)[:：]?[“"「]?([^”"」]{2,16})/u.exec(bracket.inner)
  if (called?.[1] !== undefined) {
    const start = bracket.start + 1 + called[0].length - called[1].length
    return { end, alias: { start, end: start + called[1].length }, aliasEnd: bracket.end }
  }
  if (isCampus(bracket.inner)) return { ...alone, end: bracket.end }
  const head = heads.scan(bracket.inner).at(-1)
  if (head === undefined || head.value === null || head.end !== bracket.inner.length || head.start < 2) return alone
  return { end, alias: { start: bracket.start + 1, end: bracket.end - 1 }, aliasEnd: bracket.end }
}

/** Leaves off what stands before the name itself: adverbs, a conjunction at the front. */
export const trimmed = (text: string, start: number, head: number): number =>
  BEGINS.at(text, start) ? start + (PREFIX.exec(text.slice(start, head))?.[0].length ?? 0) : start

/** What before a conjunction is a thing of its own: 集团和…交易所, 战略和…园区. */
const APART =
  /(?:集团|公司|机制|体系|城市|战略|政策|枢纽|工程|项目|计划|行动|企业|机构|攻关|机场|车站|东站|西站|高铁|铁路|市场|队伍|制度|能力|基础|改革|[省市县区厅局委岛])$/u

const PLACE_WITH_AND = new RegExp(`^和(?:${PLACES_WITH_AND})`, "u")

/** 甲科学中心+乙科学城: what joins two names, behind the head of the first. */
const PLUS = new UnitSet("+＋")

/** No name has more heads than this one right behind the other. */
const RUN = 4

/** Every phrase in the spans that ends in a head, in the order of the text; phrases may contain earlier ones. */
export function candidates(text: string, spans: readonly Span[]): Candidate[] {
  const found: Candidate[] = []
  const ends = new Set<number>()
  for (const { start: from, end } of spans) {
    let lastEnd = from
    let run = 0
    for (const { start: headStart, end: headEnd, value: head } of heads.scan(text, from, end)) {
      run = headStart === lastEnd ? run + 1 : 1
      const floor = PLUS.at(text, lastEnd) ? lastEnd + 1 : from
      lastEnd = headEnd
      if (head === null || run > RUN) continue
      const phrase = phraseBefore(text, headStart, floor)
      const cut = cutOf(text, phrase, ends)
      const start = trimmed(text, cut === undefined ? phrase.start : cut + 1, headStart)
      const lead: Lead = cut === undefined ? phrase.lead : { kind: "conjunction", word: text.charAt(cut), start: cut }
      const { end, alias, aliasEnd } = behind(text, headEnd)
      ends.add(headEnd)
      ends.add(end)
      found.push({ start, end, head, headStart, headEnd, lead, alias, aliasEnd })
    }
  }
  return found
}

/** The conjunction at which a phrase is cut, since what stands before it is a thing of its own. */
const cutOf = (text: string, { start, conjunctions }: Phrase, ends: ReadonlySet<number>): number | undefined =>
  conjunctions.find(
    (at) =>
      ends.has(at) ||
      text.charAt(at - 1) === "”" ||
      (at === start && !PLACE_WITH_AND.test(text.slice(at, at + 4))) ||
      APART.test(text.slice(start, at)),
  )
