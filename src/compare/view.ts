import type { GraphEdge, GraphNode, PolicyGraph } from "../model/graph.ts"
import type { GraphView } from "../model/linker.ts"
import type { EdgeType, NodeLabel } from "../model/ontology.ts"

/** An edge with the node at its far end. */
export interface Link {
  readonly edge: GraphEdge
  readonly node: GraphNode
}

/** A graph as comparison walks it. What is asked twice is looked up once, so a view lives no longer than its graph. */
export class Relations {
  readonly #graph: GraphView
  readonly #counterparts = new Map<string, ReadonlySet<string>>()

  constructor(graph: GraphView) {
    this.#graph = graph
  }

  node(id: string): GraphNode | undefined {
    return this.#graph.node(id)
  }

  nodes(): Iterable<GraphNode> {
    return this.#graph.nodes()
  }

  /** Edges of a type from a node to nodes of a label. */
  from(id: string, type: EdgeType, label: NodeLabel): Link[] {
    return this.#links(id, type, label, "source", "target")
  }

  /** Edges of a type to a node from nodes of a label. */
  to(id: string, type: EdgeType, label: NodeLabel): Link[] {
    return this.#links(id, type, label, "target", "source")
  }

  /** Ids of the offices one level up that do the same job. */
  counterparts(agency: string): ReadonlySet<string> {
    let found = this.#counterparts.get(agency)
    if (found === undefined) {
      found = new Set(this.from(agency, "COUNTERPART_OF", "Agency").map(({ node }) => node.id))
      this.#counterparts.set(agency, found)
    }
    return found
  }

  #links(id: string, type: EdgeType, label: NodeLabel, near: "source" | "target", far: "source" | "target"): Link[] {
    const links: Link[] = []
    for (const edge of this.#graph.edgesAt(id)) {
      if (edge.type !== type || edge[near] !== id) continue
      const node = this.#graph.node(edge[far])
      if (node?.label === label) links.push({ edge, node })
    }
    return links
  }
}

const views = new WeakMap<PolicyGraph, Relations>()

/** The relations of a graph that does not change, made once. */
export function relationsOf(graph: PolicyGraph): Relations {
  let view = views.get(graph)
  if (view === undefined) {
    view = new Relations(graphView(graph))
    views.set(graph, view)
  }
  return view
}

/** A graph in memory as it can be walked. */
export function graphView(graph: PolicyGraph): GraphView {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]))
  const at = new Map<string, GraphEdge[]>()
  for (const edge of edges.values())
    for (const end of new Set([edge.source, edge.target])) {
      const list = at.get(end)
      if (list === undefined) at.set(end, [edge])
      else list.push(edge)
    }
  return {
    node: (id) => nodes.get(id),
    edge: (id) => edges.get(id),
    nodes: () => nodes.values(),
    edges: () => edges.values(),
    edgesAt: (id) => at.get(id) ?? [],
  }
}
