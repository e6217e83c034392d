import { Matcher } from "../../model/matcher.ts"
import type { Span } from "../../model/span.ts"
import { triggers } from "./words.ts"

/** An industry known by name that a verb governs at once: 培育低空经济, 促进现代服务业与…融合. */
export interface NamedIndustry extends Span {
  readonly mention: string
  readonly action: string
}

const GROWS = new Set(
  "发展 大力发展 积极发展 重点发展 加快发展 培育 壮大 做强 做优 做大 做大做强 布局 振兴 繁荣".split(" "),
)
const MOVES = "推动 促进 推进 加快 加速 支持 巩固 提升".split(" ")
const verbs = new Matcher([...GROWS, ...MOVES].map((word) => [word, word] as const))

/** A name that goes on is another one: 高端化工 in 高端化工新材料. */
const ALONE = /^(?:$|[^\u4e00-\u9fff]|和|与|及|等|产业|集群|行业|领域|赛道|发展|技术)/u
/** What behind a field makes it part of the name of something else: 人工智能学院, 跨境电商综合试验区. */
const NAMES =
  /^(?:[\u4e00-\u9fff]{0,3}(?:学院|大会|论坛|中心|实验室|平台|试验区|示范区|研究院|园|基金|专项|行动|工程|人才|队伍|企业|公司|标准|城市|赋能|应用))/u
const GROWN =
  /^(?:产业|行业)?(?:集群|重点项目|重大项目|全产业链)?(?:高质量|创新|健康|融合|集聚|集群|规模化|加快|全产业链)*(?:发展|壮大|集聚|布局|升级|扩能|提质|扩产)/u

/** The known industries that stand right behind a verb in a span. */
export function namedIndustries(text: string, { start, end }: Span, known: Matcher<unknown>): NamedIndustry[] {
  return verbs.scan(text, start, end).flatMap((verb): NamedIndustry[] => {
    const name = known.at(text, verb.end, end)
    if (name === undefined || triggers.endingAt(text, verb.end, start)?.value !== "develop") return []
    const behind = text.slice(name.end, name.end + 16)
    const grown = GROWS.has(verb.value) ? ALONE.test(behind) && !NAMES.test(behind) : GROWN.test(behind)
    return grown
      ? [{ start: name.start, end: name.end, mention: text.slice(name.start, name.end), action: verb.value }]
      : []
  })
}
