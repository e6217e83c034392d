import type { AbstractGraph } from "graphology-types"

/**
 * A graph as the evaluator reads it: nodes and relationships are numbers from 0. It does not change; properties are asked
 * for one by one, so they may lie in any form.
 */
export interface GraphSource {
  readonly nodeCount: number
  readonly relationshipCount: number
  /** The places of the nodes at the ends of each relationship, and of its type among `types`. */
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly typeOf: Int32Array
  readonly types: readonly string[]
  nodeKey(node: number): string
  nodeByKey(key: string): number | undefined
  nodeLabels(node: number): readonly string[]
  /** The raw value; undefined where there is none. */
  nodeProperty(node: number, key: string): unknown
  nodeProperties(node: number): Readonly<Record<string, unknown>>
  relationshipKey(relationship: number): string
  relationshipProperty(relationship: number, key: string): unknown
  relationshipProperties(relationship: number): Readonly<Record<string, unknown>>
  /** Every key that a node or relationship has, once or more often. */
  propertyKeys(): Iterable<string>
}

/** What can be asked: a graph of graphology with `{ labels, properties }` and `{ type, properties }`, or a source. */
export type AnyGraph = AbstractGraph | GraphSource

export const isSource = (graph: AnyGraph): graph is GraphSource => "relationshipCount" in graph
