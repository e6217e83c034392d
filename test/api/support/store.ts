import type { Decision } from "../../../src/model/decision.ts"
import type { LedgerEntry, PolicyGraph } from "../../../src/model/graph.ts"
import type { Issue } from "../../../src/model/issue.ts"
import type { Store } from "../../../src/store/port.ts"

interface FakeStore {
  readonly store: Store
  /** Replaces the graph, as a load by another process would. */
  change(graph: PolicyGraph): void
  /** Makes every method reject. */
  fail(error: Error | undefined): void
  /** How often the whole graph was read. */
  reads(): number
}

const ISSUES: readonly Issue[] = [
  { rule: "roles/unknown-word", severity: "warning", message: "不识", at: { start: 0, end: 4 } },
]
const LEDGER: readonly LedgerEntry[] = [
  { start: 0, end: 10, edges: ["x"], status: "facts" },
  { start: 10, end: 20, edges: [], status: "orders-nothing-found" },
  { start: 20, end: 30, edges: [], status: "role-not-understood" },
  { start: 30, end: 40, edges: [], status: "none" },
]

/** A store that holds a graph in memory: what the API reads, and nothing that it does not. */
export function fakeStore(initial: PolicyGraph): FakeStore {
  let graph = initial
  let version = 1
  let failure: Error | undefined
  let reads = 0
  let decisions: readonly Decision[] = []
  const guarded =
    <A extends unknown[], R>(method: (...args: A) => R) =>
    async (...args: A): Promise<R> => {
      if (failure !== undefined) throw failure
      return method(...args)
    }
  const summary = ({ id, file, sha256, policy }: PolicyGraph["documents"][number]) => ({
    id,
    file,
    sha256,
    policy,
    issues: 1,
  })
  const store = {
    kind: "embedded" as const,
    version: guarded(() => String(version)),
    graph: guarded(() => {
      reads += 1
      return graph
    }),
    documents: guarded(() => graph.documents.map(summary)),
    document: guarded((id: string) => {
      const found = graph.documents.find((document) => document.id === id)
      return found && { summary: summary(found), text: found.text, issues: ISSUES, ledger: LEDGER }
    }),
    decisions: guarded(() => decisions),
    decide: guarded((decision: Decision) => {
      decisions = [...decisions, decision]
    }),
    withdraw: guarded((id: string) => {
      decisions = decisions.filter((decision) => decision.id !== id)
    }),
    ask: guarded((text: string, parameters: Record<string, unknown>, bounds?: { limit?: number }) => ({
      columns: ["text", "parameters"],
      rows: [{ text, parameters }],
      limit: bounds?.limit ?? 0,
      truncated: false,
    })),
  }
  return {
    store: store as unknown as Store,
    change(next) {
      graph = next
      version += 1
    },
    fail(error) {
      failure = error
    },
    reads: () => reads,
  }
}
