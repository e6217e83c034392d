import { Matcher } from "../../model/matcher.ts"
import type { MentionContext } from "../../model/mention.ts"
import { walk } from "../../model/outline.ts"
import type { Span } from "../../model/span.ts"
import { clauseEnd, HARD, SPACE } from "../phrase/marks.ts"
import { placeAt } from "../phrase/places.ts"
import { heads } from "../platforms/heads.ts"
import { accepts, type Claim } from "./accept.ts"
import { canBeField, endsInPlatform, stem } from "./fields.ts"
import { fieldNodes, insideAny } from "./headings.ts"
import { knownIndustries } from "./known.ts"
import { type List, listBefore } from "./lists.ts"
import { splitItems } from "./split.ts"
import { type Tail, tails, triggers } from "./words.ts"

/** A field that the plan develops, with the place of its words. */
export interface Field extends Span {
  readonly mention: string
  readonly action?: string
}

const OPEN_REACH = 18
const NOT_OPEN = /[高平均同优中]$/u

/** Where the 等 of 等…领域 stands, if the words before a tail are one. */
function openAt(text: string, tail: number, floor: number): number | undefined {
  for (let i = tail - 1; i >= Math.max(floor, tail - OPEN_REACH); i--) {
    const mark = text.charAt(i)
    if (HARD.has(mark) || mark === "、") return undefined
    if (mark === "等" && !NOT_OPEN.test(text.slice(i - 1, i)) && !"级离候待".includes(text.charAt(i + 1))) return i
  }
  return undefined
}

const NO_FIELDS =
  /的|设施|平台|机构|项目|产品|人才|企业|工具|措施|问题|活动|机制|载体|品牌|指标|服务(?!业)|工作|任务|手段|方式|要素|资源|培育|推动|开展|加强|推进/u

const OPENERS = new Matcher<string>(
  ["发展", "聚焦", "围绕", "瞄准", "主攻", "布局", "培育", "壮大", "做强", "做优", "抢占"].map(
    (word) => [word, word] as const,
  ),
)
const CENTRES = new Matcher<true>(
  ["为重点", "为主导", "为主攻方向", "为引领", "为支柱", "为龙头", "为代表的产业"].map((word) => [word, true] as const),
)

interface End {
  /** Where the list ends. */
  readonly at: number
  readonly tail: Tail | undefined
  readonly open: boolean
  /** Where the words behind begin. */
  readonly behind: number
}

const ADVERBS = new Set(["创新", "统筹", "协同", "融合", "错位", "有序", "加力", "竞相"])

/** Whether a verb stands where a clause or its predicate begins, rather than behind its subject (产业发展). */
function opensClause(text: string, at: number, floor: number): boolean {
  const before = text.charAt(at - 1)
  if (at === floor || HARD.has(before) || SPACE.has(before) || before === "、" || before === "地") return true
  if (ADVERBS.has(text.slice(at - 2, at))) return true
  const word = triggers.endingAt(text, at, floor)
  return word !== undefined && word.value !== "through" && word.value !== "use"
}

/** 两大产业: what such a tail calls so ends before it, as before 等. */
const COUNTED = /[两三四五六七八九十]/u

/** The places in a span at which a list of fields may end. */
function ends(text: string, { start, end }: Span): End[] {
  const found: End[] = []
  for (const match of tails.scan(text, start, end)) {
    if (match.value === null) continue
    const open = openAt(text, match.start, start) ?? (COUNTED.test(text.charAt(match.start)) ? match.start : undefined)
    if (open !== undefined && match.value !== "project" && NO_FIELDS.test(text.slice(open, match.start))) continue
    found.push({
      at: open ?? (match.value === "industry" ? match.end : match.start),
      tail: match.value,
      open: open !== undefined,
      behind: match.end,
    })
  }
  for (const match of CENTRES.scan(text, start, end))
    found.push({ at: match.start, tail: undefined, open: true, behind: match.end })
  for (const match of OPENERS.scan(text, start, end)) {
    if (!opensClause(text, match.start, start)) continue
    const close = Math.min(end, clauseEnd(text, match.end, 160))
    const open = text.slice(match.end, close).search(/(?<![高平均同优中])等(?![级离候待])/u)
    found.push({
      at: open < 0 ? close : match.end + open,
      tail: undefined,
      open: open >= 0,
      behind: open < 0 ? close : match.end + open + 1,
    })
  }
  return found.sort((a, b) => a.at - b.at || Number(b.tail !== undefined) - Number(a.tail !== undefined))
}

function sentenceStart(text: string, from: number): number {
  let start = from
  while (start > 0 && start > from - 80 && !"。；;\n".includes(text.charAt(start - 1))) start--
  return start
}

/** The words from an offset to the end of its sentence. */
function sentenceRest(text: string, from: number): string {
  let end = from
  while (end < text.length && end < from + 90 && !"。；;\n".includes(text.charAt(end))) end++
  return text.slice(from, end)
}

/** The fields in the parts of a text that a plan speaks in, in its order. */
export function findFields({ text, outline, lexicon, header }: MentionContext, spans: readonly Span[]): Field[] {
  const known = knownIndustries(lexicon)
  const home = header.region?.value
  const nodes = fieldNodes(outline)
  const titles = new Set(nodes.map(({ title }) => stem(title)))
  const isKnown = (name: string) => known.byName.get(stem(name))?.sector === false || titles.has(stem(name))
  const inField = insideAny(nodes.map(({ span }) => span))
  const underIndustry = insideAny(industrySections(outline))
  const found: Field[] = nodes.map(({ title, titleSpan }) => ({ ...titleSpan, mention: title }))
  const claimOf = (list: List, items: readonly Span[], { tail, open, behind }: End): Claim => ({
    items: items.map(({ start, end }) => text.slice(start, end)),
    trigger: list.trigger.kind,
    word: list.trigger.word,
    tail,
    open,
    before: text.slice(sentenceStart(text, list.trigger.start), list.trigger.start + list.trigger.word.length),
    after: text.slice(behind, clauseEnd(text, behind, 60)),
    sentence: sentenceRest(text, behind),
    inField: inField(list.trigger.start),
    underIndustry: underIndustry(list.trigger.start),
    isKnown,
  })
  for (const span of spans) {
    found.push(...named(text, span, known.matcher, inField))
    for (const end of ends(text, span)) {
      const list = listBefore(text, end.at, span.start)
      const items = splitItems(text, list, isKnown, text.startsWith("两", end.at)).filter(
        (item) => placeAt(text, item.start, item.end, home, lexicon)?.end !== item.end,
      )
      if (!accepts(claimOf(list, items, end))) continue
      for (const item of items) {
        const mention = trimmed(text, item, end.tail === "industry" && (end.open || items.length > 1))
        if (mention !== undefined)
          found.push({ ...mention, ...(list.trigger.kind === "develop" && { action: list.trigger.word }) })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Industries known by name that a verb governs at once: 培育低空经济, 促进现代服务业与…融合. */
function named(
  text: string,
  { start, end }: Span,
  matcher: Matcher<unknown>,
  inField: (at: number) => boolean,
): Field[] {
  return matcher.scan(text, start, end).flatMap((match): Field[] => {
    const verb = triggers.endingAt(text, match.start, start)
    if (verb?.value !== "develop" || inField(match.start)) return []
    const behind = text.slice(match.end, match.end + 16)
    const governs = GROWS.has(text.slice(verb.start, match.start))
      ? ALONE.test(behind) && !NAMES.test(behind)
      : GROWN.test(behind)
    if (!governs) return []
    const mention = text.slice(match.start, match.end)
    return [{ start: match.start, end: match.end, mention, action: text.slice(verb.start, match.start) }]
  })
}

const GROWS = new Set(
  "发展 大力发展 积极发展 重点发展 加快发展 培育 壮大 做强 做优 做大 做大做强 布局 振兴 繁荣".split(" "),
)
/** A name that goes on is another one: 高端化工 in 高端化工新材料. */
const ALONE = /^(?:$|[^\u4e00-\u9fff]|和|与|及|等|产业|集群|行业|领域|赛道|发展|技术)/u
const GROWN =
  /^(?:产业|行业)?(?:集群)?(?:高质量|创新|健康|融合|集聚|集群|规模化|加快|全产业链)*(?:发展|壮大|集聚|布局|升级|扩能|提质|扩产)/u

/** What behind a field makes it part of the name of something else: 人工智能学院, 跨境电商综合试验区. */
const NAMES =
  /^(?:[\u4e00-\u9fff]{0,3}(?:学院|大会|论坛|中心|实验室|平台|试验区|示范区|研究院|园|基金|专项|行动|工程|人才|企业|公司|标准|城市|赋能|应用))/u

const LEADING =
  /^(?:[和与及]|服务(?=现代|先进)|夯实|扎实|落实|研发|开发|重点|特别是|尤其是|新的|相关|各类|国内|全球|我省|我市|本市|全省|全市|省级|国家级|世界级|[百千万]亿级|一批)+/u

const LIES_IN = new Set(["park", "zone"])

/** Where the name of a park ends that a field is said to lie in: 怀柔科学城高端科学仪器装备. */
function endOfPlace(words: string): number {
  const inner = heads
    .scan(words)
    .filter(({ end, value }) => value !== null && LIES_IN.has(value.kind) && end < words.length)
  return inner.at(-1)?.end ?? 0
}

/** An item without what stands before its name; undefined where no field is left. */
function trimmed(text: string, { start, end }: Span, sectors: boolean): (Span & { mention: string }) | undefined {
  const words = text.slice(start, end)
  const lead = Math.max(LEADING.exec(words)?.[0].length ?? 0, endOfPlace(words))
  const rest = words.slice(lead)
  const short = rest.replace(/(?:全产业链|核心产业|产业集群|产业链群|产业链条|产业链|产业带|集群)$/u, "")
  const mention = short.length > 1 ? short : rest
  if (/[和与及的、]$/u.test(mention) || !canBeField(mention, sectors) || endsInPlatform(mention)) return undefined
  return { start: start + lead, end: start + lead + mention.length, mention }
}

function industrySections(outline: MentionContext["outline"]): Span[] {
  const found: Span[] = []
  walk(outline, ({ title, span }) => {
    if (title.length <= 16 && /(?:产业|赛道|领域|绿色技术|农业)$/u.test(title)) found.push(span)
  })
  return found
}
