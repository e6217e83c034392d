import { matchesFrom } from "../../model/matches.ts"
import { UnitSet } from "../../model/unit-set.ts"

/** What a clause says of those that it names. `responsible` is settled by whether the clause names a lead. */
export type Duty = "lead" | "responsible" | "implement" | "配合" | "参与" | "指导"

/** What a label or a column heading introduces. */
export type LabelKind = Duty | "deadline" | "other"

const LABEL_KINDS: readonly (readonly [RegExp, LabelKind])[] = [
  [/(?<!(?:单位|部门)[及和、与])(?:领导|责任人|负责人|联系人|联络)/u, "other"],
  [/时限|时间|期限|进度|节点|时序/u, "deadline"],
  [/牵头|主要责任|主责|主办|第一责任|主管/u, "lead"],
  [/配合|协同|协办|协助|支持/u, "配合"],
  [/参与|参加/u, "参与"],
  [/指导|督导/u, "指导"],
  [/责任|负责|落实|实施|承办|承担|(?:^|部门|职责|单位)分工/u, "responsible"],
]

/** What a label such as 协同配合单位 introduces, without its remarks in brackets; undefined where it is none of duties. */
export function labelKind(label: string): LabelKind | undefined {
  const bare = label.replace(/[(（][^()（）]*[)）]/gu, "")
  return LABEL_KINDS.find(([words]) => words.test(bare))?.[1]
}

const QUALIFIER = "(?:国家|省级?|市级?|区级?|县级?|主要|共同|第一|具体|协同|任务|工作|总)?"
const CORE =
  "(?:牵头责任|主要责任|协同配合|牵头|主责|主办|主管|责任|负责|承办|承担|落实|实施|配合|协同|协办|协助|支持|参与|参加|指导|督导|分管|包保)"
const BODY = "(?:单位(?:及|和)部门|部门(?:及|和)单位|单位|部门|机构|科室|处室|主体|[省市县区]?级?领导|人)"
/** 部门分工:A牵头,B配合 */
const DIVISION = "(?:部门|责任|职责)分工"
const TIME = "(?:完成时限|完成时间|完成期限|办结时限|时间节点|时限要求|时间要求|时间安排|进度安排|时限)"

/**
 * A label with its colon, in brackets of its own, or before 为 or a blank, at any place: 牵头单位: 主要责任单位: 【责任单位】
 * 完成时限: 配合单位为 责任单位 市科技局. Before 应当 or 要 the units are the subject of a sentence.
 */
export const LABEL = new RegExp(
  `(?:[【〔](?=[^】〕:：]{2,24}[】〕]))?(${QUALIFIER}${CORE}(?:${BODY}|科室[(（]单位[)）])(?:[(（][^()（）]{1,24}[)）])?|${DIVISION}|${TIME}|牵头|责任|配合|主办|协办)(?:[ \\u3000]{0,2}[:：]|[】〕][:：]?|(?<=单位|部门)(?:为|[ \\u3000]{1,4})(?![应要须需可不必 \\u3000]))`,
  "gu",
)

/** A part of a clause that says by when: 2025年6月底前完成, 长期坚持. */
export const DEADLINE =
  /^\s*(?:到|于|在)?(?:\d{4}年|\d{1,2}月|今年|年内|年底|每年|[一二三四]季度|长期|持续|常年|全年|立即)[^、局委厅部办]{0,16}$/u

const MANNER =
  "(?:(?:按照?|依照?|依据|根据)(?:各自|部门|自身|本部门)?的?(?:职责|职能|任务)(?:分工|范围|权限)?(?:要求)?|在各自职责范围内|分别|共同|联合|具体|积极|协同|密切|结合实际|切实|各自|认真|统一|分工)"
const TAIL = "(?:负责|抓总|抓好|做好|组织|统筹|协调|具体|实施|推进|推动|落实|完成|开展|到位|相关工作|有关工作|工作)"
const VERB =
  "(?:牵头|分工负责|负责落实|负责|主办|协办|承办|会同|协同配合|配合|协助|参与|参加|指导|督导|组织实施|贯彻落实|抓好落实|推进落实|落实|组织推进|推进实施|实施)"

/** A predicate of duty, with its manner before and its complements behind. */
export const PREDICATE = new RegExp(`(?:${MANNER}){0,4}(${VERB})(?:${TAIL}){0,4}|${MANNER}{1,3}(?=$|[,，;；。])`, "gu")

/** What a verb of duty makes of those before it. */
export function verbDuty(verb: string | undefined): Duty | "with" {
  if (verb === undefined) return "responsible"
  if (verb === "会同") return "with"
  if (verb === "牵头" || verb === "主办") return "lead"
  if (/配合|协办|协助/u.test(verb)) return "配合"
  if (/参与|参加/u.test(verb)) return "参与"
  if (/指导|督导/u.test(verb)) return "指导"
  return /负责$|承办/u.test(verb) ? "responsible" : "implement"
}

/** Verbs that also occur inside names (就业指导中心): they are duties only where the segment ends. */
export const mayStandInside = (verb: string): boolean =>
  /^(?:协助|参与|参加|指导|督导|落实|.*落实|组织实施|组织推进|推进实施|实施)$/u.test(verb)

/** 列第一位者为牵头单位: the first of a list leads. */
const FIRST_LEADS =
  /(?:列|排|名列|排名|排序)(?:在|为|名)?(?:第一|首)(?:位|个|名)?[^,，。;；、()（）]{0,14}(?:牵头|主办)[^,，。;；、()（）]{0,6}|(?:第一|首)(?:位|个|家)[^,，。;；、()（）]{0,8}(?:为|是)[^,，。;；、()（）]{0,4}牵头[^,，。;；、()（）]{0,6}/uy
const FIRST_BEGINS = new UnitSet("列排名第首")

/** Every place that says that the first of a list leads. */
export const firstLeads = (words: string): RegExpExecArray[] => matchesFrom(words, FIRST_BEGINS, FIRST_LEADS)

export const FROM_HERE_ON = /下同|以下同|以下类同|余同|后同/u

/** 以下均需…落实,不再列出: those are added to every later clause. */
export const ALSO_BELOW =
  /以下[^,，。;；()（）]{0,8}(?:均|都|皆)(?:需|须|应|由|需由)?([^,，。;；()（）]{2,30}?)(负责|落实|参与|配合)[^()（）]{0,12}不再/u

/** Any word that a clause of duties has. */
export const DUTY_WORD = /牵头|负责|责任|配合|协办|参与|参加|指导|会同|主办|落实|职责|协助/u
