import type { LedgerEntry } from "./graph.ts"

/** How many sentences there are of each status. */
export type StatusCounts = Readonly<Partial<Record<LedgerEntry["status"], number>>>

/** What became of the sentences of a document, in numbers. */
export function countStatuses(ledger: readonly LedgerEntry[]): StatusCounts {
  const counts: Partial<Record<LedgerEntry["status"], number>> = {}
  for (const { status } of ledger) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
