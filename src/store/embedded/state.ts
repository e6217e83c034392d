import type { GraphEdge, GraphNode } from "../../model/graph.ts"
import type { GraphDelta } from "../../model/linker.ts"
import type { DocumentSummary } from "../port.ts"
import type { Stamp } from "./folder.ts"
import type { Pack, PackedEdges, PackedNodes } from "./pack/read.ts"
import { Table } from "./pack/table.ts"

/** A document's file, and what it holds; without a summary it is damaged, and `problem` says how. */
export interface Filed {
  readonly stamp: Stamp
  /** Of what the file says; absent where it is damaged. */
  readonly digest?: string
  readonly summary?: DocumentSummary
  readonly problem?: string
}

/** The linked graph: what lies in a pack, and what was written since. */
export interface StoredGraph {
  readonly nodes: Table<GraphNode, PackedNodes>
  readonly edges: Table<GraphEdge, PackedEdges>
}

/** The linked graph as one process holds it, and which files of the data folder it was made of. */
export interface State extends StoredGraph {
  /** Grows with every write. */
  version: number
  /** The memory of the pack, for other threads. */
  memory: SharedArrayBuffer | undefined
  /** By file name. */
  readonly files: Map<string, Filed>
  decisions: Stamp | undefined
}

export const graphOf = (pack?: Pack<unknown>): StoredGraph => ({
  nodes: new Table(pack?.nodes),
  edges: new Table(pack?.edges),
})

export const emptyState = (pack?: Pack<unknown>): State => ({
  ...graphOf(pack),
  version: 0,
  memory: pack?.memory,
  files: new Map(),
  decisions: undefined,
})

/** Takes a pack of just the elements of a state; those that were made are kept where others hold them too. */
export function settle(state: State, pack: Pack<unknown>, options: { readonly keep: boolean }): void {
  state.nodes.settle(pack.nodes, options)
  state.edges.settle(pack.edges, options)
  state.memory = pack.memory
}

/** What one write did, as the journal tells it to other processes. */
export interface Entry {
  readonly version: number
  /** The document's file that was written; without `filed` it was removed. */
  readonly file?: { readonly name: string; readonly document: string; readonly filed?: Filed }
  readonly decisions?: Stamp
  readonly put: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }
  readonly drop: { readonly nodes: readonly string[]; readonly edges: readonly string[] }
}

export const changesOf = ({ added, changed, removed }: GraphDelta): Pick<Entry, "put" | "drop"> => ({
  put: { nodes: [...added.nodes, ...changed.nodes], edges: [...added.edges, ...changed.edges] },
  drop: { nodes: removed.nodes.map(({ id }) => id), edges: removed.edges.map(({ id }) => id) },
})

/** Brings a graph one write further. */
export function patch({ nodes, edges }: StoredGraph, { put, drop }: Pick<Entry, "put" | "drop">): void {
  for (const id of drop.edges) edges.delete(id)
  for (const id of drop.nodes) nodes.delete(id)
  for (const node of put.nodes) nodes.set(node.id, node)
  for (const edge of put.edges) edges.set(edge.id, edge)
}

/** Brings a state one write further. */
export function advance(state: State, { version, file, decisions, ...changes }: Entry): void {
  patch(state, changes)
  if (file?.filed !== undefined) state.files.set(file.name, file.filed)
  else if (file !== undefined) state.files.delete(file.name)
  if (decisions !== undefined) state.decisions = decisions
  state.version = version
}

export const sameStamp = (a: Stamp | undefined, b: Stamp | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** Whether a state was made of just these files. */
export const madeOf = (state: State, files: ReadonlyMap<string, Stamp>, decisions: Stamp | undefined): boolean =>
  sameStamp(state.decisions, decisions) &&
  files.size === state.files.size &&
  [...files].every(([name, stamp]) => sameStamp(state.files.get(name)?.stamp, stamp))

export const summariesOf = (state: State): DocumentSummary[] =>
  [...state.files.values()]
    .flatMap(({ summary }) => (summary === undefined ? [] : [summary]))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
