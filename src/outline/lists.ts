import { parseNumeral } from "../model/numerals.ts"
import type { OutlineNode } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import { indexWithin, trim } from "./lines.ts"

/** A label before a list: 重点任务: … */
const LONGEST_LABEL = 16
const CAN_HOLD_LIST = new Set(["article", "h1", "h2", "h3", "h4"])

const hasBody = (node: OutlineNode): boolean => node.body.end > node.body.start

/** 有下列情形之一的, 应当包括以下内容: what follows are cases and parts, however each of them ends. */
const PARTS = /(?:下列|以下|如下)[\u4e00-\u9fff]{0,6}(?:情形|情况|条件|行为|表现|内容|材料)/u
/** 承担以下职责: what follows are deeds, each a sentence of its own. */
const DEEDS = /(?:职责|任务|工作|措施|举措)(?:是|为|有|包括|如下)?[：:]$/u
const LONGEST_SENTENCE = 200

/**
 * Whether the children are no items of their own but a list within the item's sentence: its members are clauses that
 * end in semicolons, or cases and parts that the words before announce, or a colon announces it and most of them are one
 * sentence, unless it says that they are tasks. The members of an article are so unless it and each of them end as
 * sentences do.
 */
export function isList(text: string, own: Span, kind: string, children: readonly OutlineNode[]): boolean {
  const first = children[0]
  if (first === undefined || !CAN_HOLD_LIST.has(kind)) return false
  if (kind === "article")
    return ![own, ...children.map(({ span }) => span)].every((one) => endsWith(text, trim(text, one), "。"))
  if (children.filter((child) => hasBody(child) || child.children.length > 0).length * 2 > children.length) return false
  if (children.length > 1 && children.slice(0, -1).every((child) => endsWith(text, child.span, "；;"))) return true
  const words = trim(text, own)
  if (words.end === words.start) return false
  const last = text.slice(Math.max(words.start, words.end - LONGEST_SENTENCE), words.end)
  if (PARTS.test(last.slice(last.lastIndexOf("\n") + 1))) return true
  if (!endsWith(text, words, "：:") || DEEDS.test(last)) return false
  return words.end - words.start > LONGEST_LABEL || endsWith(text, first.span, "；;，,、")
}

const endsWith = (text: string, span: Span, stops: string): boolean => stops.includes(text[span.end - 1] ?? " ")

/** The same node as a member of a list in running text. */
export const asListMember = (node: OutlineNode): OutlineNode => ({
  ...node,
  kind: "runin",
  children: node.children.map(asListMember),
})

const FEWEST_ITEMS = 3
const DUTY = /^[（(]|^(?:牵头|责任|配合|主办|协办)/u

/**
 * Where each item of a list is one paragraph, what follows the last one is no longer its own, if all that is numbered
 * with it ends there (`closes`): closing words such as 各地区、各部门要……. A clause of duties on its own line stays.
 */
export function withoutClosingWords(text: string, items: readonly OutlineNode[], closes: boolean): OutlineNode[] {
  const last = items[items.length - 1]
  const others = items.slice(0, -1)
  if (!closes || last === undefined || others.length === 0 || counted(items, last) < FEWEST_ITEMS) return [...items]
  const lineEnd = indexWithin(text, "\n", last.span.start, last.span.end)
  if (lineEnd === -1 || lineEnd <= last.body.start) return [...items]
  if (last.children.length > 0 || others.some((item) => item.children.length > 0 || !isOneLine(text, item)))
    return [...items]
  const rest = trim(text, { start: lineEnd, end: last.span.end })
  if (DUTY.test(text.slice(rest.start, rest.start + 8))) return [...items]
  const { end } = trim(text, { start: last.span.start, end: lineEnd })
  return [
    ...others,
    { ...last, span: { start: last.span.start, end }, body: { start: Math.min(last.body.start, end), end } },
  ]
}

/** How many items have been counted up to the last one of a list, also where the numbers run on over sections: 三十一. */
const counted = (items: readonly OutlineNode[], { number }: OutlineNode): number =>
  Math.max(items.length, parseNumeral(number.replace(/[()]/gu, "")) ?? 0)

const isOneLine = (text: string, { span }: OutlineNode): boolean => indexWithin(text, "\n", span.start, span.end) === -1
