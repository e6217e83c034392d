import type { LedgerEntry } from "../model/graph.ts"
import type { DocumentSummary } from "../store/port.ts"
import type { Context } from "./context.ts"
import type { Coverage, DocumentAnswer, DocumentEntry, Mark } from "./contract.ts"
import { notFound } from "./errors.ts"
import type { Snapshot } from "./snapshot.ts"

function entry(snapshot: Snapshot, { id, file, sha256, policy, issues }: DocumentSummary): DocumentEntry {
  const facts = snapshot.policies.get(policy) ?? { id: policy, title: file }
  const level = snapshot.nodes.get(policy)?.level
  const measures = (snapshot.around.get(policy) ?? []).filter((edge) => edge.type === "CONTAINS").length
  return { id, file, sha256, issues, policy: { ...facts, ...(level === undefined ? {} : { level }), measures } }
}

/** Every loaded document, by the level and title of its plan. */
export async function documents({ store, snapshot }: Context): Promise<{ documents: DocumentEntry[] }> {
  const [summaries, graph] = await Promise.all([store.documents(), snapshot()])
  return { documents: summaries.map((summary) => entry(graph, summary)) }
}

const coverage = (ledger: readonly LedgerEntry[]): Coverage => {
  const count = (status: LedgerEntry["status"]): number => ledger.filter((one) => one.status === status).length
  return {
    sentences: ledger.length,
    facts: count("facts"),
    ordersWithoutFacts: count("orders-nothing-found"),
    rolesNotUnderstood: count("role-not-understood"),
  }
}

/** The cleaned text of a document with what was not understood in it. */
export async function document({ store, snapshot }: Context, id: string): Promise<DocumentAnswer> {
  const [found, graph] = await Promise.all([store.document(id), snapshot()])
  if (found === undefined) throw notFound("document", id)
  return {
    document: entry(graph, found.summary),
    text: found.text,
    issues: found.issues.map((issue) => ({ ...issue, ...(issue.at === undefined ? {} : { at: { ...issue.at } }) })),
    ledger: [...found.ledger],
    coverage: coverage(found.ledger),
  }
}

/** Every place of a document that an edge rests on, in the order of the text, the wider before the narrower. */
export async function marks(context: Context, id: string): Promise<{ document: string; marks: Mark[] }> {
  const graph = await context.snapshot()
  if (!graph.documents.has(id)) throw notFound("document", id)
  const caption = (node: string): string => graph.nodes.get(node)?.caption ?? node
  const found: Mark[] = graph.edges.flatMap((edge) =>
    (graph.stored.edges.get(edge.id)?.evidence ?? [])
      .filter((evidence) => evidence.document === id)
      .map(({ start, end }) => ({ start, end, edge, source: caption(edge.source), target: caption(edge.target) })),
  )
  return { document: id, marks: found.sort((a, b) => a.start - b.start || b.end - a.end) }
}
