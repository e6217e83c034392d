import type { DocumentGraph, GraphEdge, GraphNode } from "../model/graph.ts"

/** What one or more documents say, in the same words, of a node or an edge. */
interface Said<T> {
  readonly value: T
  /** Whether a document that says it states the node itself, as a plan does its own policy. */
  readonly stated: boolean
  /** How many documents say it. */
  documents: number
}

/** Every document's own nodes or edges, by id; what many documents say alike is kept once. */
class Shelf<T extends { readonly id: string }> {
  readonly #byId = new Map<string, Said<T>[]>()

  put(items: readonly T[], subject: string): void {
    for (const item of items) {
      const said = this.#byId.get(item.id)
      const stated = item.id === subject
      const alike = said?.find((each) => isAlike(each, item, stated))
      if (alike !== undefined) alike.documents++
      else if (said !== undefined) said.push({ value: item, stated, documents: 1 })
      else this.#byId.set(item.id, [{ value: item, stated, documents: 1 }])
    }
  }

  take(items: readonly T[], subject: string): void {
    for (const item of items) {
      const said = this.#byId.get(item.id) ?? []
      const at = said.findIndex((each) => isAlike(each, item, item.id === subject))
      const alike = said[at]
      if (alike === undefined) continue
      if (--alike.documents === 0) said.splice(at, 1)
      if (said.length === 0) this.#byId.delete(item.id)
    }
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  /** All that is said of an id, each once, in no order. */
  of(id: string): readonly Said<T>[] {
    return this.#byId.get(id) ?? []
  }

  first(id: string): T | undefined {
    return this.#byId.get(id)?.[0]?.value
  }
}

const isAlike = <T extends object>({ value, stated }: Said<T>, item: T, itemStated: boolean): boolean =>
  stated === itemStated && (value === item || wordsOf(value) === wordsOf(item))

/** The same for the same words. Properties come in the order in which they are read, which is always the same. */
export const wordsOf = (item: object): string => JSON.stringify(item)

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
    this.nodes.put(graph.nodes, graph.document.policy)
    this.edges.put(graph.edges, "")
    for (const edge of graph.edges) for (const end of [edge.source, edge.target]) this.#meet(end, edge.id)
    return { nodes: [...before.nodes, ...ids(graph.nodes)], edges: [...before.edges, ...ids(graph.edges)] }
  }

  take(document: string): { nodes: string[]; edges: string[] } {
    const graph = this.#documents.get(document)
    if (graph === undefined) return { nodes: [], edges: [] }
    this.#documents.delete(document)
    this.nodes.take(graph.nodes, graph.document.policy)
    this.edges.take(graph.edges, "")
    for (const edge of graph.edges)
      if (!this.edges.has(edge.id)) for (const end of [edge.source, edge.target]) this.#part(end, edge.id)
    return { nodes: ids(graph.nodes), edges: ids(graph.edges) }
  }

  edgesAt(node: string): Iterable<string> {
    return this.#edgesAt.get(node) ?? []
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
