import { each, type Steps } from "../model/steps.ts"
import type { Subgraph } from "./contract/questions.ts"
import type { Snapshot } from "./snapshot.ts"

/** Layout units around the outermost nodes. */
const MARGIN = 60

function boundsOf(nodes: Subgraph["nodes"]): Subgraph["bounds"] {
  const xs = nodes.map(({ x }) => x)
  const ys = nodes.map(({ y }) => y)
  if (nodes.length === 0) return { left: 0, top: 0, right: 1, bottom: 1 }
  return {
    left: Math.min(...xs) - MARGIN,
    top: Math.min(...ys) - MARGIN,
    right: Math.max(...xs) + MARGIN,
    bottom: Math.max(...ys) + MARGIN,
  }
}

/** The nodes of these ids at their places, and the edges between them: those named, or all. Unknown ids are left out. */
export function* subgraph(snapshot: Snapshot, ids: readonly string[], edgeIds: readonly string[]): Steps<Subgraph> {
  const nodes = [...new Set(ids)].flatMap((id) => snapshot.nodes.get(id) ?? [])
  const there = new Set(nodes.map(({ id }) => id))
  const wanted = new Set(edgeIds)
  const edges: Subgraph["edges"] = []
  yield* each(nodes, ({ id }) => {
    for (const edge of snapshot.around.get(id) ?? [])
      if (edge.source === id && there.has(edge.target) && (wanted.size === 0 || wanted.has(edge.id))) edges.push(edge)
  })
  return { lanes: [...snapshot.lanes], bounds: boundsOf(nodes), nodes, edges }
}
