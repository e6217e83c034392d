import type { Decision } from "../model/decision.ts"
import type { DocumentGraph, LedgerEntry, PolicyGraph } from "../model/graph.ts"
import type { Issue } from "../model/issue.ts"
import type { QueryResult } from "../model/values.ts"
import type { Query } from "./query.ts"

/** What one document did to the store. */
export interface Change {
  readonly document: string
  readonly status: "added" | "changed" | "unchanged" | "removed"
  readonly nodesAdded: number
  readonly nodesChanged: number
  readonly nodesRemoved: number
  readonly edgesAdded: number
  readonly edgesChanged: number
  readonly edgesRemoved: number
}

/** Bounds of one query; the store's own maxima cannot be exceeded. */
export interface Bounds {
  /** Rows at the most. */
  readonly limit?: number
  /** ms. */
  readonly timeout?: number
  readonly signal?: AbortSignal
}

/** A loaded document without its text. */
export interface DocumentSummary {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly policy: string
  readonly issues: number
}

/** A loaded document with its text. */
export interface StoredDocument {
  readonly summary: DocumentSummary
  readonly text: string
  readonly issues: readonly Issue[]
  readonly ledger: readonly LedgerEntry[]
}

/**
 * Where the graph lives. Two adapters implement it, Neo4j and embedded, and one contract suite runs on both.
 * Every method may reject with a StoreError, whose message names what was attempted, the value and the cure.
 */
export interface Store {
  readonly kind: "embedded" | "neo4j"
  /** Stores what a document says, in one transaction, in place of what it said before. */
  load(document: DocumentGraph): Promise<Change>
  /** What `load` would do, without doing it. */
  preview(document: DocumentGraph): Promise<Change>
  /** Takes back what a document said. */
  remove(document: string): Promise<Change>
  documents(): Promise<readonly DocumentSummary[]>
  /** The cleaned text, issues and ledger of one document; undefined where there is none. */
  document(id: string): Promise<StoredDocument | undefined>
  /** What is stored and cannot be read, one line each with its cure; all else is served. */
  problems(): Promise<readonly string[]>
  /** Every DocumentGraph, one after the other. */
  documentGraphs(): AsyncIterable<DocumentGraph>
  /** The whole linked graph, evidence included. */
  graph(): Promise<PolicyGraph>
  /** Runs one of the product's own queries (a file in `cypher/`) and decodes its rows. */
  run<P extends Record<string, unknown>, R>(query: Query<P, R>, parameters: P, bounds?: Bounds): Promise<R[]>
  /** Runs a query that a person wrote: read-only, bounded. */
  ask(text: string, parameters: Record<string, unknown>, bounds?: Bounds): Promise<QueryResult>
  decisions(): Promise<readonly Decision[]>
  decide(decision: Decision): Promise<void>
  /** Takes a decision back, by its id. */
  withdraw(decision: string): Promise<void>
  /** Changes with every write, also one of another process. */
  version(): Promise<string>
  close(): Promise<void>
}
