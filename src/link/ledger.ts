import type { GraphEdge, LedgerEntry } from "../model/graph.ts"
import type { Issue } from "../model/issue.ts"
import { Matcher } from "../model/matcher.ts"
import type { Span } from "../model/span.ts"
import { UnitSet, WHITE_SPACE } from "../model/unit-set.ts"

/** Verbs with which a plan orders something done. */
const ORDERS = new Matcher(
  "推进 推动 加快 建设 支持 鼓励 实施 开展 完善 健全 建立 强化 加强 培育 打造 提升 落实 组织 引导 探索 深化 优化 构建 制定 设立 布局 发挥 壮大 扩大 加大 争取 争创 申报 举办"
    .split(" ")
    .map((word) => [word, true] as const),
)

const END = new UnitSet("。！!\n")

/** The sentences of [from, to), without the white space around them, of which nothing is known yet. */
function sentences(text: string, from: number, to: number): LedgerEntry[] {
  const found: LedgerEntry[] = []
  for (let start = from; start < to; ) {
    const end = END.next(text, start, to)
    const next = Math.min(end + 1, to)
    let last = next
    while (start < last && WHITE_SPACE.at(text, start)) start++
    while (last > start && WHITE_SPACE.at(text, last - 1)) last--
    if (last > start) found.push({ start, end: last, edges: [], status: "none" })
    start = next
  }
  return found
}

/** What the ledger of one document is made from. */
export interface LedgerSource {
  readonly text: string
  /** The plan's own text within it. */
  readonly main: Span
  /** Where nothing is ordered, whatever the words. */
  readonly quiet: readonly Span[]
  readonly edges: readonly GraphEdge[]
  readonly issues: readonly Issue[]
}

/**
 * What each sentence of the plan gave: the edges whose evidence touches it, or that it orders something and gave none,
 * or that a clause with role words in it was not understood. CONTAINS rests on whole measures and counts for the first
 * sentence of each, which names it.
 */
export function ledger({ text, main, quiet, edges, issues }: LedgerSource): LedgerEntry[] {
  const entries = sentences(text, main.start, main.end)
  for (const { id, type, evidence } of edges)
    for (const { start, end } of evidence)
      for (const entry of touched(entries, start, type === "CONTAINS" ? start + 1 : end)) {
        if (entry.edges.at(-1) !== id) entry.edges.push(id)
        entry.status = "facts"
      }
  for (const { rule, at } of issues)
    if (rule === "roles/not-understood" && at !== undefined)
      for (const entry of touched(entries, at.start, at.end)) entry.status = "role-not-understood"
  let next = 0
  for (const entry of entries) {
    while ((quiet[next]?.end ?? Number.POSITIVE_INFINITY) <= entry.start) next++
    const silent = (quiet[next]?.start ?? Number.POSITIVE_INFINITY) <= entry.start
    if (entry.status === "none" && !silent && ORDERS.occurs(text, entry.start, entry.end))
      entry.status = "orders-nothing-found"
  }
  return entries
}

/** The sentences that share a place with [start, end). */
function touched(entries: readonly LedgerEntry[], start: number, end: number): readonly LedgerEntry[] {
  const first = firstEndingAfter(entries, start)
  let behind = first
  while ((entries[behind]?.start ?? end) < end) behind++
  return entries.slice(first, behind)
}

function firstEndingAfter(entries: readonly LedgerEntry[], offset: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
