import { Matcher } from "../../model/matcher.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { clauseEnd } from "../phrase/marks.ts"
import { type Lead, phraseBefore } from "./phrase.ts"

const MOVERS = new Set(
  "推进 推动 加快 加速 支持 加强 促进 鼓励 积极 大力 持续 继续 引导 强化 扎实 深入 稳步 全力 着力 高水平 高标准 高质量 有序 全面 率先".split(
    " ",
  ),
)
const BEHIND = new Matcher(
  "建设 发展 落地 运营 升级 布局 改造 扩建 组建 建成 建立".split(" ").map((word) => [word, word] as const),
)
const REACH = 52
const CLAUSE_ENDS = new UnitSet("，,。；;")
const ITEMS = 16

/** The verb that governs a name, also across the list that it stands in: 推进甲、乙等建设 is 建设. */
export function actionOf(text: string, { start, end }: { start: number; end: number }): string | undefined {
  const verb = leadOf(text, start)
  if (verb !== undefined && !MOVERS.has(verb)) return verb
  const limit = clauseEnd(text, end, REACH, CLAUSE_ENDS)
  return BEHIND.first(text, end, limit)?.value ?? verb
}

/** The verb that governs the list in which the phrase that begins at `start` stands. */
function leadOf(text: string, start: number): string | undefined {
  const lead = leadOfList(text, start)
  return lead?.kind === "verb" ? lead.word : undefined
}

/** What stands before the list in which the phrase that begins at `start` stands: a verb, or 一批. */
export function leadOfList(text: string, start: number): Lead | undefined {
  let at = start
  for (let i = 0; i < ITEMS; i++) {
    const { lead } = phraseBefore(text, at)
    if (lead.kind !== "list" && !(lead.kind === "mark" && "“「".includes(lead.word))) return lead
    at = lead.start
  }
  return undefined
}

const MANY_REACH = 30
const MANY_BUILD =
  /(?:支持|鼓励|引导|推动|动员|允许)[^，,。；;]{0,16}(?:企业|单位|地方|地区|各地|园区|高校|院校|院所|机构|协会|商会|组织|主体|资本|力量)[^，,。；;]{0,8}$/u

/** Whether the verb that governs a phrase has many of a kind for its subject: 鼓励高校、企业共建…. */
export function isForMany(text: string, start: number): boolean {
  const lead = leadOfList(text, start)
  return lead?.kind === "verb" && MANY_BUILD.test(text.slice(Math.max(0, lead.start - MANY_REACH), lead.start))
}
