import type { GraphEdge, GraphNode, LoadedDocument, PolicyGraph } from "../model/graph.ts"
import type { EdgeType, NodeLabel } from "../model/ontology.ts"

/** An edge with the node at its far end. */
export interface Link {
  readonly edge: GraphEdge
  readonly node: GraphNode
}

/** A graph with its nodes and edges at hand. */
export class GraphView {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly documents: ReadonlyMap<string, LoadedDocument>
  readonly #out = new Map<string, GraphEdge[]>()
  readonly #in = new Map<string, GraphEdge[]>()

  constructor(graph: PolicyGraph) {
    this.nodes = new Map(graph.nodes.map((node) => [node.id, node]))
    this.documents = new Map(graph.documents.map((document) => [document.id, document]))
    for (const edge of graph.edges) {
      push(this.#out, edge.source, edge)
      push(this.#in, edge.target, edge)
    }
  }

  /** Edges of a type from a node to nodes of a label. */
  from(id: string, type: EdgeType, label: NodeLabel): Link[] {
    return this.#links(this.#out.get(id), type, label, "target")
  }

  /** Edges of a type to a node from nodes of a label. */
  to(id: string, type: EdgeType, label: NodeLabel): Link[] {
    return this.#links(this.#in.get(id), type, label, "source")
  }

  #links(edges: readonly GraphEdge[] | undefined, type: EdgeType, label: NodeLabel, end: "source" | "target"): Link[] {
    const links: Link[] = []
    for (const edge of edges ?? []) {
      const node = edge.type === type ? this.nodes.get(edge[end]) : undefined
      if (node?.label === label) links.push({ edge, node })
    }
    return links
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const views = new WeakMap<PolicyGraph, GraphView>()

/** The view of a graph, made once. */
export function viewOf(graph: PolicyGraph): GraphView {
  let view = views.get(graph)
  if (view === undefined) {
    view = new GraphView(graph)
    views.set(graph, view)
  }
  return view
}
