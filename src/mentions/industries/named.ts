import { Matcher } from "../../model/matcher.ts"
import { matchesFrom } from "../../model/matches.ts"
import { type Span, slice } from "../../model/span.ts"
import { UnitSet, WHITE_SPACE } from "../../model/unit-set.ts"
import { clauseEnd, HARD } from "../phrase/marks.ts"
import { canBeField, isPublicService, looksLikeField } from "./fields.ts"
import { CONJUNCTIONS, listBefore } from "./lists.ts"
import { triggers } from "./words.ts"

/** An industry known by name that a verb governs at once: 培育低空经济, 促进现代服务业与…融合. */
export interface NamedIndustry extends Span {
  readonly mention: string
  readonly action: string
}

const GROWS = new Set(
  "发展 大力发展 积极发展 重点发展 加快发展 培育 壮大 做强 做优 做大 做大做强 布局 振兴 繁荣".split(" "),
)
const MOVES = "实施 推动 促进 推进 加快 加速 支持 引导 巩固 提升 提高 优化 做精".split(" ")
const verbs = new Matcher([...GROWS, ...MOVES].map((word) => [word, word] as const))

/** A name that goes on is another one: 高端化工 in 高端化工新材料. */
const ALONE = /^(?:$|[^\u4e00-\u9fff]|和|与|及|等|产业|集群|行业|领域|赛道|发展|技术)/u
/** What behind a field makes it part of the name of something else: 人工智能学院, 跨境电商综合试验区. */
const NAMES =
  /^(?:[\u4e00-\u9fff]{0,3}(?:学院|大会|论坛|中心|实验室|平台|试验区|示范区|研究院|园|基金|专项|行动|工程|人才|队伍|企业|公司|标准|城市|赋能|应用))/u
const GROWN =
  /^(?:产业|行业)?(?:集群|重点项目|重大项目|全产业链)?(?:高质量|创新|健康|规范|有序|融合|集聚|集群|规模化|加快|全产业链|全链条|转型)*(?:发展|振兴|壮大|集聚|布局|升级|扩能|扩容|提质|扩产|质量效益|向[^，,。；;]{2,10}(?:迈进|攀升|延伸|跃升|转型|升级))|^(?:产业)?(?:提质|提升|精品|培育|倍增)(?:工程|行动|计划)|^(?:建设|建设应用|应用推广|规模化应用|建设和(?:普及|推广)?应用)(?=[，,。；;]|$)|^(?:产业化|技术(?:攻关|研发|突破))(?!项目|基地|应用|中心|平台)/u

/** 推动新能源汽车与能源深度融合. */
const FUSED = /^(?:产业|行业)?[与和同][^，,。；;、]{1,10}融合/u

/** 推动中药材种业发展: one field that looks like one by its last words. */
const SECTOR =
  /^[\u4e00-\u9fff]{0,8}?(?:种业|经济|农业|渔业|林业|畜牧业|养殖业|种植业|旅游业?|文旅|康养|物流业?|快递业?|电商|电子商务|会展业?|[^企行就创事作学职专毕商农工产主实大副]业|航运业?|服务外包|服务贸易|服务业|中医药|装备制造|航空航天|生物医药|新能源|储能|氢能|光伏|风电)(?=(?:产业|行业)?(?:加快|全面|持续|快速|加速|高质量|创新|健康|有序|规范|提质|绿色|融合|集聚|集群|规模化|特色化|全产业链|全链条)*(?:发展|振兴|(?:转型|提质|优化)?升级|提质增效)(?!试验区|示范区|先行区|先导区|实验区|行动|计划|工程|大会|论坛|联盟|基金|中心))/u
const SECTOR_REACH = 24

/** “谷子经济”: a new kind of economy, which a plan speaks of to develop it. */
const ECONOMY = /[“「]([\u4e00-\u9fff]{1,6}经济)[”」](?!学|带|圈|区|社会|平台|系统)/uy
const QUOTES = new UnitSet("“「")

/** The industries that a span names outside lists: known ones right behind a verb, and what looks like one there. */
export function namedIndustries(text: string, { start, end }: Span, known: Matcher<unknown>): NamedIndustry[] {
  const found: NamedIndustry[] = []
  for (const verb of verbs.scan(text, start, end)) {
    const names = namesBehind(text, verb, known, start, end)
    if (names.length === 0 || triggers.endingAt(text, verb.end, start)?.value !== "develop") continue
    for (const name of names)
      found.push({ start: name.start, end: name.end, mention: slice(text, name), action: verb.value })
  }
  found.push(...economies(text, start, end))
  return found
}

const NONE: readonly Span[] = []
/** What says of a field that it grows ends so: 发展, 振兴, 升级, 增效. */
const GROWING = new UnitSet("展兴级效")

function namesBehind(text: string, verb: Verb, known: Matcher<unknown>, start: number, end: number): readonly Span[] {
  const names = knownNames(text, verb, known, end)
  if (names.length > 0) return names
  const limit = Math.min(end, verb.end + SECTOR_REACH)
  const mayGrow = !GROWS.has(verb.value) && GROWING.next(text, verb.end, limit) < limit
  const grown = mayGrow ? sectors(text, verb, end) : NONE
  return grown.length > 0 ? grown : wholeClause(text, verb, start, end)
}

/** 休闲农业, or 休闲农业和乡村旅游 where what is wanted of them stands behind both. */
function knownNames(text: string, verb: Verb, known: Matcher<unknown>, end: number): readonly Span[] {
  const name = known.at(text, verb.end, end)
  if (name === undefined) return NONE
  const other = CONJUNCTIONS.at(text, name.end) ? known.at(text, name.end + 1, end) : undefined
  if (other !== undefined && !GROWS.has(verb.value) && isGrown(text, verb.value, other)) return [name, other]
  return isGrown(text, verb.value, name) ? [name] : together(text, verb, name, end)
}

const PARTS = /[、和与]/u
const TOGETHER_REACH = 80

/** 推进智能制造、个性化定制和服务型制造。: a clause that goes on from a known field with others. */
function together(text: string, verb: Verb, name: Span, end: number): Span[] {
  if (GROWS.has(verb.value) || !PARTS.test(text.charAt(name.end))) return []
  const close = Math.min(end, clauseEnd(text, name.end, TOGETHER_REACH))
  if (text.slice(name.end, close).includes("等")) return []
  const found: Span[] = []
  for (let start = verb.end, at = start; at <= close; at++) {
    if (at < close && !PARTS.test(text.charAt(at))) continue
    if (!looksLikeField(text.slice(start, at))) return []
    found.push({ start, end: at })
    start = at + 1
  }
  return found
}

type Verb = Span & { readonly value: string }

function isGrown(text: string, verb: string, name: Span): boolean {
  const behind = text.slice(name.end, name.end + 16)
  if (GROWS.has(verb)) return ALONE.test(behind) && !NAMES.test(behind)
  return GROWN.test(behind) || FUSED.test(behind) || (text.endsWith("经济", name.end) && HARD.at(text, name.end))
}

/** 推进奶业振兴和渔业转型升级: what looks like a field before what is wanted of it, and another one beside it. */
function sectors(text: string, verb: Verb, end: number): readonly Span[] {
  const found: Span[] = []
  for (let at = verb.end; at < end && found.length < MOST; ) {
    const rest = text.slice(at, Math.min(end, at + SECTOR_REACH))
    const name = SECTOR.exec(rest)?.[0]
    if (name === undefined || name.length < (name.endsWith("业") ? 2 : 3) || !canBeField(name)) break
    const stop = at + name.length
    if (listBefore(text, stop, at).items[0]?.start !== at) break
    found.push({ start: at, end: stop })
    at = stop + (WANTED.exec(rest.slice(name.length))?.[0].length ?? SECTOR_REACH)
  }
  return found.length > 0 ? found : growing(text, verb, end)
}

const MOST = 2
const WANTED = /^(?:产业|行业)?(?:转型|提质|优化|创新|高质量|健康)*(?:发展|振兴|升级|提质增效)[和与、]/u

/** 支持新能源船舶发展: goods and how they are made, where their growth ends the clause. */
const GROWTH =
  /^((?!我国|全国|各地|重点)[^\p{P}与和及向等的]{2,10}(?:船舶|汽车|装备|机器人|材料|芯片|软件|无人机|飞行器|集成电路|半导体|传感器|智能终端|疫苗|创新药|中药|电池|型制造|能制造))(?:产业|行业)?(?:加快|创新|健康|有序|规范|高质量)*发展(?=[，,。；;]|$)/u

function growing(text: string, verb: Verb, end: number): readonly Span[] {
  const name = GROWTH.exec(text.slice(verb.end, Math.min(end, verb.end + SECTOR_REACH)))?.[1]
  return name === undefined || !canBeField(name) ? NONE : [{ start: verb.end, end: verb.end + name.length }]
}

/** 优化乡村休闲旅游业。 as a whole clause. */
const BUSINESS = /^[\u4e00-\u9fff]{2,9}[^企行就创事作学职专毕商农工产主实大副]业(?=[。，,；;\n]|$)/u

function wholeClause(text: string, verb: Verb, start: number, end: number): readonly Span[] {
  if (verb.start > start && !OPENS.at(text, verb.start - 1)) return NONE
  if (verbs.at(text, verb.end, end) !== undefined) return NONE
  const name = BUSINESS.exec(text.slice(verb.end, Math.min(end, verb.end + SECTOR_REACH)))?.[0]
  if (name === undefined || !canBeField(name) || isPublicService(name)) return NONE
  return [{ start: verb.end, end: verb.end + name.length }]
}

const OPENS = WHITE_SPACE.with(new UnitSet(".．、)）。，；"))

function economies(text: string, start: number, end: number): NamedIndustry[] {
  return matchesFrom(text, QUOTES, ECONOMY, start, end).flatMap(({ index, 1: name = "" }) => {
    const at = index + 1
    if (at + name.length >= end || !canBeField(name)) return []
    return [{ start: at, end: at + name.length, mention: name, action: "发展" }]
  })
}
