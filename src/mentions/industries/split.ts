import type { Span } from "../../model/span.ts"
import { canBeField, looksLikeField, stem } from "./fields.ts"
import type { List } from "./lists.ts"

/** In a list of so many the writer parts with 、 alone, and 和 joins: 绿色矿业、棉花和纺织服装、…. */
const MANY = 5
const LATER = "以及"
/** “芯火”计划和传感器产业: what stands before 和 is no field. */
const ANOTHER_THING = /(?:计划|工程|行动|政策|机制|体系|平台|项目|任务|战略)$/u
/** 新能源汽车及关联产业: what is not named. */
const OTHERS = /^其?(?:相关|关联|衍生|周边|配套)/u

function sharedEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

/**
 * The fields of a list: 和 before the last item joins two (氢能和储能), elsewhere it is part of a name (海洋医药和生物制品)
 * unless both halves are known fields; 与 and 及 part only halves that end alike (海洋经济与绿色经济), or the two of a
 * pair (…两大产业). A list that has as many items as the words behind it count is not parted any more. Of fields that are
 * `fused` (…融合发展) the first item joins the two sides.
 */
export function splitItems(
  text: string,
  { items, conjunctions }: List,
  isKnown: (name: string) => boolean,
  { count, fused }: { readonly count?: number | undefined; readonly fused?: boolean } = {},
): readonly Span[] {
  if (conjunctions.length === 0 || (items.length > 1 && items.length === count)) return items
  const pair = count === 2
  return items.flatMap((item, index) => {
    const inside = conjunctions.filter((at) => at > item.start && at < item.end - 1)
    if (inside.length === 0) return [item]
    if (fused && index === 0) return partners(text, item, inside[0] ?? item.start)
    return parts(text, item, inside, {
      few: items.length < MANY,
      last: index === items.length - 1,
      single: items.length === 1,
      isKnown,
      pair,
    })
  })
}

/** 农业与旅游 in 农业与旅游、文化等产业融合: what is fused, and what with; none where neither can be a field. */
const partners = (text: string, item: Span, at: number): Span[] =>
  [
    { start: item.start, end: at },
    { start: at + 1, end: item.end },
  ].filter(({ start, end }) => canBeField(text.slice(start, end), true))

/** Where an item stands and what is known of names. */
interface Setting {
  readonly last: boolean
  readonly few: boolean
  readonly single: boolean
  readonly isKnown: (name: string) => boolean
  readonly pair: boolean
}

/** 外海和远洋渔业, 红色和乡村旅游: the first is said of what the second ends with. */
const HEAD = /^[\u4e00-\u9fff]{2,4}(?:渔业|旅游|贸易|服务业)$/u
const sharesHead = ([left = "", right = ""]: readonly string[]): boolean =>
  HEAD.test(right) && left.length + (right.endsWith("服务业") ? 3 : 2) === right.length

/** 票根经济和数字文旅项目: what is built for the last of two. */
const BUILT = /(?:项目|建设)$/u

function parts(text: string, item: Span, inside: readonly number[], setting: Setting): Span[] {
  const { last, few, single, isKnown, pair } = setting
  const words = (span: Span) => text.slice(span.start, span.end)
  if (isKnown(stem(words(item)))) return [item]
  const at = inside.at(-1)
  if (at === undefined) return [item]
  const mark = text.charAt(at)
  if (last && OTHERS.test(text.slice(at + 1, at + 4))) return [{ start: item.start, end: at }]
  if (text.charAt(at + 1) === "其") return [item]
  const later = text.slice(at - 1, at + 1) === LATER
  const left = { start: item.start, end: later ? at - 1 : at }
  const right = { start: at + 1, end: item.end }
  const both = [left, right].map(words)
  const fine = both.every((name) => canBeField(name))
  if (single && mark === "和" && ANOTHER_THING.test(both[0] ?? "") && canBeField(both[1] ?? "")) return [right]
  if (single && mark === "和" && !isKnown(both[0] ?? "") && !looksLikeField(both[0] ?? "") && sharesHead(both))
    return [item]
  const equal = Math.abs(left.end - left.start - stem(both[1] ?? "").length) <= 1
  const known =
    ((mark === "和" && (last || few)) || (last && (single || mark === "及") && equal)) &&
    both.every((name) => isKnown(stem(name)))
  const alike = last && sharedEnd(stem(both[0] ?? ""), stem(both[1] ?? "")) >= 2
  const built = last ? BUILT.exec(both[1] ?? "")?.[0].length : undefined
  if (built !== undefined && looksLikeField(both[0] ?? "")) {
    const other = { start: right.start, end: right.end - built }
    return looksLikeField(words(other)) ? [left, other] : [left]
  }
  const parted = later || known || alike || ((mark === "和" || pair) && last && fine)
  if (!parted) return [item]
  return [
    ...parts(
      text,
      left,
      inside.filter((other) => other < left.end - 1),
      setting,
    ),
    right,
  ]
}
