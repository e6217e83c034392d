import type { GraphEdge, GraphNode, PolicyGraph } from "../model/graph.ts"
import type { GraphView } from "../model/linker.ts"
import type { EdgeType, NodeLabel } from "../model/ontology.ts"
import { atOnce, each, type Steps } from "../model/steps.ts"

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
export const relationsOf = (graph: PolicyGraph): Relations => atOnce(relationSteps(graph))

/** The same, in steps where the graph is asked for the first time. */
export function* relationSteps(graph: PolicyGraph): Steps<Relations> {
  const known = views.get(graph)
  if (known !== undefined) return known
  const view = new Relations(yield* graphViewSteps(graph))
  views.set(graph, view)
  return view
}

/** A graph in memory as it can be walked. */
export const graphView = (graph: PolicyGraph): GraphView => atOnce(graphViewSteps(graph))

function* graphViewSteps(graph: PolicyGraph): Steps<GraphView> {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  const at = new Map<string, GraphEdge[]>()
  const meet = (end: string, edge: GraphEdge): void => {
    const list = at.get(end)
    if (list === undefined) at.set(end, [edge])
    else list.push(edge)
  }
  yield* each(graph.nodes, (node) => nodes.set(node.id, node))
  yield* each(graph.edges, (edge) => edges.set(edge.id, edge))
  yield* each(edges.values(), (edge) => {
    meet(edge.source, edge)
    if (edge.target !== edge.source) meet(edge.target, edge)
  })
  return {
    node: (id) => nodes.get(id),
    edge: (id) => edges.get(id),
    nodes: () => nodes.values(),
    edges: () => edges.values(),
    edgesAt: (id) => at.get(id) ?? [],
  }
}
