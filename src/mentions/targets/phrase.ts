import { UnitSet, WHITE_SPACE } from "../../model/unit-set.ts"
import { verbAtStart } from "./verbs.ts"

/** What opens a clause and is no part of what is measured. */
const OPENING = new RegExp(
  "^(?:" +
    "[\\s”》、.．·—●•■◆▲○※-]|(?:到|至|在|于|从|自)?20\\d\\d\\s?年(?:底前|年底|底|末|前|(?:起|开始)(?:用|利用)?[\\d一二三四五两]{1,2}年(?:左右)?(?:的?时间|内))?|20\\d\\d[—–~-]|“?十[一二三四五六]五”?(?:时期|期间|末)|“?十[一二三四五六]五”?[前后][一二两三四]年|" +
    "(?:围绕|为|紧扣|锚定)(?:如期)?实现|年底前?|年末|\\d{1,2}月(?:份|底|末)?(?:之)?前|上半年|下半年|[一二三四]季度末?|其中|并且|并|且|从而|使得|使|让|将|确保|力争|力保|争取|努力|推动|推进|促进|引导|鼓励|基本(?!医|养|公|农|建)|原则上|预计|预期(?!目标|寿命)|计划|同时|届时|" +
    "必须|要(?!素|点|闻)|滚动|拟|再(?!生|贷|担|保|制)|全力|加快|持续|进一步|着力|积极|大力|稳步|逐步|深入|扎实|继续|有序|统筹|(?:高标准|高质量|高水平)(?=建|打|推|办|完|规)|适度(?!规模)|" +
    "全[省市县区州](?![场域级])|全年|年内|每年|逐年|年度|(?:今年|明年|后年)(?:年?底前?)?|本年度|未来[一二三四五]年|(?:用|经过|通过)?[一二两三四五\\d]+年(?:内|左右)?(?:时间)?|在此基础上|总体上|" +
    "共(?!享|同|建|青|产|有|性|赢)|(?:与|和|同|较|比|相比)20\\d\\d年(?:底|末)?(?:相比)?|目标是|预期目标是|主要目标是|[:：]|“$|[（(][一二三四五六七八九十\\d]{1,3}[）)]|[（(]|[一二三四五六七八九十]是|\\d+[.．、）)]" +
    ")",
  "u",
)

/** Verbs that only say that something is done, before what is measured. */
const PLAIN_VERB =
  /^(?:实现|保持|支持|鼓励|完善|组织实施|组织|举办|承办|开展|实施|布局建设|布局|建设|建成|建立|打造|培育|创建|争创|创成|形成|推广|办好|抓好|安排|完成(?!年度投资|投资)|认定|落地|获批|上线|出台|设立|组建|编制|发布|遴选|推出|做强做优|做强|做优|做大)/u

/** Remarks; a name in letters (PM2.5) or of classes (一、二类) is part of what it stands behind. */
const BRACKETS =
  /[（(](?![A-Za-z][A-Za-z\d.&-]{0,8}[）)]|[一二三四五Ⅰ-Ⅴ、和至—-]{1,6}[类级][）)])[^（()）]{0,60}[）)]/gu
const TRAILING = /(?:[\s、，,的“‘:：]|数量?达|总计|累计|以上)$/u
/** What such words end with; most phrases need no closer look. */
const TRAILING_END = WHITE_SPACE.with(new UnitSet("、，,的“‘:：达计上"))
const OPENING_BRACKET = new UnitSet("（(")

const PREDICATE = /(?:在|较|比(?![重例率值])|力争|实现|达到|突破|到|继续|不断|显著|明显|持续|进一步|大幅|稳步)/u

/** 去年客流增长41%(,今年再增长20%): the time of the clause before, and the number that it reached. */
const LAST_YEAR = /^(?:去年|上年|上一?年度)(?:全[省市县区州年])?/u
const REACHED =
  /(?:同比|年均)?(?:增长|下降|提高|提升|增加|减少|完成|实现|达到?|突破|超过?|为)?约?\d[\d.,]{0,12}[^\d的]{0,8}$/u

/** What a clause speaks of: its words before the first verb. */
export function topicOf(clause: string): string {
  const told = clause.replace(LAST_YEAR, "")
  const reached = told.search(REACHED)
  const words = reached < 0 ? told : told.slice(0, reached)
  const at = words.slice(2).search(PREDICATE)
  return subjectPhrase(at < 0 ? words : words.slice(0, at + 2))
}

/** Takes the opening words off a phrase; returns what is left and how much was taken. */
export function withoutOpening(words: string): { rest: string; taken: number } {
  let taken = 0
  for (let rounds = 0; rounds < 10; rounds++) {
    const found = OPENING.exec(words.slice(taken, taken + 24))
    if (found === null || found[0] === "" || taken + found[0].length >= words.length) break
    taken += found[0].length
  }
  return { rest: words.slice(taken), taken }
}

const LONGEST = 60
/** 从1795亿元(增加到): where the measure stood, not what is measured. */
const FROM = /(?:从|由)[^从由，,\d]{0,8}\d[^从由]*$/u

/** 引导机构将平均担保费率降至: what is moved stands behind 将. */
const MOVED =
  /^.*(?:[将把](?=[^将把]{2,}$)|(?:力争|确保|争取|努力)(?:实现)?(?=.{3,}$)|(?:提出|明确)(?=(?:今年|到20|20\d\d|全[省市区县州]).{3,}$))/u

/** 比2020年(下降): what a change is counted from. */
const SINCE =
  /(?:比|较|相比)(?:于)?(?:(20\d\d)\s?年(?:底|末)?|上年|去年|上一?年度|“?十[一二三四五]五”?(?:末|时期|期间)?|全[国省市]平均(?:水平)?|现有)(?:基础上)?$/u

/** Takes 比2020年 off the end of a subject; with the year where it names one. */
export function withoutSince(core: string): { rest: string; since?: number } {
  const found = SINCE.exec(core.trimEnd())
  if (found === null) return { rest: core }
  const rest = core.slice(0, found.index).replace(/(?:分别|均|都)$/u, "")
  return found[1] === undefined ? { rest } : { rest, since: Number(found[1]) }
}

/** Whether nothing but opening words stands before a number: 2027年(达到). */
export const isOpening = (core: string): boolean => /^[#”）)、和及与]*$/u.test(withoutOpening(`${core.trim()}#`).rest)

/** 实施城市更新行动、完成投资: behind the last 、 a new action begins. */
function lastAction(core: string): string {
  const mark = core.lastIndexOf("、")
  return mark > 0 && /^(?:完成|新增|新建|新开|累计|带动|实现)/u.test(core.slice(mark + 1)) ? core.slice(mark + 1) : core
}

/** 经济增长目标确定为5%: what is measured is the growth. */
const SET = /(?<=.{2})(?:预期)?目标(?:确定|设定|定|拟定|安排)?$/u

/** 累计新增: what only says that a number is a sum. */
export const ADDED_UP = /^(?:累计|总计|合计|共计|共)/u

/** 依托甲、乙(建设中心): on what something is built. */
export const BUILT_ON =
  /^(?:依托|利用|围绕|聚焦|借助|发挥).{2,60}?(?=(?:建设|打造|培育|组建|创建|布局|设立)[^、，]{2,20}$)/u

/** A subject before its number: the opening and a verb that says nothing of the measure are left out. */
export function subjectPhrase(core: string): string {
  let { rest } = withoutOpening(
    lastAction(withoutSince(core).rest.replace(BUILT_ON, "").replace(FROM, "").replace(MOVED, "").replace(SET, "")),
  )
  for (let rounds = 0; rounds < 2; rounds++) {
    const plain = PLAIN_VERB.exec(rest)?.[0]
    if (
      plain === undefined ||
      rest.length - plain.length < 2 ||
      /^(?:[、与及]|和(?![美谐平])|率|量|额|度|力|面|比|强度|机构|投入)/u.test(rest.slice(plain.length))
    )
      break
    rest = withoutOpening(rest.slice(plain.length)).rest
  }
  return tidy(rest)
}

/** The things behind a number: up to the comma; a verb that makes a flow stays before them. */
export function objectPhrase(verb: string | undefined, after: string): string {
  const named = tidy(after.replace(/^的/u, ""))
  const things = /^(?:专项)?(?:用于|支持)/u.test(named) ? `${named.replace(/^(?:专项)?用于/u, "")}资金` : named
  return verb !== undefined && /^新/u.test(verb) ? verb + things : things
}

/** One spelling of a phrase: brackets and marks at its ends left out. */
function tidy(words: string): string {
  const remarked = OPENING_BRACKET.next(words, 0) < words.length
  let rest = (remarked ? words.replace(BRACKETS, "") : words).trim().replace(/^[“”"《》、]+(?=[^“”"]*$)/u, "")
  while (TRAILING_END.at(rest, rest.length - 1) && TRAILING.test(rest)) rest = rest.slice(0, -1)
  return rest.length > LONGEST ? rest.slice(-LONGEST) : rest
}

/** How the items of a list may be parted, from the surest mark to the one that names contain most often. */
const PARTINGS = [/、/u, /、|以及|和(?!美|谐|平)|(?<!参)与/u, /、|以及|和(?!美|谐|平)|(?<!参)与|(?<!普)及(?!时|格)/u]

/** The measure that the last of several items carries for all: 人参、食用菌|全产业链产值. */
const SHARED =
  /(?:(?:全产业链|工业总|工业|农业|产业|总)?(?:增加值|总产值|产值|营业收入|主营业务收入|收入|投资|数量|总数|排放总量|排放量|总量|产量|面积|装机容量|装机|规模|增速|出口额|进出口总额|销售额|交易额|人次|比重|占比|比例|覆盖率|普及率|标准)|(?:[A-Za-z0-9.]{1,8})?浓度|(?<=..)(?!.{1,3}排放量)[^、和及与数总产省市县区]{2,4}[量额度]|[^、和及与]{2}率)(?:年均)?(?:增长|下降|提高|降低|减少|削减)?$/u

/** What is discharged is measured by an amount of its own. */
const OXYGEN = /需氧量$/u

/** Words that part a whole, each of which stands for itself and what follows the last: 城镇和农村|居民收入. */
const SIDES: ReadonlySet<string> = new Set(
  "城镇 农村 城市 乡村 城区 县域 国有 民营 公办 民办 公立 私立 市级 县级 省级 国家级 男性 女性 境内 境外 线上 线下 工业 农业 服务业".split(
    " ",
  ),
)
const SIDE = new RegExp(`^(?:${[...SIDES].join("|")})(?=.{2})`, "u")

/** All verbs that a phrase begins with: 新建改扩建. */
function verbsAtStart(words: string): string {
  const verb = verbAtStart(words) ?? ""
  return verb === "" || verb.length > words.length - 2 ? verb : verb + verbsAtStart(words.slice(verb.length))
}

/** 水稻、玉米、大豆|良种覆盖率: where several items are as long as each other, the last one's own words are as well. */
function sharedByLength(items: readonly string[]): string | undefined {
  const [first = "", ...others] = items.slice(0, -1)
  const last = items.at(-1) ?? ""
  if (others.length === 0 || others.some(({ length }) => length !== first.length)) return undefined
  if (verbAtStart(first) !== undefined || SHARED.test(first)) return undefined
  return last.slice(first.length)
}

function itemsOf(words: string, count: number | undefined): string[] {
  const lists = PARTINGS.map((parting) => words.split(parting).filter((item) => item !== ""))
  const fitting = count === undefined ? lists[1] : lists.find((items) => items.length === count)
  return fitting ?? [words]
}

/**
 * The names in a coordinated phrase, each with the measure that the last one carries and the verb of the first; as
 * many as `count` where that is known, else the whole phrase alone.
 */
export function coordinated(words: string, count?: number): string[] {
  if (count === 2 && words.startsWith("城乡")) return ["城镇", "农村"].map((side) => side + words.slice(2))
  const items = itemsOf(words.replace(/等$|分别/gu, "").replaceAll("”“", "”、“"), count)
  const first = items[0]
  const last = items.at(-1)
  if (first === undefined || last === undefined || items.length === 1) return [words]
  const verb = verbsAtStart(first)
  const side = SIDE.exec(last)?.[0]
  if (side !== undefined && items.slice(0, -1).every((item) => SIDES.has(item)))
    return items.map((item, index) => (index === items.length - 1 ? last : item + last.slice(side.length)))
  const shared = SHARED.exec(last)?.[0] ?? ""
  const carries = shared !== "" && shared.length < last.length
  const change = /(?:年均)?(?:增长|下降|提高|降低|减少|削减)$/u.exec(last)?.[0] ?? ""
  const alike = carries && !/^(?:全产业链|产业)/u.test(shared) ? sharedByLength(items) : undefined
  if (alike !== undefined) return items.map((item, index) => (index === items.length - 1 ? last : item + alike))
  return items.map((item, index) => {
    const named = index > 0 && verb !== "" && verbAtStart(item) === undefined ? verb + item : item
    if (index === items.length - 1) return named
    if (carries && (!SHARED.test(item) || OXYGEN.test(item))) return named + shared
    return named.endsWith(change) ? named : named + change
  })
}
