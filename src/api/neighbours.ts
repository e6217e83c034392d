import type { GraphEdge } from "../model/graph.ts"
import type { Context } from "./context.ts"
import type { CitedEvidence, NeighbourGroup, Neighbours, NeighboursQuery, ViewEdge, ViewNode } from "./contract.ts"
import { cite } from "./evidence.ts"
import type { Snapshot } from "./snapshot.ts"

interface Joined {
  readonly edge: ViewEdge
  readonly direction: "out" | "in"
  readonly node: ViewNode
}

/** The edges of a node with their other ends, leads first, then in the order of plans and texts. */
function joined(snapshot: Snapshot, id: string): Joined[] {
  return (snapshot.around.get(id) ?? []).flatMap((edge) => {
    const direction = edge.source === id ? ("out" as const) : ("in" as const)
    const node = snapshot.nodes.get(direction === "out" ? edge.target : edge.source)
    return node === undefined ? [] : [{ edge, direction, node }]
  })
}

/** What a node is joined to, by edge type, direction and label of the other end. */
export function groupsOf(snapshot: Snapshot, id: string): NeighbourGroup[] {
  const groups = new Map<string, NeighbourGroup>()
  for (const { edge, direction, node } of joined(snapshot, id)) {
    const key = `${edge.type} ${direction} ${node.label}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { type: edge.type, direction, label: node.label, count: 1 })
    else group.count += 1
  }
  return [...groups.values()]
}

const inOrder = (a: Joined, b: Joined): number =>
  compare(a.node.policy ?? "", b.node.policy ?? "") ||
  (a.node.order ?? 0) - (b.node.order ?? 0) ||
  compare(a.node.name, b.node.name) ||
  compare(a.edge.id, b.edge.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function citations(context: Context, snapshot: Snapshot, edge: GraphEdge): Promise<CitedEvidence[]> {
  const cited = await Promise.all(
    edge.evidence.map(async (evidence) => {
      const source = await context.texts(evidence.document)
      const policy = snapshot.policies.get(snapshot.documents.get(evidence.document) ?? "")
      if (source === undefined) return undefined
      return cite(evidence, source.text, source.file, policy ?? { id: "", title: source.file })
    }),
  )
  return cited.filter((one) => one !== undefined)
}

/** One page of the edges of a node, with the words that each rests on. */
export async function neighbours(context: Context, id: string, query: NeighboursQuery): Promise<Neighbours> {
  const snapshot = await context.snapshot()
  const matching = joined(snapshot, id)
    .filter(
      ({ edge, direction, node }) =>
        (query.type === undefined || edge.type === query.type) &&
        (query.direction === undefined || direction === query.direction) &&
        (query.label === undefined || node.label === query.label),
    )
    .sort(inOrder)
  const shown = matching.slice(query.offset, query.offset + query.limit)
  const items = await Promise.all(
    shown.map(async ({ edge, direction, node }) => {
      const stored = snapshot.stored.edges.get(edge.id)
      return {
        edge: {
          id: edge.id,
          type: edge.type,
          source: edge.source,
          target: edge.target,
          properties: stored?.properties ?? {},
        },
        direction,
        node,
        evidence: stored === undefined ? [] : await citations(context, snapshot, stored),
      }
    }),
  )
  return {
    id,
    items,
    edges: shown.map(({ edge }) => edge),
    total: matching.length,
    limit: query.limit,
    offset: query.offset,
  }
}
