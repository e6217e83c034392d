import { canBeField, canBeListed, isPublicService, isSocial, looksLikeField } from "./fields.ts"
import { DEVELOPING, type Tail, type Trigger } from "./words.ts"

/** A list of fields with what stands around it. */
export interface Claim {
  readonly items: readonly string[]
  readonly trigger: Trigger | "mark"
  readonly word: string
  /** Undefined where the list ends without saying what it is a list of. */
  readonly tail: Tail | undefined
  /** 等 stood between the list and its tail. */
  readonly open: boolean
  /** Its two items were written as one: 经济林和林下经济. */
  readonly joined: boolean
  /** The clause before the list and the words behind it, to the end of the clause. */
  readonly before: string
  readonly after: string
  /** The words behind it to the end of the sentence. */
  readonly sentence: string
  /** The item of the outline is itself a field, so that technologies in it are its details. */
  readonly inField: boolean
  /** The item stands under a heading about industries. */
  readonly underIndustry: boolean
  /** The fields are to grow together (…融合发展), so that whole sectors stand among them. */
  readonly fused: boolean
  readonly isKnown: (name: string) => boolean
}

const APPLIED =
  /^(?:的)?(?:[^，,。；;]{0,6})?(?:应用|场景|赋能|的?改革|监管|执法|风险|腐败|整治|乱象|违法|问题|矛盾|纠纷|立法|消费|公共服务|短板|薄弱|事故|隐患|安全监管|治理|算力支撑|试验研究|人才|就业|支出|投入保障|信用|法律|价格|诉讼|支付|数据(?!产业|要素)|标准化试点|(?:主动|有序)?开放|建设高质量数据)/u
const REGULATED = /隐患|整治|事故|排查|执法|乱象|腐败|安全生产|违法|纠纷|防范遏制|毕业生/u
const WORKS =
  /攻关|技术|产业|研发|突破|培育|创新|实验室|平台|企业|集群|制造|合作|布局|项目|投资|学科|细分|赛道|领域|发展|开发|中心|研究|建设|改造|转型|升级|降碳|抢占|先机|领先|开辟|发力/u
/** 等领域关键技术攻关: what a list says whose technology is worked on. */
const TACKLED = /^的?(?:关键|核心|共性|前沿|重大|基础|产业){0,4}技术(?:联合|协同)?(?:攻关|研发|研究|突破)/u
/** 在钢铁、建材等行业开展示范: where something is tried out. */
const TRIED = /示范|试点/u
const CLEAR = new Set([
  ...DEVELOPING,
  "做大做强",
  "重点发展",
  "大力发展",
  "积极发展",
  "加快发展",
  "稳步发展",
  "做特",
  "扩大",
  "做精",
  "打造",
  "做热做旺",
])

/** Whether a list may name fields at all, by the word that governs it and by how it ends. */
export function mayName(
  { kind, word }: { readonly kind: Claim["trigger"]; readonly word: string },
  { tail, open }: Pick<Claim, "tail" | "open">,
): boolean {
  const grows = kind === "develop" || kind === "aim"
  if (kind === "use") return tail === "growth" && GUIDED.has(word)
  if (tail === "industry") return true
  if (tail === "field") return kind !== "stop" || /[是有]$|包括/u.test(word)
  if (tail === "technology") return grows || kind === "tackle"
  if (tail === "project") return open && (grows || word === "组建")
  if (tail === "growth") return grows
  return kind === "aim" || (kind === "develop" && CLEAR.has(word))
}

/** A list of several under a verb and before 等: what one item alone would not show, they show together. */
export const isListed = ({ items, open, trigger }: Pick<Claim, "open" | "trigger"> & { items: readonly unknown[] }) =>
  open && items.length > 2 && (trigger === "develop" || trigger === "aim")

/** Whether a list that may name fields names some that the plan develops. */
export function accepts(claim: Claim): boolean {
  const { items, tail, open, fused } = claim
  if (items.length === 0) return false
  const canBe = isListed(claim) ? canBeListed : canBeField
  const fit = items.filter((item) => canBe(item, fused || tail === "industry"))
  if (fit.length * 2 < items.length || fit.length === 0) return false
  if (!open && tail === "industry" && fit.length < items.length) return false
  if (tail === "industry") return industry(claim)
  if (tail === "field") return field(claim, fit)
  if (tail === "technology") return technology(claim)
  if (tail === "project") return project(claim, fit)
  if (tail === "growth") return growth(claim, fit)
  return bare(claim, fit)
}

/** 规范网络文学、网络游戏等健康发展: rules are there for the growth. */
const GUIDED = new Set(["规范"])

/** 汽车产业加速转型: a sentence whose subject is an industry. */
const SUBJECT =
  /^(?:加速|加快|突出|持续|深度|深化|瞄准|聚焦|抢占|重点|围绕|坚持|大力|积极|着力|全面|稳步|巩固|做强|做优|推进|推动|要)/u
const FIGURES =
  /^(?:总)?(?:产值|规模|营收|营业收入|收入|增加值|投资|用电|贷款|税收|增值税|所得税|占比|达到|均|增长|突破|分别|发展需[求要]|发展要求|发展规律|需求|骨干|主力军?|优势|[\u4e00-\u9fff]{0,4}作用)/u
/** 出台了养老、健康等服务业发展指导意见: what was issued about them. */
const ISSUED = /^(?:高质量)?(?:发展)?(?:的)?(?:指导意见|实施意见|意见|政策|规划|办法|标准|方案)/u
/** 壮大文化创意产业规模: an order, not a figure. */
const SIZE = /^规模(?:$|实力|能级|和|与)/u

/** 建设集餐饮、演艺等业态的综合体: what the list only describes. */
const OF_ANOTHER = /^的[\u4e00-\u9fff]{0,12}(?:[区园地]|中心|综合体|平台|企业|场所)$/u

/** 巩固船舶制造业优势: whose advantage is to be kept. */
const KEPT = new Set(["巩固", "放大", "扩大"])

function industry({ trigger, open, items, before, after, word, isKnown }: Claim): boolean {
  if (open && trigger === "develop" && OF_ANOTHER.test(after)) return false
  if (!open && FIGURES.test(after) && !(CLEAR.has(word) && SIZE.test(after)) && !KEPT.has(word)) return false
  if (trigger === "mark" && !open && items.length === 1)
    return /(?:^|[。；;\n\s])$/u.test(before) && SUBJECT.test(after)
  if (!open && items.length === 1 && /(?:制造|服务)业$/u.test(items[0] ?? ""))
    return items.some((item) => isKnown(item) || looksLikeField(item.slice(0, -3)))
  if ((trigger === "stop" && ISSUED.test(after)) || (items.length > 1 && items.every(isPublicService))) return false
  if (open || items.length > 1) {
    const strong = items.filter((item) => isKnown(item) || looksLikeField(item)).length
    if (strong === 0 && !CLEAR.has(word) && /^建设/u.test(after) && items.every(({ length }) => length === 2))
      return false
    if (trigger === "mark" && !open && strong === 0) return false
    return trigger !== "stop" || GROWS.test(before) || (open && items.length > 1 && strong * 2 >= items.length)
  }
  return trigger === "develop" || trigger === "aim" || (trigger === "stop" && !TELLS.has(word) && GROWS.test(before))
}

/** 成为世界汽车产业发展的力量: what is or was so. */
const TELLS = new Set("成为 是 了 有 已 我国 实现 属于 来自 达到 之间".split(" "))
const GROWS = /发展|培育|打造|壮大|做强|布局|构建|推动/u

/** 推动水泥、焦化等行业节能降碳改造. */
const UPGRADED =
  /^(?:企业)?(?:节能|降碳|低碳|绿色|智能|超低排放|技术|设备|数字化|深度)*(?:改造|转型|升级|更新|清洁生产)/u

function field(
  { trigger, open, inField, after, sentence, before, items, isKnown }: Claim,
  fit: readonly string[],
): boolean {
  if (APPLIED.test(after) || (trigger === "tackle" && inField)) return false
  if (trigger === "mark" && items.length < 3) return false
  const social = items.filter((item) => isSocial(item) && !isKnown(item)).length
  if (social * 2 > items.length) return false
  const strong = fit.filter((item) => looksLikeField(item) || isKnown(item)).length
  if (REGULATED.test(sentence)) return false
  if (isListed({ items, open, trigger }) && fit.length * 3 >= items.length * 2 && strong > 1) return true
  if (open && (trigger === "aim" || (trigger === "develop" && UPGRADED.test(after) && fit.length === items.length)))
    return true
  if (open && items.length > 2 && fit.length * 4 >= items.length * 3 && TACKLED.test(after)) return true
  const tried = trigger === "place" && open && TRIED.test(after)
  return (trigger === "aim" || tried || WORKS.test(sentence) || WORKS.test(before)) && strong * 3 >= items.length
}

const RESEARCH = /^的?(?:科研)?(?:攻关|研发|突破|创新突破)/u

function technology({ trigger, open, after, inField, underIndustry, items, word, isKnown }: Claim): boolean {
  if (inField || items.length < 2) return false
  if (
    (!after.startsWith("产业化") && (/应用/u.test(after) || APPLIED.test(after))) ||
    (!open && !RESEARCH.test(after) && !(underIndustry && after === ""))
  )
    return false
  if (trigger === "aim" || (trigger === "develop" && (CLEAR.has(word) || word.endsWith("推动")))) return true
  const known = items.filter(isKnown).length
  return underIndustry || known * 2 > items.length
}

/** 推进新能源汽车、机器人等重点项目: projects are called after fields only where all of them look like fields. */
function project({ items, isKnown, inField }: Claim, fit: readonly string[]): boolean {
  const strong = fit.filter((item) => looksLikeField(item) || isKnown(item)).length
  return items.length > 1 && strong * 3 >= items.length * 2 && !inField
}

/** 推动风电、光伏、储能一体化发展: several fields that are to grow. */
function growth({ items, open, fused, isKnown }: Claim, fit: readonly string[]): boolean {
  if (items.length < 2) return open && items.every(isKnown)
  const strong = fit.filter((item) => looksLikeField(item) || isKnown(item)).length
  return strong * 3 >= items.length * 2 || ((open || fused) && strong > 0 && fit.length === items.length)
}

/** 重点发展竹家居、竹饮料等: a plan says so of its fields alone. */
const FOREMOST = new Set(["重点发展", "大力发展", "加快发展", "积极发展"])

/** 围绕聚乳酸、电子化学品等开展攻关: what research is aimed at, also where no word of it is a known field's. */
const STUDIED =
  /^(?:方面|物种|品种|作物|产品|方向)?(?:开展|加强|加快|实施|组织)?(?:关键|核心|共性|产业|重点|科技|技术|联合|协同|育种|一批){0,4}(?:攻关|研发|突破)/u

const TRAVEL = /(?:旅游|[\u4e00-\u9fff]{2}游)$/u
/** 拓展中间品贸易, 开发森林旅游、康养旅游等产品: of what is widened or made only this is a field. */
const ONLY: Readonly<Record<string, RegExp>> = {
  拓展: /(?:贸易|经济)$/u,
  着力开发: TRAVEL,
  重点开发: TRAVEL,
  大力开发: TRAVEL,
  积极开发: TRAVEL,
}

/** 智算、超算等先进算力中心: what the list is of is no field. */
const MEANS = /(?:中心|平台|基地|设施|机构|模式|活动|联赛|环节)$/u
/** 发展经济林和林下经济: of what these say of two, one that looks like a field is enough. */
const GROWN = new Set(["发展", "大力发展", "积极发展", "加快发展", "重点发展", "培育", "壮大", "做强", "做优"])

/** 以当归、黄芪为重点，建设种植基地: what is raised or made needs no word of a trade. */
const RAISED = /^为(?:重点|主导?|核心)[^。；]{0,16}(?:种植|养殖|栽培|生产|加工|特色产业|优势产业)/u

/** 等户外运动装备: what the list is of is itself a field. */
const isClass = (after: string): boolean => !/服务$|^主题/u.test(after) && looksLikeField(after)

function bare(
  { trigger, open, joined, word, items, isKnown, inField, after, sentence }: Claim,
  fit: readonly string[],
): boolean {
  const own = ONLY[word]
  if (items.some(isPublicService) || (own !== undefined && !items.every((item) => own.test(item)))) return false
  const strong = fit.filter((item) => looksLikeField(item) || isKnown(item)).length
  const whole = open && fit.length === items.length
  if (whole && items.length > 1 && GROWN.has(word) && after === "") return true
  const grown = FOREMOST.has(word) || (GROWN.has(word) && strong > 0)
  if (!open && items.length > 2 && fit.length === items.length && grown) return true
  if (open && GROWN.has(word) && isClass(after) && fit.length > 1 && fit.length * 3 >= items.length * 2) return true
  if (
    whole &&
    items.length > 2 &&
    (trigger === "aim" ? STUDIED.test(after) : FOREMOST.has(word) && (!APPLIED.test(after) || after.endsWith("消费")))
  )
    return true
  if (whole && word === "以" && items.length > 2 && (strong > 0 || RAISED.test(sentence))) return true
  if (trigger === "aim")
    return items.length >= 2 && (open ? strong * 2 >= items.length : strong * 3 >= items.length * 2)
  if (!open && inField && (items.length < 3 || strong < items.length)) return false
  if (
    (open || joined) &&
    items.length === 2 &&
    strong === 1 &&
    fit.length === 2 &&
    GROWN.has(word) &&
    !MEANS.test(after)
  )
    return true
  return (
    strong * 3 >= items.length * 2 || (items.length > 3 && fit.length === items.length && strong * 2 >= items.length)
  )
}
