import { matches } from "../../model/matches.ts"
import type { Clause } from "./clause.ts"
import type { Reading } from "./judge.ts"
import type { Measured } from "./measure-words.ts"
import { ADDED_UP, coordinated, isOpening, objectPhrase, subjectPhrase, topicOf, withoutOpening } from "./phrase.ts"
import type { Quantity } from "./quantity.ts"
import { verbAtEnd, verbAtStart } from "./verbs.ts"

/** What the next target of a sentence may refer back to. */
export interface Named {
  readonly reading: Reading
  readonly indicator: string
  /** Names still to be given out by a 分别. */
  readonly names: readonly string[]
  readonly quantity: Quantity
}

const TOPIC = /(?:^|[。！\n])\s*([^，。；：、的\n“”]{2,10}?(?:产业|行业|经济|集群))(?!化)/gu
const TOPICLESS = /^(?:总?产值|产业?规模|总规模|增加值|营业收入|营收|占比|比重|产能|总?产量)$/u
const TOPIC_REACH = 400
const ACTION = /^(?:巩固|提升|加快|培育|壮大|做|推|促|大力|着力|积极|深入|坚持|围绕|聚焦|持续|全面|支持)/u

/** 产值, 规模 alone: with the industry that the paragraph speaks of. */
function withTopic(text: string, indicator: string, at: number): string {
  if (!TOPICLESS.test(indicator)) return indicator
  const behind = text.slice(Math.max(0, at - TOPIC_REACH), at)
  const paragraph = behind.slice(behind.lastIndexOf("\n") + 1)
  const topic = matches(paragraph, TOPIC)
    .map(([, name = ""]) => name)
    .findLast((name) => !ACTION.test(name) && verbAtStart(name) === undefined)
  if (topic === undefined) return indicator
  return topic + (topic.endsWith("产业") ? indicator.replace(/^产业/u, "") : indicator)
}

function withoutChange({ indicator, reading }: Named): string {
  const change = reading.words.change
  return change !== undefined && indicator.endsWith(change) ? indicator.slice(0, -change.length) : indicator
}

const TOTAL = /^(?:总数|总量|数量|总规模)$/u
const MEASURE_WORD = /(?:(?:播种|种植|养殖|经营)?面积|产量|产值|规模|数量|总量|投资|收入|里程|销售额)$/u

/** A pace is that of the measure named before: 产业规模达到1000亿元、年均增速20%. */
const PACE = /^(?:年均|平均|年度)?(?:增速|增幅|增长率|增长速度)$/u

/** 全国货运量增长30%，长三角地区增长10%: a place alone has the measure of the place before. */
const AREA = "[\\u4e00-\\u9fff、]{1,20}?(?:地区|平原|区域|流域|东部|中部|西部|省|县|州|(?<!城)市)"
const PLACE_ALONE = new RegExp(`^${AREA}$`, "u")
const ITS_PLACE = new RegExp(`^(?:全[国省市区县州]|${AREA})`, "u")

function withMeasure(place: string, { quantity }: Clause, previous: Named | undefined): string {
  const same = previous?.reading.form === "subject" && previous.quantity.unit === quantity.unit
  return same && PLACE_ALONE.test(place) ? place + withoutChange(previous).replace(ITS_PLACE, "") : place
}

/** 林下经济面积达260万亩、产值达130亿元: the second measure is of the same thing. */
function withHead(words: string, previous: Named | undefined): string {
  if (previous !== undefined && (/^占/u.test(words) || PACE.test(words))) return withoutChange(previous) + words
  if (previous !== undefined && TOTAL.test(words)) return withoutChange(previous).replace(/^(?:新增|净增)/u, "") + words
  if (!TOPICLESS.test(words) || previous?.reading.form !== "subject") return words
  const head = previous.indicator.replace(MEASURE_WORD, "")
  return head === "" || head === previous.indicator ? words : head + words
}

const DERIVED = /(?:率|占比|比重|份额|比例|强度|增长|下降|提高)$/u

/** 其中标志性产业链领域占比: a share of what was named before. */
function subjectName(text: string, clause: Clause, words: string, previous: Named | undefined): string {
  const phrase = withTopic(text, withHead(withMeasure(words, clause, previous), previous), clause.start)
  const shares = /^\s*(?:其中|内?其中[：:])/u.test(clause.before) && /占|率|比/u.test(phrase)
  return shares && previous !== undefined && !DERIVED.test(previous.indicator) ? previous.indicator + phrase : phrase
}

/** The words between the comma before a clause and the comma before that. */
export function clauseBefore(text: string, from: number, low: number): string {
  const words = text.slice(Math.max(low, from - 60), from).replace(/[，,、；;]\s*$/u, "")
  const cut = Math.max(...["，", "；", "。", ",", ";"].map((mark) => words.lastIndexOf(mark)))
  return withoutOpening(words.slice(cut + 1)).rest
}

const ONLY_VERB = /^(?:新|改|扩|建|开工|竣工|完成|改造|新增|更新|整治|治理|新建|改建|扩建|[（()）]){1,6}$/u

/** 危房改造开工3万套,基本建成2万套: the second number is of what is done with the same things. */
const COMPLETED = /^(?:基本|全面|主体)(?:建成|完工|竣工|完成)$/u

const withoutVerb = (words: string): string => words.slice(0, words.length - (verbAtEnd(words)?.length ?? 0))

/** 研发投入增长10%,突破1000亿元: the amount is not of the growth. */
const baseOf = (previous: Named, clause: Clause): string =>
  previous.quantity.unit === clause.quantity.unit ? previous.indicator : withoutChange(previous)

const SUM = /^(?:累计|总计|合计|共计|共)$/u

const BUILDS = /^(?:建成|建设|新建)$/u

/** The same as before, under the next name of a 分别, with this clause's verb or change. */
function again({ words }: Reading, clause: Clause, previous: Named | undefined): string {
  const change = words.change ?? ""
  const next = previous?.names[0]
  if (next !== undefined) return next + (next.endsWith(change) ? "" : change)
  const whole = previous === undefined ? "" : baseOf(previous, clause)
  const base = words.comparators.some((word) => SUM.test(word)) ? whole.replace(/新增$|^新增/u, "") : whole
  const verb = verbAtEnd(words.core.trim())
  if (verb !== undefined && (previous?.reading.form === "object" || BUILDS.test(verb))) return base
  if (verb === "投资") return base + words.core.trim()
  const whatIsDone = base.replace(ADDED_UP, "")
  const opening = verb === undefined ? undefined : verbAtStart(whatIsDone)
  if (opening !== undefined) return verb + change + whatIsDone.slice(opening.length)
  if (verb !== undefined) return withoutVerb(base) + verb
  return base.endsWith(change) ? base : base + change
}

/** Where a target is named. */
export interface Place {
  readonly text: string
  /** First unit of the sentence. */
  readonly low: number
  readonly clause: Clause
  /** How many numbers follow one another without words between, this one the first: 90%、83%左右. */
  readonly run: number
}

export interface Naming {
  /** Several where one number is promised for each of several things (各). */
  readonly indicators: readonly string[]
  /** For the numbers behind, where each of several things has its own (分别). */
  readonly left: readonly string[]
}

const one = (indicator: string): Naming => ({ indicators: [indicator], left: [] })

const EACH = new Set(["均", "都", "分别"])
/** 甲、乙排放量分别比2020年(下降10%). */
const SEVERALLY = /分别[比较][^，]{2,8}$/u

/** 甲、乙各200家, 甲、乙均增长20%, 甲、乙分别下降10%以上: one number for each of several things. */
const isOfEach = ({ comparators, core }: Measured, phrase: string): boolean =>
  comparators.includes("各") ||
  (/[、和与及]/u.test(phrase) && (comparators.some((word) => EACH.has(word)) || SEVERALLY.test(core)))

function nameSubject(place: Place, reading: Reading, previous: Named | undefined): Naming {
  const { text, low, clause, run } = place
  const { words } = reading
  const change = words.change ?? ""
  const before = (): string => topicOf(clauseBefore(text, clause.start, low))
  const phrase = isOpening(words.core) ? before() : subjectPhrase(words.core)
  if (run === 1 && isOfEach(words, phrase)) return { indicators: coordinated(phrase + change), left: [] }
  if (run > 1) {
    const [first = "", ...left] = coordinated(phrase + change, run)
    if (left.length > 0) return { indicators: [first], left }
  }
  if (COMPLETED.test(phrase)) return one(withoutVerb(before()) + phrase)
  if (ONLY_VERB.test(phrase)) return one(before() || phrase)
  return one(subjectName(text, clause, phrase, previous) + change)
}

const DEED = /^([^，、]{1,8}?)((?:开展|推广|实施|推进|推行|启动|布局|部署|探索)[^，]{2,})$/u

/** 在100个县开展试点: the counties are counted, and the deed tells which. */
function placed({ before }: Clause, things: string): string {
  const deed = /在$/u.test(before) ? DEED.exec(things) : null
  return deed === null ? things : `${deed[2]}的${deed[1]}`
}

const SIZE = /^([一二三五]?[百千万]+亿元?级)(?:$|[、和与及])/u
const THINGS_OF_SIZE = /级([^，。；、和与及\d]{2,12})/u

/** 4个千亿级和…2个百亿级产业集群: the things of the second size are those of the first. */
function ofSize({ text, clause }: Place, things: string): string {
  const size = SIZE.exec(things)?.[1]
  if (size === undefined) return things
  const behind = text.slice(clause.end, clause.end + 60).split(/[，。；\n]/u, 1)[0] ?? ""
  return size + (THINGS_OF_SIZE.exec(behind)?.[1] ?? "")
}

/** What one number is promised of. */
export function nameTarget(place: Place, reading: Reading, previous: Named | undefined): Naming {
  if (reading.form === "object")
    return one(objectPhrase(reading.verb, ofSize(place, placed(place.clause, reading.things))))
  if (reading.form === "again")
    return { indicators: [again(reading, place.clause, previous)], left: previous?.names.slice(1) ?? [] }
  return nameSubject(place, reading, previous)
}
