import { Matcher } from "../../model/matcher.ts"
import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { clauseEnd, HARD, SPACE } from "../phrase/marks.ts"
import { DEVELOPING, TAILS, type Tail, triggers } from "./words.ts"

/** A place at which a list of fields may end. */
export interface End {
  readonly at: number
  /** What the list is called behind it; undefined where it ends without such a word. */
  readonly tail: Tail | undefined
  /** 等 stands between the list and its tail. */
  readonly open: boolean
  /** Where the words behind begin. */
  readonly behind: number
  /** Where what the list is called begins, behind 等 and what describes it. */
  readonly called?: number
}

/** What marks such a place: a tail, 为重点 behind 以…, or a verb whose object runs to the end of its clause. */
type Sign = { readonly tail: Tail; readonly listed: boolean } | "centre" | "opener" | null

const CENTRES = [
  "为重点",
  "为主导",
  "为主攻方向",
  "为引领",
  "为支柱",
  "为龙头",
  "为代表的产业",
  ..."一两双二三四五六七八九".split("").map((count) => `为“${count}`),
]
const signs = new Matcher<Sign>([
  ...CENTRES.map((word) => [word, "centre"] as const),
  ...DEVELOPING.map((word) => [word, "opener"] as const),
  ...TAILS,
])

const OPEN_REACH = 18
const OPENER_REACH = 160
const LIST_MARK = "、".charCodeAt(0)
const AND_OTHERS = "等".charCodeAt(0)
const OTHERS = new UnitSet("等")
const NOT_OPEN = new UnitSet("高平均同优中")
const NOT_LIST = new UnitSet("级离候待")

/** 等 that closes a list, rather than 高等 or 等级. */
const closesList = (text: string, at: number): boolean =>
  text.charCodeAt(at) === AND_OTHERS && !NOT_OPEN.at(text, at - 1) && !NOT_LIST.at(text, at + 1)

/** Where the 等 of 等…领域 stands, if the words before a tail are one. */
function openAt(text: string, tail: number, floor: number): number | undefined {
  for (let i = tail - 1; i >= Math.max(floor, tail - OPEN_REACH); i--) {
    if (HARD.at(text, i) || text.charCodeAt(i) === LIST_MARK) return undefined
    if (closesList(text, i)) return i
  }
  return undefined
}

const NO_FIELDS =
  /的|在|(?:高新|先进|前沿|数字|新)技术|设施|平台|机构|项目|(?<![农畜水林])产品|人才|企业|工具|措施|问题|活动|机制|载体|品牌|指标|服务(?!业|型|新?业态)|工作|任务|手段|方式|要素|资源|培育|推动|开展|加强|推进/u
/** What counts a list ends it as 等 does: 两大产业, 三大先导产业, 6个重点领域. */
const COUNTED = /(?:[两三四五六七八九十]|\d{1,2})[大个条类](?:[\u4e00-\u9fff]{2,5})?$/u
const COUNT_REACH = 9
const COUNTS = new UnitSet("大个条类")
const NUMERALS = new UnitSet("两三四五六七八九十")
/** “三新”产业, “2+4+N”产业: a name that counts a list, in quotation marks behind it. */
const COINED = /“[^“”、，。]{0,8}[一二三四五六七八九十百千\d][^“”、，。]{0,8}”$/u
const COINED_REACH = 20

/** Where the words begin that count a list before its tail. */
function countedAt(text: string, tail: number, floor: number): number | undefined {
  if (NUMERALS.at(text, tail)) return tail
  const coined = text.charAt(tail - 1) === "”"
  const from = Math.max(floor, tail - (coined ? COINED_REACH : COUNT_REACH))
  if (!coined && COUNTS.next(text, from, tail) === tail) return undefined
  const match = (coined ? COINED : COUNTED).exec(text.slice(from, tail))
  return match === null ? undefined : from + match.index
}

/** What may stand behind a technology that is no list's: the work on it, or the end of the clause. */
const WORK = new Set("的科攻研突，,。；;\n")

/** What goes on as the name of a platform or an office: 竹产业科技创业园. */
const OF_A_PLATFORM =
  /^(?:产业|零碳|检验|共性|关键|科创|科技|创业|创新|孵化|研究|技术|检测|博览|总部|智造|智慧|公共|协同|设计|学|服务|国际|综合|投资|项目|发展|融合|合作|转移|转型|升级|高质量|绿色){0,4}(?:部际|联席会议|领导小组|协调机制|(?:试点|示范)(?:城市|[省市县])|园区?|(?:示范|试验|实验|开发|先行|先导|合作|协作|协同|引领)区|研究院|中心|实验室|平台|学院|联盟|综合体|小镇|公司|集团|协会|博览会|交易会|展览会|洽谈会|展会|大会|论坛|峰会|年会|大赛|商会)/u

/** What no field is named with, though it is called so: 智慧养老新业态. */
const NOT_NAMED = /首位|一号|三样|业态|赛道|增长|引擎|支柱|^先进制造业集群/u

/** 风电、光伏规模化开发和高质量发展: how fields are used, beside what they are to do. */
const USE = /(?:大规模|规模化|集约化|集中|有序|清洁|高效|科学|综合)*(?:开发|利用|应用|推广)(?:利用)?[和与]$/u
const USE_REACH = 12

function beforeUse(text: string, at: number, tail: Tail, floor: number): number {
  if (tail !== "growth" || !AND.has(text.charAt(at - 1))) return at
  return at - (USE.exec(text.slice(Math.max(floor, at - USE_REACH), at))?.[0].length ?? 0)
}

const AND = new Set("和与")

/** 护理、现代服务业等领域: its last item ends no list of industries. */
const GOES_ON = /^等[\u4e00-\u9fff]{0,10}(?:领域|行业)/u
const GOES_ON_REACH = 13

/** 航空制造、研发设计及相关配套产业: what is not named stands behind the list as 等 does. */
const WITH_OTHERS = /(?<=、[^，。；、]{2,12})(?:以及|及)(?:其他|相关|有关)?$/u
const WITH_OTHERS_REACH = 20

function withOthersAt(text: string, tail: number, floor: number): number | undefined {
  const from = Math.max(floor, tail - WITH_OTHERS_REACH)
  const found = WITH_OTHERS.exec(text.slice(from, tail))
  return found === null ? undefined : from + found.index
}

/** 新能源汽车、锂电池、光伏产品“新三样”: the goods of such a list are not all called after a field. */
const GOODS = new Set(["新三样", "“新三样”"])

function tailEnd(
  text: string,
  { start, end }: Span,
  { tail, listed }: { readonly tail: Tail; readonly listed: boolean },
  floor: number,
): End | undefined {
  const open =
    openAt(text, start, floor) ??
    (listed ? withOthersAt(text, start, floor) : undefined) ??
    (tail === "growth" ? undefined : countedAt(text, start, floor))
  if (tail === "industry" && open === undefined && GOES_ON.test(text.slice(end, end + GOES_ON_REACH))) return undefined
  if (tail === "industry" && OF_A_PLATFORM.test(text.slice(end, end + 12))) return undefined
  if (open === undefined) {
    if (listed || (tail === "technology" && !WORK.has(text.charAt(end)))) return undefined
    return {
      at: tail === "industry" && !NOT_NAMED.test(text.slice(start, end)) ? end : beforeUse(text, start, tail, floor),
      tail,
      open: GOODS.has(text.slice(start, end)),
      behind: end,
    }
  }
  if (tail === "growth" && listed && open < start - 1) return undefined
  if (tail !== "project" && NO_FIELDS.test(text.slice(open, start))) return undefined
  return { at: open, tail, open: true, behind: end, called: start }
}

const INDUSTRY = /^(?:产业|服务业|制造业|业态)/u
const INDUSTRY_SIGN = { tail: "industry", listed: false } as const
/** What goes on from 产业 as the name of something else even behind a list. */
const NO_INDUSTRY =
  /^产业(?:链(?:关键|重点|各)?环节|化|园|基金|工人|项目|人才|学院|联盟|政策|变革|革命|扶贫|帮扶|数据|标准|用地|研究|技术|创新中心)/u

/** 产业竞争力 is no tail by itself, and is one behind 等: 输变电装备等产业竞争力. */
function behindAndOthers(text: string, { start }: Span, floor: number): End | undefined {
  if (start <= floor || openAt(text, start, floor) === undefined || NO_INDUSTRY.test(text.slice(start, start + 8)))
    return undefined
  const word = INDUSTRY.exec(text.slice(start, start + 3))?.[0]
  return word === undefined ? undefined : tailEnd(text, { start, end: start + word.length }, INDUSTRY_SIGN, floor)
}

const ADVERBS = new Set(
  "安全 高效 积极 合理 科学 前提下 条件下 基础上 创新 统筹 协同 融合 错位 有序 加力 竞相 制宜 稳妥 择优".split(" "),
)

/** 推动风电、光伏发展: the growth that a verb before a list wants stands behind it, where the clause ends. */
const endsClause = (text: string, { start, end }: Span, floor: number): boolean => {
  if (!HARD.at(text, end) || !text.startsWith("发展", start)) return false
  const from = Math.max(floor, start - LAST_ITEM)
  for (let i = start - 1; i >= from && !HARD.at(text, i); i--) if (text.charCodeAt(i) === LIST_MARK) return true
  return false
}

const LAST_ITEM = 10

/** 支持甲工业园、乙市发展…: the places that shall do so stand between. */
const SEATS = new UnitSet("园区市县州盟城港")
const SUPPORTED = /(?:支持|鼓励|引导|推动)[^，。；：]{2,40}$/u
const SUPPORTED_REACH = 44

/** Whether a verb stands where a clause or its predicate begins, rather than behind its subject (产业发展). */
function opensClause(text: string, at: number, floor: number): boolean {
  const before = text.charAt(at - 1)
  if (at === floor || HARD.at(text, at - 1) || SPACE.at(text, at - 1) || "、地—".includes(before)) return true
  if (ADVERBS.has(text.slice(at - 2, at)) || ADVERBS.has(text.slice(at - 3, at))) return true
  if (SEATS.at(text, at - 1) && SUPPORTED.test(text.slice(Math.max(floor, at - SUPPORTED_REACH), at))) return true
  const word = triggers.endingAt(text, at, floor)
  return word !== undefined && word.value !== "through" && word.value !== "use"
}

/** 利用场馆等发展科技旅游: the verb behind a list has an object of its own. */
const OBJECT = /^[\u4e00-\u9fff]{2,10}(?:旅游|经济|产业|农业|服务业|[^产行事]业)(?=[，。；、])/u
const OBJECT_REACH = 16

/** 合理布局管廊系统: where things are to stand. */
const SITED = /(?:合理|优化)布局$/u

function openerEnd(text: string, verb: Span, { start, end }: Span): End | undefined {
  if (SITED.test(text.slice(Math.max(start, verb.end - 4), verb.end))) return undefined
  const after = verb.start > start && closesList(text, verb.start - 1) && text.startsWith("发展", verb.start)
  if (after && !OBJECT.test(text.slice(verb.end, verb.end + OBJECT_REACH)))
    return { at: verb.start - 1, tail: "growth", open: true, behind: verb.end }
  if (!after && !opensClause(text, verb.start, start))
    return endsClause(text, verb, start) ? { at: verb.start, tail: "growth", open: false, behind: verb.end } : undefined
  const close = Math.min(end, clauseEnd(text, verb.end, OPENER_REACH))
  for (let i = OTHERS.next(text, verb.end, close); i < close; i = OTHERS.next(text, i + 1, close))
    if (closesList(text, i)) return { at: i, tail: undefined, open: true, behind: i + 1 }
  return { at: close, tail: undefined, open: false, behind: close }
}

/** By place; at the same place those with a tail first. */
const inOrder = (a: End, b: End): number => a.at - b.at || Number(b.tail !== undefined) - Number(a.tail !== undefined)

/** The places in a span at which a list of fields may end, in the order of the text. */
export function ends(text: string, span: Span): End[] {
  const found: End[] = []
  for (const match of signs.scan(text, span.start, span.end)) {
    const end = endAt(text, match, match.value, span)
    if (end !== undefined) found.push(end)
  }
  return found.length < 2 ? found : found.sort(inOrder)
}

function endAt(text: string, match: Span, sign: Sign, span: Span): End | undefined {
  const { start } = match
  if (sign === null) return behindAndOthers(text, match, span.start)
  const closes = closesList(text, start - 1)
  if (sign === "centre") return { at: start - Number(closes), tail: undefined, open: true, behind: start }
  const opens =
    sign === "opener" || (sign.tail === "growth" && !sign.listed && !closes && opensClause(text, start, span.start))
  return opens ? openerEnd(text, match, span) : tailEnd(text, match, sign, span.start)
}
