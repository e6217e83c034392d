import type { Decision } from "../model/decision.ts"
import type { GraphEdge, GraphNode } from "../model/graph.ts"
import { edgeId } from "../model/ids.ts"
import type {
  Derive,
  GraphDelta,
  GraphView,
  LinkedBefore,
  Linker,
  LinkerChange,
  Statements as SaidByAll,
} from "../model/linker.ts"
import { Aims } from "./fold-aims.ts"
import { inOrder, splitId, splitsOf } from "./fold-decisions.ts"
import { Derived } from "./fold-derived.ts"
import { LinkedGraph } from "./fold-graph.ts"
import { mergeEdge, mergeNode, type Statement } from "./fold-merge.ts"
import { Statements } from "./fold-statements.ts"

/** Several ids for which another one stands; an id that stands for itself alone is not kept. */
class Standing {
  readonly #for = new Map<string, string | undefined>()
  readonly #members = new Map<string, Set<string>>()

  of(id: string): string | undefined {
    return this.#for.has(id) ? this.#for.get(id) : id
  }

  /** All ids that another one stands for, itself where it does. */
  *members(id: string): Iterable<string> {
    if (!this.#for.has(id)) yield id
    yield* this.#members.get(id) ?? []
  }

  /** The ids for which another one stands. */
  redirected(): Iterable<string> {
    return this.#for.keys()
  }

  /** Lets `other` stand for `id`; with undefined nothing does. Returns who stood for it before and now. */
  set(id: string, other: string | undefined): string[] {
    const before = this.of(id)
    if (before === other) return other === undefined ? [] : [other]
    if (before !== undefined) this.#members.get(before)?.delete(id)
    if (other === id) this.#for.delete(id)
    else {
      this.#for.set(id, other)
      if (other !== undefined) this.#members.set(other, (this.#members.get(other) ?? new Set()).add(id))
    }
    return [before, other].filter((each) => each !== undefined)
  }
}

/** A node that exists because people split it off, and the mention that is its. */
interface SplitOff {
  readonly node: string
  readonly mention: string
  readonly name: string
}

/** The fold of documents and decisions into one graph; see `Linker`. */
export class Fold implements Linker {
  readonly #statements = new Statements()
  readonly #aims = new Aims(this.#statements)
  readonly #nodes = new Standing()
  readonly #edges = new Standing()
  readonly #graph = new LinkedGraph()
  readonly #derived: Derived
  #decisions: readonly Decision[] = []
  /** Splits by the node that they split. */
  #splits = new Map<string, SplitOff[]>()
  /** For a node that was split off: the statements' edges that are its, with what it is. */
  readonly #splitUses = new Map<string, Map<string, GraphNode>>()

  constructor(derive?: Derive, before?: LinkedBefore) {
    this.#derived = new Derived(this.#graph, derive)
    if (before !== undefined) this.#restore(before)
  }

  get view(): GraphView {
    return this.#graph
  }

  has(document: string): boolean {
    return this.#statements.has(document)
  }

  statements(): SaidByAll {
    return this.#statements.all()
  }

  /** Takes up what was linked before: only who stands for whom is found anew. */
  #restore({ statements, since, decisions, nodes, edges }: LinkedBefore): void {
    this.#statements.restore(statements)
    for (const id of since?.remove ?? []) this.#statements.take(id)
    for (const graph of since?.put ?? []) this.#statements.put(graph)
    this.#decisions = inOrder(decisions)
    const said = new Set(this.#statements.nodes.ids())
    for (const id of this.#aims.update(said, this.#decisions)) said.add(id)
    for (const id of said) this.#nodes.set(id, this.#aims.resolve(id))
    this.#graph.fill(nodes, edges)
    this.#resplit()
    for (const id of this.#statements.edges.ids()) this.#aimEdge(id, new Map(), new Set())
    this.#derived.restore(this.#decisions, (id) => this.#aims.resolve(id))
  }

  apply({ put = [], remove = [], decisions }: LinkerChange): GraphDelta {
    const nodes = new Set<string>()
    const edges = new Set<string>()
    const touched = [
      ...remove.map((id) => this.#statements.take(id)),
      ...put.map((graph) => this.#statements.put(graph)),
    ]
    for (const each of touched) {
      for (const id of each.nodes) nodes.add(id)
      for (const id of each.edges) edges.add(id)
    }
    if (decisions !== undefined) this.#decisions = inOrder(decisions)
    for (const id of this.#aims.update(nodes, this.#decisions)) nodes.add(id)
    if (this.#decisions.length > 0) for (const id of this.#nodes.redirected()) nodes.add(id)
    this.#link(nodes, edges)
    this.#derived.update(this.#decisions, (id) => this.#aims.resolve(id))
    const delta = this.#graph.delta()
    this.#graph.settle()
    return delta
  }

  #link(nodes: ReadonlySet<string>, edges: Set<string>): void {
    const standing = new Set<string>()
    for (const id of nodes) {
      const before = this.#nodes.of(id)
      const now = this.#aims.resolve(id)
      for (const each of this.#nodes.set(id, now)) standing.add(each)
      if (before !== now) for (const edge of this.#statements.edgesAt(id)) edges.add(edge)
    }
    for (const node of this.#resplit()) {
      standing.add(node)
      for (const member of this.#nodes.members(node))
        for (const edge of this.#statements.edgesAt(member)) edges.add(edge)
    }
    const linked = new Map<string, { source: string; target: string }>()
    for (const id of edges) this.#aimEdge(id, linked, standing)
    for (const id of standing) if (this.#putNode(id)) this.#aimEdgesAt(id, linked, standing)
    for (const [id, ends] of linked)
      this.#graph.setEdge(id, this.#joins(ends) ? this.#mergedEdge({ id, ...ends }) : undefined)
  }

  /** Returns whether the node has come or gone by it. */
  #putNode(id: string): boolean {
    const was = this.#graph.node(id) !== undefined
    this.#graph.setNode(id, this.#mergedNode(id))
    return was !== (this.#graph.node(id) !== undefined)
  }

  #aimEdgesAt(node: string, linked: Map<string, { source: string; target: string }>, standing: Set<string>): void {
    for (const member of this.#nodes.members(node))
      for (const edge of this.#statements.edgesAt(member)) this.#aimEdge(edge, linked, standing)
  }

  /** A document may say an edge to a node that only another one brings (SUCCEEDS); it is there when both ends are. */
  #joins({ source, target }: { source: string; target: string }): boolean {
    return this.#graph.node(source) !== undefined && this.#graph.node(target) !== undefined
  }

  /** Reads the splits anew. Returns the nodes that have or had one, where any decision was made. */
  #resplit(): string[] {
    const before = this.#splits
    this.#splits = new Map()
    for (const split of splitsOf(this.#decisions)) {
      const from = this.#aims.resolve(split.node.id)
      const off = { node: this.#aims.resolve(splitId(split)), mention: split.mention, name: split.name }
      this.#splits.set(from, [...(this.#splits.get(from) ?? []), off])
    }
    return [...new Set([...before.keys(), ...this.#splits.keys()])]
  }

  /** Finds between which nodes a document's edge runs now, and notes all edges of the graph that this touches. */
  #aimEdge(id: string, linked: Map<string, { source: string; target: string }>, standing: Set<string>): void {
    const edge = this.#statements.edges.first(id)
    for (const [node, uses] of this.#splitUses) if (uses.delete(id)) standing.add(node)
    const ends = edge && {
      source: this.#end(edge, edge.source, standing),
      target: this.#end(edge, edge.target, standing),
    }
    const now = edge && ends && aimedId(edge, ends)
    const old = this.#edges.of(id)
    if (old !== undefined && old !== now)
      linked.set(old, endsOf(this.#graph.edge(old)) ?? ends ?? { source: "", target: "" })
    this.#edges.set(id, edge === undefined ? id : now)
    if (now !== undefined && ends !== undefined) linked.set(now, ends)
  }

  #end(edge: GraphEdge, node: string, standing: Set<string>): string {
    const end = this.#aims.resolve(node)
    const split = this.#splits.get(end)?.find(({ mention }) => mention === edge.properties.mention)
    if (split === undefined) return end
    const label = this.#statements.nodes.first(node)?.label ?? "Agency"
    const uses = this.#splitUses.get(split.node) ?? new Map<string, GraphNode>()
    const properties: GraphNode["properties"] = split.mention === split.name ? {} : { aliases: [split.mention] }
    this.#splitUses.set(split.node, uses.set(edge.id, { id: split.node, label, name: split.name, properties }))
    standing.add(split.node)
    return split.node
  }

  #mergedEdge(ends: { id: string; source: string; target: string }): GraphEdge | undefined {
    const statements: Statement<GraphEdge>[] = []
    for (const member of this.#edges.members(ends.id))
      for (const { value } of this.#statements.edges.of(member)) statements.push({ value, rank: 0 })
    return mergeEdge(ends, statements)
  }

  #mergedNode(id: string): GraphNode | undefined {
    const statements: Statement<GraphNode>[] = []
    for (const member of this.#nodes.members(id))
      for (const { value, stated } of this.#statements.nodes.of(member)) {
        const isFull = stated && value.properties.fullText !== false
        statements.push({ value, rank: (member === id ? 0 : 2) + (isFull ? 0 : 1) })
      }
    for (const value of this.#splitUses.get(id)?.values() ?? []) statements.push({ value, rank: 4 })
    return mergeNode(id, statements, new Set(this.#splits.get(id)?.map(({ mention }) => mention)))
  }
}

const endsOf = (edge: GraphEdge | undefined) => edge && { source: edge.source, target: edge.target }

/** The id of an edge between the nodes given; undefined where both ends have become one. */
function aimedId(edge: GraphEdge, { source, target }: { source: string; target: string }): string | undefined {
  if (source === edge.source && target === edge.target) return edge.id
  if (source === target) return undefined
  const mention = edge.properties.mention
  return edgeId(edge.type, source, target, typeof mention === "string" ? mention : undefined)
}
