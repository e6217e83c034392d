import type { Neighbours, ViewEdge, ViewGraph, ViewNode } from "../../src/api/contract.ts"

/** What the canvas draws: the first screen and everything that was opened. */
export interface Drawing {
  readonly nodes: ReadonlyMap<string, ViewNode>
  readonly edges: ReadonlyMap<string, ViewEdge>
}

/** Joins the graph with the neighbours of opened nodes; an edge is drawn where both ends are. */
export function drawing(
  graph: ViewGraph,
  opened: readonly Neighbours[],
  selected?: Neighbours,
  self?: ViewNode,
): Drawing {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  if (self !== undefined) nodes.set(self.id, self)
  for (const { items } of opened) for (const { node } of items) nodes.set(node.id, node)
  const edges = new Map<string, ViewEdge>()
  const add = (edge: ViewEdge): void => {
    if (nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.id, edge)
  }
  graph.edges.forEach(add)
  for (const one of selected === undefined ? opened : [...opened, selected]) one.edges.forEach(add)
  return { nodes, edges }
}

/** Ids of the nodes joined to one, itself included. */
export function near(drawn: Drawing, id: string): ReadonlySet<string> {
  const found = new Set([id])
  for (const { source, target } of drawn.edges.values()) {
    if (source === id) found.add(target)
    if (target === id) found.add(source)
  }
  return found
}
