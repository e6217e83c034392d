import { isDeepStrictEqual } from "node:util"
import type { GraphEdge, GraphNode } from "../model/graph.ts"
import type { GraphDelta, GraphView } from "../model/linker.ts"

/** The linked graph with its neighbourhoods. It remembers what was there before, until the change is told by `delta`. */
export class LinkedGraph implements GraphView {
  readonly #nodes = new Map<string, GraphNode>()
  readonly #edges = new Map<string, GraphEdge>()
  /** The edges at each node, by id. */
  readonly #at = new Map<string, Map<string, GraphEdge>>()
  readonly #nodesBefore = new Map<string, GraphNode | undefined>()
  readonly #edgesBefore = new Map<string, GraphEdge | undefined>()

  node(id: string): GraphNode | undefined {
    return this.#nodes.get(id)
  }

  edge(id: string): GraphEdge | undefined {
    return this.#edges.get(id)
  }

  nodes(): Iterable<GraphNode> {
    return this.#nodes.values()
  }

  edges(): Iterable<GraphEdge> {
    return this.#edges.values()
  }

  edgesAt(node: string): Iterable<GraphEdge> {
    return this.#at.get(node)?.values() ?? []
  }

  /** Puts a node in place of what had its id; without one the id is dropped. */
  setNode(id: string, node: GraphNode | undefined): void {
    const old = this.#nodes.get(id)
    if (same(old, node)) return
    if (!this.#nodesBefore.has(id)) this.#nodesBefore.set(id, old)
    if (node === undefined) this.#nodes.delete(id)
    else this.#nodes.set(id, node)
  }

  /** Puts an edge in place of what had its id; without one the id is dropped. */
  setEdge(id: string, edge: GraphEdge | undefined): void {
    const old = this.#edges.get(id)
    if (same(old, edge)) return
    if (!this.#edgesBefore.has(id)) this.#edgesBefore.set(id, old)
    if (old !== undefined) for (const end of [old.source, old.target]) this.#leave(end, id)
    if (edge === undefined) {
      this.#edges.delete(id)
      return
    }
    this.#put(edge)
  }

  #put(edge: GraphEdge): void {
    this.#edges.set(edge.id, edge)
    for (const end of [edge.source, edge.target]) {
      const known = this.#at.get(end)
      if (known === undefined) this.#at.set(end, new Map([[edge.id, edge]]))
      else known.set(edge.id, edge)
    }
  }

  /** Takes up a graph that was there before; this is no change. */
  fill(nodes: Iterable<GraphNode>, edges: Iterable<GraphEdge>): void {
    for (const node of nodes) this.#nodes.set(node.id, node)
    for (const edge of edges) this.#put(edge)
  }

  #leave(node: string, edge: string): void {
    const known = this.#at.get(node)
    known?.delete(edge)
    if (known?.size === 0) this.#at.delete(node)
  }

  /** What was put and dropped since `settle`. */
  delta(): GraphDelta {
    const nodes = difference(this.#nodesBefore, this.#nodes)
    const edges = difference(this.#edgesBefore, this.#edges)
    return {
      added: { nodes: nodes.added, edges: edges.added },
      changed: { nodes: nodes.changed, edges: edges.changed },
      removed: { nodes: nodes.removed, edges: edges.removed },
    }
  }

  /** What a node was before the change, if that touched it. */
  nodeBefore(id: string): GraphNode | undefined {
    return this.#nodesBefore.has(id) ? this.#nodesBefore.get(id) : this.#nodes.get(id)
  }

  edgeBefore(id: string): GraphEdge | undefined {
    return this.#edgesBefore.has(id) ? this.#edgesBefore.get(id) : this.#edges.get(id)
  }

  settle(): void {
    this.#nodesBefore.clear()
    this.#edgesBefore.clear()
  }
}

const same = (a: unknown, b: unknown): boolean => a === b || isDeepStrictEqual(a, b)

function difference<T>(before: ReadonlyMap<string, T | undefined>, now: ReadonlyMap<string, T>) {
  const parts = { added: [] as T[], changed: [] as T[], removed: [] as T[] }
  for (const [id, old] of before) {
    const present = now.get(id)
    if (old === undefined) {
      if (present !== undefined) parts.added.push(present)
    } else if (present === undefined) parts.removed.push(old)
    else if (!same(old, present)) parts.changed.push(present)
  }
  return parts
}
