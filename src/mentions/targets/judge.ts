import type { Clause } from "./clause.ts"
import { compares, comparison, type Measured, measured, shared } from "./measure-words.ts"
import { ADDED_UP, BUILT_ON, isOpening, withoutOpening, withoutSince } from "./phrase.ts"
import { isWeak, verbAtEnd, verbAtStart } from "./verbs.ts"

/** How a clause speaks of its number. */
export type Reading =
  /** 高新技术企业达到6000家: the words before name what is measured. */
  | { readonly form: "subject"; readonly words: Measured }
  /** 建设10家标杆孵化器: the words behind do. */
  | { readonly form: "object"; readonly words: Measured; readonly verb?: string; readonly things: string }
  /** 力争达到2500家: the same as the target before. */
  | { readonly form: "again"; readonly words: Measured }

export interface Setting {
  /** Goals, a yearly programme: a bare number is a promise. */
  readonly promising: boolean
  /** The target before in the same sentence, as its clause read. */
  readonly previous?: Reading
}

/** What may follow a number that ends its statement. */
const CLOSED =
  /^(?:的?(?:(?:工作|预期|年度|发展|总体|全年)?(?:目标|任务)|水平|要求|新?台阶)|[、和及并且与等”’）)。]|[（(](?:其中|含|不含|按)|[（(【〔[［][^。；]{0,160}(?:牵头|负责|责任|配合|参与)|的?同时|$)/u
const DONE = /了$|(?:达到|实现|增长|完成|突破|形成|建成|提高|新增|降低|下降|超过)了/u
/** 公益金不低于60%用于养老服务: what a share is for. */
const SPENT = /^(?:的?(?:资金|经费))?(?:用于|投向)/u
/** 107个产业集群营业收入突破(3万亿元): whose measure it is that follows. */
const TELLS_WHICH = /(?:收入|营收|产值|规模|额|量|投资)(?:达到?|超过?|突破|不低于)$/u
/** 4个千亿级和…2个百亿级产业集群: how many shall be of such a size, also where they are named. */
const OF_SIZE = /^[一二三五]?[百千万]{1,2}亿元?级(?![^，。；]{0,20}项目)/u
/** Verbs behind a number that say that the thing before it comes about. */
const COMES_ABOUT = /^(?:安排|建成|投产|投用|投运|开工|竣工|落地|并网|通车|运营|实现|完工|参[加与])/u
const FRAME =
  /^(?:个)?(?:方面|维度|环节|阶段|层面|原则|步骤|部分|着力点|关键(?!标准|技术|核心|共性|材料|产品|零部件)|统筹|坚持|必须|重点任务$|(?:主要|核心|预期|约束性)?指标|(?:任务|重大|政策)?举措|主要任务|领域$|省份|国家(?=$|和|（))/u
const GRANT =
  /给予|奖励|奖补|资助|罚款|处以|罚金|最高(?!水平)|免征|减免|减按|税率|应纳税|缴纳|扣除|每人每|贴息|赔付|补偿|起征点|注册资本|实缴|单[个项](?:项目|课题)?.{0,4}(?:支持|经费)/u
const STANDARD =
  /标准.{0,6}(?:提高|提升|增加|调整|新增|上调|达到)|(?:提高|增加)(?:到|至)?每人|每人每[年月](?:再)?(?:提高|增加|上调|达到)$/u
/** 1000万元以上的部分不超过20%: a tier of a tariff. */
const TIER = /\d[^，。]{0,24}的?部分$|的部分$/u
/** Money set aside is promised, also where it says for what: 每年安排不少于20亿元支持…. */
const SETS_ASIDE = /(?:安排|投入|筹集|筹措|统筹|整合)(?:财政|专项|各类)?(?:资金)?$/u
/** 遴选10家企业给予奖励: how many may have a grant. */
const AWARDED = /^[^，。]{0,16}?(?:给予|予以|每[家个户项](?:给予)?\d)/u
/** What may be done is not promised: 可降至16%, 可以现行费率为基础下调20%. */
const ALLOWED = /可以?(?:按|以|降|下调|上浮|适当|给予|享受|减)|为基础(?:下调|上浮)/u
const FOR = /(?:为|对|与|向|在|给|用于|帮助|组织)$/u
const MIN_SERVED = 10
const FEW = 10
/** From so many on, a number behind 等 counts more than the examples named before it. */
const MANY = 50
const MAKES = /实施|布局|建设|打造|培育|新建|开工|建成|创建|新增|改造|完成|攻坚|解决|破解/u
/** 建设国家中心、(6个区域中心): one of a list that is not counted stands before the number. */
const BESIDE = /(?:、|以及|[和及与])$/u
/** What may stand between a verb and its number: 制定首批5项, 实施10大类60项. */
const ORDINAL = /(?:20\d\d年度?|剩余|其余|首批|新一批|第[一二三四五]批|[\d一二三四五六七八九十]+大?类)$/u
const ACHIEVES = /建成|创建|实现|完成|达到|成为|纳入/u

/** Whether a clause with examples before 等 promises their number: many of them, or with a verb that makes them new. */
function countsBeyond(core: string, value: number): boolean {
  const verb = verbAtStart(withoutOpening(core).rest)
  if (verb !== undefined && MAKES.test(verb)) return true
  return value >= MANY && (verb !== undefined || /^.{0,4}(?:推进|推动|加快)/u.test(core))
}

/** 每年至少1个月, 每天不少于1小时: so much time shall be spent again and again. */
const EACH = /每(?:人)?(?:年|月|周|天|日|学期|学年)/u
const TIME = /(?:时间|时限|时长|用时)$/u

/** 飞行突破10万小时: of so many hours it is their sum that is counted. */
const HOURS_ADDED_UP = 10_000

/** Times are promised only where a time is what is reached: life expectancy, clear days, a shorter procedure. */
function timely(clause: Clause, words: Measured, { previous }: Setting): boolean {
  const { unit } = clause.quantity
  const said = clause.before
  if (EACH.test(said) && /^(?:至少|不少于|不低于)/u.test(words.comparators.at(-1) ?? "")) return true
  if (said.trim() === "" && previous?.form === "subject" && TIME.test(previous.words.core)) return true
  if (unit === "小时" && clause.quantity.value >= HOURS_ADDED_UP) return true
  if (/岁/u.test(unit)) return /寿命|年龄/u.test(said)
  if (unit === "天") return /天数|压|缩/u.test(said)
  if (unit === "年") return /年限/u.test(said)
  if (unit === "日" || unit === "月") return false
  const falls = TIME.test(words.core) && /^(?:降|减|不得?超过)/u.test(words.comparators.at(-1) ?? "")
  return falls || /压缩|压减|缩短|缩减|控制在/u.test(words.comparators.join("") + (words.change ?? "") + said.slice(-6))
}

/** Whether words speak of a grant, a rate or a fine. */
export const isGrant = (words: string): boolean => GRANT.test(words) || /最多支持|最高支持/u.test(words)

/** 对产量突破5万辆、10万辆的企业: who is given something. */
const RECEIVER = /^(?:[并再]?对(?![外口接标])|凡)/u
const RECEIVES = /^[^，。；]{0,24}的[^，。；]{2}/u
const GRANTED = /^的?(?:奖励|奖补|补助|补贴|资助|罚款|奖金|支持)/u
const FIRST_TIME = /首次|首个|新(?:认定|获|评|入选)/u

/** Grants, prices, thresholds and bases of a reckoning are no promises. */
function conditional({ quantity, before, after }: Clause, words: Measured): boolean {
  if (ALLOWED.test(before) || (quantity.kind === "count" && AWARDED.test(after))) return true
  if (/最多(?:支持|补助|奖励|推荐|申报)?$|最高支持/u.test(before)) return true
  if (RECEIVER.test(words.core.trimStart()) && (RECEIVES.test(after) || FIRST_TIME.test(words.core))) return true
  if (quantity.kind !== "money" && quantity.kind !== "ratio") return false
  return (
    (GRANT.test(before) && !STANDARD.test(before)) ||
    (GRANTED.test(after) && !SETS_ASIDE.test(words.core)) ||
    (quantity.kind === "money" && /(?:^|可|应|须)对/u.test(words.core))
  )
}

/** 总投资30亿元: what a project costs is told, and promised only with a comparison. */
const COST = /(?:总投资|投资总?额|投资规模)$/u

/** 设立总规模不低于200亿元的基金: the measure stands before the number, its thing behind. */
const MEASURE_OF = /(?:规模|总额|金额|额度|面积|里程|产能|总投资|投资额|容量|装机)$/u

function readMeasureOf({ after }: Clause, words: Measured): Reading | undefined {
  const measure = MEASURE_OF.exec(words.core)?.[0]
  const verb = verbAtStart(withoutOpening(words.core).rest)
  if (measure === undefined || verb === undefined || !after.startsWith("的")) return undefined
  return { form: "object", words, things: after.slice(1) + measure }
}

const FUNDS = /^(?:的)?(?:[^，]{0,6})(?:资金|投资|贷款|债券|基金|信贷|融资|额度)|^[^，的]{0,14}经费/u

/** Amounts that flow or stand: of other things money says which are meant (超百亿元企业). */
const AMOUNT =
  /^(?:的)?[^，]{0,10}(?:资金|投资|贷款|债|基金|信贷|融资|额|收入|产值|产出|销售|消费|订单|出口|进口|交易|营收|保费|授信|税|利润|存款|经费)/u
/** 50%的社区建成服务综合体, 100个示范社区全面建成: the things counted come about behind their number. */
const COMPLETED =
  /(?:全部|全面|基本|如期|按期|陆续)(?:建成|投产|投用|投运|开工|竣工|完工|通车|运营|落地|达产|达标|完成|开放|实现)|(?:建成|投产|投入使用|投入运[行营]|投用|达标|通车|摘帽|出列)(?=[^，]{0,20}$)/u

const STRIVES = /^(?:实现|力争|争取|确保|努力)$/u

/** What a number of people says the size of: 消除66人以上大班额. */
const SIZED = /^(?:的)?(?:超?大班|班额|班级|自然村|村庄|村组|聚居点|小组|场所|企业|单位)/u

/** A bound with things behind it, or 不低于…的, tells which things are meant: 营业收入5000万元以上的企业. */
function restricts(clause: Clause, words: Measured): boolean {
  const { quantity, bound, after } = clause
  if (CLOSED.test(after)) return false
  if (quantity.unit === "人" && /^以[上下]/u.test(bound) && SIZED.test(after)) return true
  if (quantity.kind === "money" && /以[上下内]$/u.test(bound) && !FUNDS.test(after)) return true
  if (verbAtEnd(words.core) !== undefined || words.comparators.some((word) => STRIVES.test(word))) return false
  if (quantity.kind === "ratio" && bound === "左右") return after.startsWith("的")
  if (quantity.kind === "ratio")
    return after.startsWith("的") && bound === "" && compares(words.comparators) && !isOpening(words.core)
  if (quantity.kind === "count" && FOR.test(clause.before)) return false
  return after.startsWith("的") || (bound !== "" && bound !== "左右")
}

function readObject(clause: Clause, words: Measured, setting: Setting): Reading | undefined {
  const { quantity, after, bound } = clause
  const things = after.replace(/^的/u, "")
  if ((FRAME.test(after) && bound === "") || TELLS_WHICH.test(after)) return undefined
  const verb = verbAtEnd(words.core.replace(ORDINAL, ""))
  if (quantity.kind === "money") {
    if (comparison(words.comparators, bound) === "<=") return undefined
    if (SETS_ASIDE.test(words.core)) return { form: "object", words, things }
  }
  if (verb !== undefined) {
    const few = isWeak(verb) && bound === "" && !compares(words.comparators) && quantity.value < FEW
    const seat =
      isWeak(verb) &&
      bound === "" &&
      /^[^，]{0,8}(?:县|市|区|州)(?:（|$|率先|托底|高质量)/u.test(after) &&
      !ACHIEVES.test(after)
    return few || seat ? undefined : { form: "object", words, verb, things }
  }
  const maker = BESIDE.test(words.core) ? verbAtStart(withoutOpening(words.core).rest) : undefined
  if (maker !== undefined && MAKES.test(maker) && quantity.kind === "count")
    return { form: "object", words, verb: maker, things }
  const bare =
    /^(?:全[国省市县区州])?$/u.test(words.core.trim()) ||
    isOpening(words.core) ||
    /(?:每年|年度|今年|年内|全年|至少)$/u.test(words.core)
  if (quantity.kind === "money" && !AMOUNT.test(after)) return undefined
  if (setting.promising && COMPLETED.test(things)) return { form: "object", words, things }
  if (bare && setting.previous?.form === "object") return { form: "object", words, verb: setting.previous.verb, things }
  if (quantity.kind === "ratio")
    return bare || /(?:使|让|引导)$/u.test(words.core) ? { form: "object", words, things } : undefined
  const serves = FOR.test(clause.before) && quantity.kind === "count" && (bound !== "" || quantity.value >= MIN_SERVED)
  if (serves || (words.comparators.some((word) => /^至少/u.test(word)) && /[与为在每各]|所有/u.test(clause.before)))
    return { form: "object", words, things }
  if (compares(words.comparators) && bare) return { form: "object", words, things }
  if (bare && (bound !== "" || setting.promising) && words.comparators.length > 0)
    return { form: "object", words, things }
  return undefined
}

/** 金融机构新增贷款: what is done stands behind who does it. */
const WITHIN = /.(?:新增|净增|新建)[^、，]{2,14}$/u

function readSubject(clause: Clause, words: Measured, setting: Setting): Reading | undefined {
  const { quantity, bound } = clause
  const core = withoutSince(words.core.trim()).rest
  if (isOpening(core)) {
    if (setting.previous !== undefined) return { form: "again", words }
    return compares(words.comparators) || words.change !== undefined
      ? { form: "subject", words: { ...words, core: "" } }
      : undefined
  }
  if (DONE.test(core) || TIER.test(core)) return undefined
  const opening = verbAtStart(withoutOpening(core).rest)
  // 全省毕业生达3万人: how many leave school is no plan's doing.
  if (core.endsWith("毕业生") && opening === undefined) return undefined
  if (COST.test(core) && bound === "" && words.comparators.length === 0 && words.change === undefined) return undefined
  const said = bound !== "" || compares(words.comparators) || words.change !== undefined || quantity.word !== undefined
  const acts = opening !== undefined || verbAtEnd(core) !== undefined || WITHIN.test(core) || BUILT_ON.test(core)
  if (!said && !acts && !setting.promising && setting.previous?.form !== "subject") return undefined
  return { form: "subject", words }
}

/** Reads how a clause speaks of its number; undefined where it promises nothing. */
export function judge(clause: Clause, setting: Setting): Reading | undefined {
  const { quantity, after } = clause
  if (clause.describes || quantity.kind === "spec") return undefined
  const plainly = measured(clause.before)
  const words = quantity.kind === "ratio" ? shared(plainly) : plainly
  if (clause.bracketed && words.comparators.length === 0 && words.change === undefined) return undefined
  if (quantity.kind === "time" && !timely(clause, words, setting)) return undefined
  if (/次$/u.test(quantity.unit) && quantity.value === 1) return undefined
  if (DONE.test(clause.before) || /(?:从|由)$/u.test(words.core) || conditional(clause, words)) return undefined
  if (COST.test(words.core) && after.startsWith("的") && !compares(words.comparators)) return undefined
  const joined = setting.previous?.form === "object" && quantity.kind === "count" && isOpening(words.core)
  if (!joined && restricts(clause, words)) return readMeasureOf(clause, words)
  const closed =
    CLOSED.test(after) ||
    COMES_ABOUT.test(after) ||
    (quantity.kind === "ratio" && SPENT.test(after) && !isOpening(words.core))
  if (closed) {
    if (/等$/u.test(words.core) && !words.comparators.length) return undefined
    const doing = withoutOpening(words.core.trim()).rest
    const done = doing.replace(ADDED_UP, "")
    const alone = done !== "" && verbAtEnd(done) === done && setting.previous !== undefined
    return alone ? { form: "again", words } : readSubject(clause, words, setting)
  }
  if (quantity.kind === "count" && setting.promising && OF_SIZE.test(after))
    return { form: "object", words, things: after }
  if (/等$/u.test(words.core) && countsBeyond(words.core, quantity.value))
    return { form: "object", words, things: after.replace(/^的/u, "") }
  if (/等$/u.test(words.core)) return undefined
  return readObject(clause, words, setting)
}
