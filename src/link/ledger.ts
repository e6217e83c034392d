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

/** Sentences of [from, to) as spans, without the white space around them. */
function sentences(text: string, from: number, to: number): Span[] {
  const found: Span[] = []
  let start = from
  const close = (end: number): void => {
    let first = start
    let last = end
    while (first < last && WHITE_SPACE.at(text, first)) first++
    while (last > first && WHITE_SPACE.at(text, last - 1)) last--
    if (last > first) found.push({ start: first, end: last })
    start = end
  }
  for (let i = from; i < to; i++) if (END.at(text, i)) close(i + 1)
  close(to)
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
  const entries: LedgerEntry[] = sentences(text, main.start, main.end).map(({ start, end }) => ({
    start,
    end,
    edges: [],
    status: "none",
  }))
  const touch = (span: Span, mark: (entry: LedgerEntry) => void): void => {
    for (let i = firstEndingAfter(entries, span.start); i < entries.length; i++) {
      const entry = entries[i]
      if (entry === undefined || entry.start >= span.end) break
      mark(entry)
    }
  }
  for (const edge of edges) {
    for (const span of edge.evidence)
      touch(edge.type === "CONTAINS" ? { start: span.start, end: span.start + 1 } : span, (entry) => {
        if (entry.edges.at(-1) !== edge.id) entry.edges.push(edge.id)
        entry.status = "facts"
      })
  }
  for (const issue of issues)
    if (issue.rule === "roles/not-understood" && issue.at !== undefined)
      touch(issue.at, (entry) => {
        entry.status = "role-not-understood"
      })
  let next = 0
  for (const entry of entries) {
    while ((quiet[next]?.end ?? Number.POSITIVE_INFINITY) <= entry.start) next++
    const silent = (quiet[next]?.start ?? Number.POSITIVE_INFINITY) <= entry.start
    if (entry.status === "none" && !silent && ORDERS.occurs(text, entry.start, entry.end))
      entry.status = "orders-nothing-found"
  }
  return entries
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
