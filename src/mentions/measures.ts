import type { Staged } from "../model/issue.ts"
import type { MeasureMention } from "../model/mention.ts"
import type { Outline, OutlineNode } from "../model/outline.ts"

/** Sections that say why, how things stand and where they shall go, and order nothing. */
const ORDERS_NOTHING =
  /指导思想|基本原则|工作原则|总体要求|总体思路|总体目标|发展目标|主要目标|工作目标|任务目标|目标任务|发展思路|战略定位|战略目标|发展基础|发展现状|发展环境|面临形势|形势|背景|工作回顾|成就|主要成绩|重要意义|重大意义|适用范围|编制依据|名词解释|附则/u

const SUBORDINATE = new Set(["box", "runin", "table"])

/** The leaves of the outline that order something done. */
export function measures(_text: string, outline: Outline): Staged<MeasureMention[]> {
  const value: MeasureMention[] = []
  const descend = (nodes: readonly OutlineNode[], path: readonly string[], headings: readonly string[]): void => {
    for (const node of nodes) {
      if (node.kind === "runin" || ORDERS_NOTHING.test(node.title.slice(0, 24))) continue
      const own = node.kind === "box" ? [node.number] : [...path, node.number]
      const isLeaf = !node.children.some((child) => !SUBORDINATE.has(child.kind)) && node.kind !== "box"
      if (isLeaf && node.title.length > 0) value.push(mention(node, own, headings, value.length + 1))
      descend(node.children, own, [...headings, node.title])
    }
  }
  descend(outline.children, [], [])
  return { value, issues: [] }
}

const mention = (
  node: OutlineNode,
  path: readonly string[],
  headings: readonly string[],
  order: number,
): MeasureMention => ({
  path: path.join("/"),
  title: node.title,
  titleSpan: node.titleSpan,
  headings,
  order,
  span: node.span,
})
