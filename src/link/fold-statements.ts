import type { DocumentGraph, GraphEdge, GraphNode } from "../model/graph.ts"

/** Every document's own nodes or edges, by id and document. */
class Shelf<T extends { readonly id: string }> {
  readonly #byId = new Map<string, Map<string, T>>()

  put(document: string, items: readonly T[]): void {
    for (const item of items) {
      const known = this.#byId.get(item.id)
      if (known === undefined) this.#byId.set(item.id, new Map([[document, item]]))
      else known.set(document, item)
    }
  }

  take(document: string, items: readonly T[]): void {
    for (const { id } of items) {
      const known = this.#byId.get(id)
      known?.delete(document)
      if (known?.size === 0) this.#byId.delete(id)
    }
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  /** What each document says, in no order. */
  of(id: string): Iterable<[document: string, value: T]> {
    return this.#byId.get(id) ?? []
  }

  first(id: string): T | undefined {
    return this.#byId.get(id)?.values().next().value
  }
}

/** What the documents say, before anything is linked. */
export class Statements {
  readonly nodes = new Shelf<GraphNode>()
  readonly edges = new Shelf<GraphEdge>()
  readonly #documents = new Map<string, DocumentGraph>()
  readonly #edgesAt = new Map<string, Set<string>>()

  has(document: string): boolean {
    return this.#documents.has(document)
  }

  /** Puts a document in place of what it said before. Returns the ids that it touches, old and new. */
  put(graph: DocumentGraph): { nodes: string[]; edges: string[] } {
    const { id } = graph.document
    const before = this.take(id)
    this.#documents.set(id, graph)
    this.nodes.put(id, graph.nodes)
    this.edges.put(id, graph.edges)
    for (const edge of graph.edges) for (const end of [edge.source, edge.target]) this.#meet(end, edge.id)
    return { nodes: [...before.nodes, ...ids(graph.nodes)], edges: [...before.edges, ...ids(graph.edges)] }
  }

  take(document: string): { nodes: string[]; edges: string[] } {
    const graph = this.#documents.get(document)
    if (graph === undefined) return { nodes: [], edges: [] }
    this.#documents.delete(document)
    this.nodes.take(document, graph.nodes)
    this.edges.take(document, graph.edges)
    for (const edge of graph.edges)
      if (!this.edges.has(edge.id)) for (const end of [edge.source, edge.target]) this.#part(end, edge.id)
    return { nodes: ids(graph.nodes), edges: ids(graph.edges) }
  }

  edgesAt(node: string): Iterable<string> {
    return this.#edgesAt.get(node) ?? []
  }

  /** Whether a document of this id states the policy, rather than citing it. */
  states(document: string, policy: string): boolean {
    return this.#documents.get(document)?.document.policy === policy
  }

  #meet(node: string, edge: string): void {
    const known = this.#edgesAt.get(node)
    if (known === undefined) this.#edgesAt.set(node, new Set([edge]))
    else known.add(edge)
  }

  #part(node: string, edge: string): void {
    const known = this.#edgesAt.get(node)
    known?.delete(edge)
    if (known?.size === 0) this.#edgesAt.delete(node)
  }
}

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
