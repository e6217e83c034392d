import { isAlike } from "../model/alike.ts"
import type { DocumentGraph, GraphEdge, GraphNode } from "../model/graph.ts"
import type { Said, Statements as SaidByAll } from "../model/linker.ts"

/** Every document's own nodes or edges, by id; what many documents say alike is kept once. */
class Shelf<T extends GraphNode | GraphEdge> {
  readonly #byId = new Map<string, Said<T>[]>()

  /** Adds what a document says. Returns its statements, for `take`. */
  put(items: readonly T[], subject: string): Said<T>[] {
    return items.map((item) => {
      const stated = item.id === subject
      const alike = this.of(item.id).find((each) => each.stated === stated && isAlike(each.value, item))
      if (alike === undefined) return this.add({ value: item, stated, documents: 1 })
      alike.documents++
      return alike
    })
  }

  add(statement: Said<T>): Said<T> {
    const said = this.#byId.get(statement.value.id)
    if (said === undefined) this.#byId.set(statement.value.id, [statement])
    else said.push(statement)
    return statement
  }

  take(statements: readonly Said<T>[]): void {
    for (const statement of statements) {
      if (--statement.documents > 0) continue
      const { id } = statement.value
      const left = this.of(id).filter((each) => each !== statement)
      if (left.length === 0) this.#byId.delete(id)
      else this.#byId.set(id, left)
    }
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  ids(): Iterable<string> {
    return this.#byId.keys()
  }

  *all(): Iterable<Said<T>> {
    for (const said of this.#byId.values()) yield* said
  }

  /** All that is said of an id, each once, in no order. */
  of(id: string): readonly Said<T>[] {
    return this.#byId.get(id) ?? []
  }

  first(id: string): T | undefined {
    return this.#byId.get(id)?.[0]?.value
  }
}

/** The same for the same words. Properties come in the order in which they are read, which is always the same. */
export const wordsOf = (item: object): string => JSON.stringify(item)

/** What one document says. */
interface SaidByOne {
  readonly nodes: readonly Said<GraphNode>[]
  readonly edges: readonly Said<GraphEdge>[]
}

/** What the documents say, before anything is linked. */
export class Statements {
  readonly nodes = new Shelf<GraphNode>()
  readonly edges = new Shelf<GraphEdge>()
  readonly #documents = new Map<string, SaidByOne>()
  readonly #edgesAt = new Map<string, Set<string>>()

  has(document: string): boolean {
    return this.#documents.has(document)
  }

  /** Puts a document in place of what it said before. Returns the ids that it touches, old and new. */
  put(graph: DocumentGraph): { nodes: string[]; edges: string[] } {
    const { id, policy } = graph.document
    const before = this.take(id)
    this.#documents.set(id, { nodes: this.nodes.put(graph.nodes, policy), edges: this.edges.put(graph.edges, "") })
    for (const edge of graph.edges) this.#meet(edge)
    return { nodes: [...before.nodes, ...ids(graph.nodes)], edges: [...before.edges, ...ids(graph.edges)] }
  }

  take(document: string): { nodes: string[]; edges: string[] } {
    const said = this.#documents.get(document)
    if (said === undefined) return { nodes: [], edges: [] }
    this.#documents.delete(document)
    this.nodes.take(said.nodes)
    this.edges.take(said.edges)
    const edges = said.edges.map(({ value }) => value)
    for (const edge of edges)
      if (!this.edges.has(edge.id)) for (const end of [edge.source, edge.target]) this.#part(end, edge.id)
    return { nodes: said.nodes.map(({ value }) => value.id), edges: ids(edges) }
  }

  /** All that is said, to be put down. */
  all(): SaidByAll {
    return { nodes: this.nodes.all(), edges: this.edges.all(), documents: this.#documents }
  }

  /** Takes up what was put down; nothing has been said yet. */
  restore({ nodes, edges, documents }: SaidByAll): void {
    for (const statement of nodes) this.nodes.add(statement)
    for (const statement of edges) {
      this.edges.add(statement)
      this.#meet(statement.value)
    }
    for (const [id, said] of documents) this.#documents.set(id, said)
  }

  edgesAt(node: string): Iterable<string> {
    return this.#edgesAt.get(node) ?? []
  }

  #meet({ id, source, target }: GraphEdge): void {
    for (const node of [source, target]) {
      const known = this.#edgesAt.get(node)
      if (known === undefined) this.#edgesAt.set(node, new Set([id]))
      else known.add(id)
    }
  }

  #part(node: string, edge: string): void {
    const known = this.#edgesAt.get(node)
    known?.delete(edge)
    if (known?.size === 0) this.#edgesAt.delete(node)
  }
}

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
