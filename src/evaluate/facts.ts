import type { GraphEdge, GraphNode, PolicyGraph } from "../model/graph.ts"
import type { EdgeType, NodeLabel } from "../model/ontology.ts"

/** A graph with its edges by end, for reading the facts of one document. */
export class FactIndex {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly #out = new Map<string, GraphEdge[]>()
  readonly #in = new Map<string, GraphEdge[]>()

  constructor(graph: PolicyGraph) {
    this.nodes = new Map(graph.nodes.map((node) => [node.id, node]))
    for (const edge of graph.edges) {
      push(this.#out, `${edge.type} ${edge.source}`, edge)
      push(this.#in, `${edge.type} ${edge.target}`, edge)
    }
  }

  node(id: string): GraphNode {
    const node = this.nodes.get(id)
    if (node === undefined) throw new Error(`no node ${id}`)
    return node
  }

  out(id: string, type: EdgeType): readonly GraphEdge[] {
    return this.#out.get(`${type} ${id}`) ?? []
  }

  into(id: string, type: EdgeType): readonly GraphEdge[] {
    return this.#in.get(`${type} ${id}`) ?? []
  }

  /** Ends of edges from any owner, one entry per end and mention. */
  reached(owners: readonly string[], type: EdgeType, label: NodeLabel, document: string): GraphEdge[][] {
    const groups = new Map<string, GraphEdge[]>()
    for (const owner of owners)
      for (const edge of said(this.out(owner, type), document))
        if (this.node(edge.target).label === label)
          push(groups, `${edge.target} ${edge.properties.mention ?? ""}`, edge)
    return [...groups.values()]
  }

  /** Every way in which the graph names a node, the mentions on the edges first. */
  forms(node: GraphNode, edges: readonly GraphEdge[] = []): string[] {
    const { aliases = [], formerNames = [] } = node.properties
    const listed = [aliases, formerNames].flat().map(String)
    return [...edges.flatMap((edge) => edge.properties.mention ?? []).map(String), node.name, ...listed]
  }

  /** The names of the regions in which a node lies, and of those that they are part of. */
  places(id: string): Set<string> {
    const found = new Set<string>()
    const open = this.out(id, "LOCATED_IN").map((edge) => edge.target)
    for (let region = open.pop(); region !== undefined; region = open.pop()) {
      if (found.has(region)) continue
      found.add(region)
      open.push(...this.out(region, "PART_OF").map((edge) => edge.target))
    }
    return new Set([...found].map((region) => this.node(region).name))
  }
}

/** The edges that a document says, and those that rest on no text. */
export const said = (edges: readonly GraphEdge[], document: string): GraphEdge[] =>
  edges.filter(({ evidence }) => evidence.length === 0 || evidence.some((words) => words.document === document))

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

/** The form that the annotators use, else the first. */
export function pick(forms: readonly string[], wanted: ReadonlySet<string>, key: (text: string) => string): string {
  const hit = forms.find((form) => wanted.has(key(form)))
  return key(hit ?? forms[0] ?? "")
}
