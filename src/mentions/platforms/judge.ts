import type { Lexicon } from "../../model/lexicon/index.ts"
import { Matcher } from "../../model/matcher.ts"
import type { PlatformKind } from "../../model/mention.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { words } from "../../model/words.ts"
import { EndMatcher } from "../phrase/ends.ts"
import type { Candidate } from "./candidates.ts"
import { knownAsOwn } from "./known.ts"
import { modifiers } from "./modifiers.ts"
import { hasPhase } from "./phrase.ts"

/** Points, in tenths: from `NAME` on it is a name; from `NEIGHBOUR` on it is one beside another in a list. */
export const NAME = 23
export const NEIGHBOUR = 10

/** What a document tells of a candidate beyond its own words. */
export interface DocumentSigns {
  readonly home: string | undefined
  readonly lexicon: Lexicon
  /** Whether it is the title of an item, or stands in one. */
  readonly heading: (candidate: Candidate) => "whole" | "part" | undefined
  /** The document has the same phrase elsewhere. */
  readonly repeated: (candidate: Candidate) => boolean
  /** The clause names a region as the one who builds it. */
  readonly placed: (candidate: Candidate) => boolean
  /** The word that governs the whole list that it stands in, or the quantity before that. */
  readonly governor: (candidate: Candidate) => string
  /** Many of a kind are asked to build one each: 支持企业建设…. */
  readonly byMany: (candidate: Candidate) => boolean
}

/** A word of its own making in quotation marks within a name: “云上农”服务平台; slogans and counts are none. */
const COINED = /[“「]([^“”「」\d+＋×一二三四五六七八九十]{2,10})[”」]/u
const SLOGANS = new Set(
  words(
    "双创 双碳 双一流 双高 双优 四好 两新 两重 专精特新 揭榜挂帅 飞地 互联网 人工智能 数据要素 头雁 揭榜 赛马 链主 链长 走出去 引进来 政产学研 产学研 共享 智慧 绿色 红色 候鸟 银发 首店 首发 夜间 夜经济 平急两用 好房子 好用 东数西算 西电东送 海上丝绸之路 丝绸之路 城市矿产 沙戈荒 无废 一村一品 城市合伙人",
  ),
)

const inQuotes = (text: string, { start, headStart }: Candidate): string | undefined =>
  QUOTES.next(text, start, headStart) === headStart ? undefined : COINED.exec(text.slice(start, headStart))?.[1]

const QUOTES = new UnitSet("“「")
const QUOTES_CLOSED = new UnitSet("”」")

/** Whether quotation marks hold the whole name, which is no slogan. */
const isQuoted = (text: string, { start, end, head, headStart }: Candidate): boolean =>
  QUOTES.at(text, start - 1) &&
  QUOTES_CLOSED.at(text, end) &&
  headStart - start > 1 &&
  head.weight !== "class" &&
  !SLOGANS.has(text.slice(start, headStart))

/** 省政务数据共享平台: a body or a system of the plan's own country, province or city. */
const OWN = /^(?:[全我本]?[省市]|自治[区州]|全国|国家)(?!级)/u
const OWN_BEGINS = new UnitSet("全我本省市自国")
/** 省产业技术研究院, 省美术馆: a province or a city has one. */
const OWN_INSTITUTE =
  /^(?:省|市|自治区)(?![级市县区])(?:(?:产业|工业)技术(?:研究总?院|创新研究院)|(?:农业|林业|农牧业|社会|医学|水产)?科学院|[\u4e00-\u9fff]{0,6}(?:博物馆|博物院|图书馆|美术馆|科技馆|大剧院))$/u
const WHOLE = new Set(["全省", "全市", "全区", "我省", "我市", "我区"])
const isOwn = (text: string, { start, end, lead }: Candidate): boolean =>
  (OWN_BEGINS.at(text, start) && OWN.test(text.slice(start, end))) || WHOLE.has(lead.word)
/** 国家低碳技术创新中心: one of its subject, whatever that is. */
const NATIONAL_CENTRE =
  /^国家(?!级|重点|区域|一流)[\u4e00-\u9fff]{2,12}(?<!重大|关键|共性|综合)(?:技术|产业|制造业)创新中心$/u
const OWN_KINDS: ReadonlySet<PlatformKind> = new Set(["centre", "service", "laboratory", "institute"])
/** What an information system does: the one that a country or a province runs. */
const SYSTEM =
  /(?:服务|共享|交换|开放|分析|信息|公示|教育|交易|监管|监测|预警|管理|政务|数据|调度|指挥|支付|应用|追溯|登记|征信|采购|就业)云?平台$/u
const SHORTEST_SYSTEM = 8

/** What a place is to become; null: none, though it ends like one. */
const GOALS = new EndMatcher<true | null>([
  ...words(
    "金融 经济 交往 贸易 商贸 物流 消费 航运 文化 政治 集散 结算 会展 枢纽 旅游 航空 制造 创新策源 保存 管理 市场 辐射 集聚 策源",
  ).map((word) => [`${word}中心`, true] as const),
  ...words("省域副中心 市域副中心 引领区 先行区 样板区 承接区 配套区 拓展区 辐射区 集聚区 聚集区").map(
    (word) => [word, true] as const,
  ),
  ["合作先行区", null],
  ["保税物流中心", null],
])
const isGoal = (text: string, { start, end }: Candidate): boolean => GOALS.endingAt(text, end, start)?.value === true
/** 康复大学（筹）: an institution that is being founded. */
const PLANNED = /[（(]筹[）)]$/u
/** 山东省实验室, 四川省重点实验室: a rank that many have, until a topic or a seat is named. */
const OF_A_PROVINCE = /^[\u4e00-\u9fff]{2,3}(?:省|自治区)(?:级)?(?:重点|联合)?实验室$/u
/** 草原重点实验室: one of those that some subject has, until a rank or an owner is named. */
const KEY = /^(?!全国|国家)[\u4e00-\u9fff]{2,6}重点实验室$/u
/** What says of a phrase that it is one of many, or of a kind. */
const CLASS_LEAD = new Set(words("一批 若干 各 各类 各级 等 更多 多个 一系列 有条件 该 其他 其它 每 某 首批 现有 领域"))
/** 雄安新区创新平台: what a place has of a kind. */
const GENERAL_PLATFORM = /^(?:高能级|高水平|重大|科技|创新|科创|开放|合作|产业|投资|融资|发展|服务|公共)+平台$/u
/** 国家骨干冷链物流基地: a rank that many places are given. */
const NATIONAL_BASE =
  /(?:出口|物流|能源|资源|制造业|原材料|农产品|农畜产品|示范|转型升级|产业|产业化|储备|贸易|生产|培训|实训)基地$/u
/** 国家数字贸易示范区: in a plan for the whole country such a rank too; where a place wants one it is that one. */
const NATIONAL_RANK = /示范(?:园?区|园)$/u
const isGiven = (name: string, home: string | undefined): boolean =>
  NATIONAL_BASE.test(name) || (home === undefined && NATIONAL_RANK.test(name))
/** 东疆综合保税区: a class with nothing before it but a short word that describes none. */
const CLASS_NAME =
  /^(?!农业|县域|工业|临空|边境|民族|化工|海洋|特色|优势|产业|省级|市级|空港|涉农|沿边|外向|出口|同类|一批|多个|部分|有关|相关|所有|全部|其他|周边|西部|东部|中部)[\u4e00-\u9fff]{2,3}(?<![型级化性类的区])(?:高新区|经开区|经济技术开发区|经济开发区|高新技术产业开发区|综合保税区|综保区|保税区|保税港区|农高区)$/u
const AIMS = new Set(words("打造 构建 培育 成为 争取 探索 集聚 形成 建造"))
/** 甲医学院附属医院, 乙大学出版社: the name goes on to what is none. */
const OWNED = new Matcher(words("医院 附中 附小 出版社").map((word) => [word, true] as const))
const OWNED_REACH = 9
const CHARACTERS = /^[\u4e00-\u9fff]{0,6}$/u

/** Who rules a zone, or what is called after one: 甲新区人民政府, 甲科学城论坛, 甲公园管理办法. */
const CALLED_AFTER = words("管委会 管理委员会 人民政府 政府 论坛 博览会 峰会 条例 管理条例 管理办法")

/** Whether the name that ends at a place only begins that of what is none. */
export function onlyBegins(text: string, end: number): boolean {
  if (CALLED_AFTER.some((body) => text.startsWith(body, end))) return true
  const owned = OWNED.first(text, end, Math.min(text.length, end + OWNED_REACH))
  return owned !== undefined && CHARACTERS.test(text.slice(end, owned.start))
}
/** 跨境电商试验区, 人工智能平台: of these a subject that many plans have makes no name. */
const COMMON = /(?:综试区|试验区|示范区|先行区|先导区|创新平台)$/u
/** 甲与乙片区: parts of what is named elsewhere; those of a zone have its name. */
const PART_OF_TOWN = /^(?!.*(?:自贸|自由贸易|合作区|试验区|示范区|开发区)).*(?:片区|组团)$/u
export const MANY: ReadonlySet<string> = new Set(["一批", "若干", "多个", "一系列"])
const BECOMES = new Set(["成为", "迈向"])
/** 中国—中亚博览会平台: what an event offers. */
const EVENT = /(?:博览会|交易会|进博会|服贸会|广交会|论坛|大会|峰会|展会|年会)等?(?:重要|重大|开放|国际)*平台$/u
/** 斗南国际花卉产业园: a name of its own before 国际. */
const INTERNATIONAL = /^(?![高区新中大全国一])[\u4e00-\u9fff]{2,4}国际[\u4e00-\u9fff]{2}/u
/** 姚江科创区, 马栏山文创园: called after a hill or a water by name. */
const TOPONYM =
  /^(?!智能|智慧|数字|国家|全国|中国|省|市|长江|黄河)(?![沿跨环临滨依靠傍近内外大小江河湖山海两出矿冰火])[\u4e00-\u9fff]{1,2}(?:[山江湖河岛洲岭溪潭峡浦]|湾(?!区))/u
/** “跨境电商+产业带”: a way of doing things. */
const FORMULA = /^[“「]?[^“”]*[+＋×]/u
const SLOGAN_BEGINS = new UnitSet("“0123456789一二三四五六七八九十")
const SLOGAN = /^[“]?[\d一二三四五六七八九十][^\d、]{0,4}[\d一二三四五六七八九十]?(?:中心|平台|基地|园区|新区)$/u
const COUNTED_BEGINS = new UnitSet("各达增共总数、0123456789一二三四五六七八九十百")
const COUNTED_BEHIND =
  /^(?:各|达到|增至|达|共|总数|数量|[、][^，,。]{0,12}各)?[\d一二三四五六七八九十百.]+万?(?:余|多)?(?:[个家所]|亩|平方米|公里)/u
const USES = new Set(
  words(
    "建设好 运营好 发挥好 利用好 升级 优化 丰富 拓展 扩大 开展 构建 争取 参与 创新 深化 依托 发挥 建设 新建 共建 推进 加快 支持 提升 推动 建成 建好 建强 用好 组建 建立 搭建 筹建 创建 争创 完善 强化 加强 成立 设立 鼓励 启用 高水平 高标准 高质量 实施 健全 促进 启动 申建 布局 扩建 引进 融入 对接 落实",
  ),
)
/** What a class goes on with where a name ends; null: none, though it begins like one. */
const CLASS_TAILS = new Matcher<true | null>([
  ...words(
    "体系 网络 集群 群 新车型 车型 等级 化 数量 总数 占比 名单 标准 目录 型 级 周边 城市 管委 党工委 党组 公司 集团 股份 有限 建设标准",
  ).map((word) => [word, true] as const),
  ["群众", null],
])

/** 甲中心、乙平台等新型基础设施: examples of what is built everywhere. */
const AND_OTHER_WORKS = /^等[\u4e00-\u9fff]{0,8}基础设施/u
const MOVED = new Set(words("推进 推动 加快 加速 支持 加强 促进"))
const BUILT = /^(?:建设|提质|升级|扩容|扩建|运营|发展|落地)/u
const PARTNER = /^[^，,。；;]{0,12}(?:合作|对接|协作|联动|交流|共建)/u

/** Without a word before the head, or behind a number or 一批, no other reason can make a name. */
const hopeless = ({ start, headStart, lead }: Candidate): boolean =>
  start === headStart || CLASS_LEAD.has(lead.word) || (lead.kind === "particle" && NUMBERED.test(lead.word))

const NUMBERED = /[\d一二三四五六七八九十两][个家所大类座]$/u

/** The points of a candidate; what a document tells of it beyond its own words is asked where it matters. */
export const judge = (text: string, candidate: Candidate, document: DocumentSigns): number =>
  hopeless(candidate) ? HOPELESS : weigh(text, candidate, document)

const HOPELESS = -40
const TOPIC_POINTS = { strong: 20, middle: 10, weak: 3, class: 0 }

/**
 * The points of a candidate: one line a reason, for or against. What speaks against one that has too few points for a
 * name anyway is not asked.
 */
function weigh(text: string, candidate: Candidate, document: DocumentSigns): number {
  const { home, lexicon } = document
  const { start, end, head, headStart } = candidate
  const { weight, kind } = head
  const found = modifiers(text, start, headStart, home, lexicon)
  const named = found.placed || found.owner
  const name = text.slice(start, end)
  const after = text.slice(end, end + BEHIND)
  const common = found.national || found.subject === 0 || !COMMON.test(name) ? 0 : found.subject
  const topical = found.topic - common >= 2
  const quoted = isQuoted(text, candidate)
  const word = inQuotes(text, candidate)
  const own = isOwn(text, candidate)
  const system = own && name.length >= SHORTEST_SYSTEM && SYSTEM.test(name)
  const lead = document.governor(candidate)
  const heading = document.heading(candidate)

  let points = 0
  if (named) points += 30
  else if (topical && document.placed(candidate)) points += weight === "class" ? 20 : 5
  if (weight === "class" && !named && found.topic === headStart - start && CLASS_NAME.test(name)) points += 18
  if (found.area && !found.national && !named && (weight !== "class" || topical)) points += 16
  if (found.area && found.national) points += 18
  if (quoted) points += 23
  if (topical && !named && INTERNATIONAL.test(name)) points += 17
  if (topical && !named && !found.area && weight !== "weak" && TOPONYM.test(name)) points += 13
  if (word !== undefined && !SLOGANS.has(word)) points += 23
  if (own && topical && weight !== "weak" && OWN_KINDS.has(kind) && candidate.lead.kind === "verb") points += 10
  if (system) points += 20
  if (PLANNED.test(name)) points += NAME
  const institute = own && (OWN_INSTITUTE.test(name) || knownAsOwn(name, home, lexicon) !== undefined)
  if (institute) points += NAME
  const ranked = found.praise || found.rank
  if (found.national && topical && weight !== "class" && !ranked && !isGiven(name, home)) points += 25
  if (topical) points += TOPIC_POINTS[weight]
  if (topical && found.topic >= 4 && !named) points += 4
  if (topical && found.topic >= 6 && !named) points += 3
  if (found.particular) points += 6
  if (kind === "facility" && weight === "strong" && topical) points += 5
  if (kind === "university" && topical) points += 5
  if (kind === "university" && found.national) points += 30
  if (kind === "centre" && NATIONAL_CENTRE.test(name)) points += 30
  if (USES.has(lead)) points += 7
  if (lead === "发挥" && found.topic >= 4) points += 5
  if (MOVED.has(lead) && BUILT.test(after)) points += 3
  if (heading === "whole") points += 15
  if (heading === "part") points += 6
  if (topical && document.repeated(candidate)) points += 8
  if (hasPhase(text, end)) points += 8
  if (points < NEIGHBOUR) return points

  if (found.national && !topical && !named && !found.area && !system) points -= 10
  if (found.general && !system) points -= named || found.topic >= 5 ? 5 : 12
  if (candidate.lead.kind === "conjunction" && PARTNER.test(after)) points -= 30
  if (!topical && GENERAL_PLATFORM.test(text.slice(found.placeEnd, end))) points -= 30
  if (text.charAt(headStart - 1) === "型") points -= 20
  if (!named && !quoted && !institute && AIMS.has(lead)) points -= 7
  if (weight !== "strong" && !named && !found.national && !quoted && document.byMany(candidate)) points -= 15
  if (BECOMES.has(lead)) points -= 30
  if (!named && word !== undefined && SLOGANS.has(word)) points -= 30
  if (name.endsWith("平台") && EVENT.test(name)) points -= 40
  if (SLOGAN_BEGINS.at(text, start) && SLOGAN.test(name)) points -= 50
  if (quoted && FORMULA.test(name)) points -= 30
  if (COUNTED_BEGINS.at(text, end) && COUNTED_BEHIND.test(after)) points -= 40
  if (!named && !found.national && AND_OTHER_WORKS.test(after)) points -= 20
  if (candidate.lead.word === "的") points -= 15
  if (found.praise || (found.rank && !named)) points -= 20
  if (CLASS_TAILS.at(text, end)?.value === true) points -= 30
  if (!found.owner && isGoal(text, candidate) && !(topical && name.endsWith("文化中心") && MOVED.has(lead)))
    points -= found.national ? 50 : 25
  if (found.topic === 0 && found.placed && PART_OF_TOWN.test(name)) points -= 30
  if (onlyBegins(text, end)) points -= 60
  if (!named && MANY.has(lead)) points -= 60
  if (kind === "laboratory" && OF_A_PROVINCE.test(name)) points -= 40
  if (kind === "laboratory" && !named && !found.national && !own && !quoted && KEY.test(name)) points -= 15
  return points
}

const BEHIND = 16
