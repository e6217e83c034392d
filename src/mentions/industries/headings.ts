import { type Outline, type OutlineNode, walk } from "../../model/outline.ts"
import type { Span } from "../../model/span.ts"
import { canBeField, endsInPlatform } from "./fields.ts"
import { triggers } from "./words.ts"

const OVER = /领域|产业|技术|赛道|集群|攻关|方向|制造|农业|服务业/u
const NO_FIELD =
  /机制|体系|服务$|建设|管理|改革|创新$|能力|行动|工程|企业|人才|保障|组织|政策|环境|金融|投入|成果|监督|评估|布局|主体/u
const LONGEST = 14

/** The items of an outline that are fields: short nouns beside others under a heading about industries. */
export function fieldNodes(outline: Outline): OutlineNode[] {
  const found: OutlineNode[] = []
  const among = (parent: string, nodes: readonly OutlineNode[]) => {
    if (nodes.length < 2 || !OVER.test(parent)) return
    const fields = nodes.filter(isField)
    if (fields.length * 2 > nodes.length) found.push(...fields)
  }
  walk(outline, (node) => among(node.title, node.children))
  return found
}

/** Whether a title begins with a verb: 培育壮大… orders, 海洋信息 names. */
const orders = (title: string): boolean =>
  [2, 3, 4, 5].some((end) => {
    const word = triggers.endingAt(title, end)
    return word?.start === 0 && word.value !== "through"
  })

const isField = ({ title, kind }: OutlineNode): boolean =>
  kind !== "row" &&
  title.length <= LONGEST &&
  !/[，,。；;：:、]/u.test(title) &&
  canBeField(title) &&
  !orders(title) &&
  !NO_FIELD.test(title) &&
  !endsInPlatform(title)

/** Whether an offset lies in one of the spans; they are in the order of the text. */
export function insideAny(spans: readonly Span[]): (at: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return (at) => sorted.some(({ start, end }) => at >= start && at < end)
}
