import type { Decision } from "./decision.ts"
import type { DocumentGraph, GraphEdge, GraphNode } from "./graph.ts"

/** The linked graph as it can be walked, without copying it. */
export interface GraphView {
  node(id: string): GraphNode | undefined
  edge(id: string): GraphEdge | undefined
  nodes(): Iterable<GraphNode>
  edges(): Iterable<GraphEdge>
  /** Every edge that starts or ends at a node. */
  edgesAt(node: string): Iterable<GraphEdge>
}

export interface Elements {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** What differs between two states of the linked graph. Elements are whole, `removed` as they were before. */
export interface GraphDelta {
  readonly added: Elements
  readonly changed: Elements
  readonly removed: Elements
}

/** What a set of documents and decisions changes at once. */
export interface LinkerChange {
  /** Documents that are new or say something else now. */
  readonly put?: readonly DocumentGraph[]
  /** Ids of documents to take back. */
  readonly remove?: readonly string[]
  /** All decisions as they stand from now on. */
  readonly decisions?: readonly Decision[]
}

/**
 * Edges that belong to no document and rest on the plans beside each other (OVERLAPS): all of them that touch a measure
 * of one of `policies`, and of those others for which it makes a difference that these came, went or changed (a plan has
 * no such edges where a newer version of it is there). What it says of two policies may depend on these two, their
 * versions, what they point at, and how that is related by MEASURES, COUNTERPART_OF and regions by PART_OF alone, and not
 * on the other names (aliases, formerNames, synonyms) of nodes that plans share, nor on the evidence between such nodes:
 * these grow with every document. So asking for some policies and asking for all agree.
 */
export type Derive = (graph: GraphView, policies: ReadonlySet<string>) => DerivedEdges

/** What `Derive` says. */
export interface DerivedEdges {
  /** The policies that were asked for, and the others for which this is all that there is now, too. */
  readonly policies: ReadonlySet<string>
  readonly edges: readonly GraphEdge[]
}

/** What one or more documents say, in the same words, of a node or an edge. */
export interface Said<T> {
  readonly value: T
  /** Whether a document that says it states the node itself, as a plan does its own policy. */
  readonly stated: boolean
  /** How many documents say it. */
  documents: number
}

/** All that a linker was told by documents: every statement once, and by document what it says. */
export interface Statements {
  readonly nodes: Iterable<Said<GraphNode>>
  readonly edges: Iterable<Said<GraphEdge>>
  readonly documents: Iterable<
    readonly [
      id: string,
      said: { readonly nodes: readonly Said<GraphNode>[]; readonly edges: readonly Said<GraphEdge>[] },
    ]
  >
}

/** What a linker can go on from: what documents and decisions say, and the graph that they were linked to. */
export interface LinkedBefore {
  readonly statements: Statements
  /** Documents of which the graph knows already, while `statements` has what they said before or nothing. */
  readonly since?: Pick<LinkerChange, "put" | "remove">
  readonly decisions: readonly Decision[]
  readonly nodes: Iterable<GraphNode>
  readonly edges: Iterable<GraphEdge>
}

/**
 * The fold of documents into one graph, kept so that a changed document costs what it touches. The result depends on the
 * documents and decisions alone, never on the order in which they came.
 */
export interface Linker {
  readonly view: GraphView
  /** Whether a document of this id is part of the graph. */
  has(document: string): boolean
  apply(change: LinkerChange): GraphDelta
  /** What was said so far, to go on from later. */
  statements(): Statements
}

/** Makes a linker without documents, or one that goes on from what was linked before, as if it had linked it. */
export type MakeLinker = (before?: LinkedBefore) => Linker
