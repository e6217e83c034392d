import { type Outline, type OutlineNode, walk } from "../../model/outline.ts"
import type { Span } from "../../model/span.ts"
import { canBeField, endsInPlatform, looksLikeField } from "./fields.ts"
import { triggers } from "./words.ts"

const OVER = /领域|产业|技术|赛道|集群|攻关|方向|制造|农业|服务业|产品/u
/** Under any heading, items of which so many and all look like fields are fields: 果蔬冷链物流, 水产品冷链物流, …. */
const FEW = 3
const LONGEST = 14

/** The items of an outline that are fields: short nouns beside others under a heading about industries. */
export function fieldNodes(outline: Outline): OutlineNode[] {
  const found: OutlineNode[] = []
  const among = (parent: string, nodes: readonly OutlineNode[]) => {
    const kinds = nodes.length >= FEW && nodes.every(({ title, kind }) => kind !== "row" && looksLikeField(title))
    if (nodes.length < 2 || !(kinds || OVER.test(parent))) return
    const fields = nodes.filter(isField)
    if (fields.length * 2 > nodes.length) for (const field of fields) found.push(field)
  }
  walk(outline, (node) => among(node.title, node.children))
  return found
}

/** Whether a title begins with a verb: 培育壮大… orders, 海洋信息 names. */
function orders(title: string): boolean {
  for (let end = 2; end <= 5; end++) {
    const word = triggers.endingAt(title, end)
    if (word?.start === 0 && word.value !== "through") return true
  }
  return false
}

const isField = ({ title, kind }: OutlineNode): boolean =>
  kind !== "row" &&
  title.length <= LONGEST &&
  !/[，,。；;：:、]/u.test(title) &&
  canBeField(title) &&
  !orders(title) &&
  !endsInPlatform(title)

/** Whether an offset lies in one of the spans. */
export function insideAny(spans: readonly Span[]): (at: number) => boolean {
  const apart: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return (at) => {
    let low = 0
    let high = apart.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((apart[middle]?.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return at < (apart[low - 1]?.end ?? 0)
  }
}

const ABOUT = /(?:产业|赛道|领域|绿色技术|农业)$/u
const ABOUT_LONGEST = 16

/** The sections whose short heading is about industries. */
export function industrySections(outline: Outline): Span[] {
  const found: Span[] = []
  walk(outline, ({ title, span }) => {
    if (title.length <= ABOUT_LONGEST && ABOUT.test(title)) found.push(span)
  })
  return found
}
