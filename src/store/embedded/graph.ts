import type { GraphSource } from "../../cypher/index.ts"
import type { NodeLabel } from "../../model/ontology.ts"
import { FLOATS, NAMES_INDEX } from "../stored.ts"
import { EdgeView } from "./graph-edges.ts"
import { NodeView } from "./graph-nodes.ts"
import type { StoredGraph } from "./state.ts"

/** The graph as the Cypher evaluator reads it, as it was when this was made: what lies in a pack is read there. */
export class QueryGraph implements GraphSource {
  readonly #nodes: NodeView
  readonly #edges: EdgeView
  readonly nodeCount: number
  readonly relationshipCount: number
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly typeOf: Int32Array
  readonly types: readonly string[]

  constructor({ nodes, edges }: StoredGraph) {
    this.#nodes = new NodeView(nodes)
    this.#edges = new EdgeView(edges, this.#nodes)
    this.nodeCount = this.#nodes.count
    this.relationshipCount = this.#edges.count
    this.sources = this.#edges.sources
    this.targets = this.#edges.targets
    this.typeOf = this.#edges.typeOf
    this.types = this.#edges.types
  }

  nodeKey(node: number): string {
    return this.#nodes.id(node)
  }

  nodeByKey(key: string): number | undefined {
    return this.#nodes.index(key)
  }

  nodeLabels(node: number): readonly string[] {
    return this.#nodes.labels(node)
  }

  nodeProperty(node: number, key: string): unknown {
    return this.#nodes.property(node, key)
  }

  nodeProperties(node: number): Readonly<Record<string, unknown>> {
    return this.#nodes.stored(node)
  }

  relationshipKey(relationship: number): string {
    return this.#edges.id(relationship)
  }

  relationshipProperty(relationship: number, key: string): unknown {
    return this.#edges.property(relationship, key)
  }

  relationshipProperties(relationship: number): Readonly<Record<string, unknown>> {
    return this.#edges.stored(relationship)
  }

  *propertyKeys(): Iterable<string> {
    for (let node = 0; node < this.nodeCount; node++) yield* this.#nodes.keys(node)
    for (let edge = 0; edge < this.relationshipCount; edge++) yield* this.#edges.keys(edge)
  }
}

const isFloat = (key: string): boolean => FLOATS.has(key)

/** The full-text index of the schema, which Neo4j has too. */
const INDEXED: readonly NodeLabel[] = ["Policy", "Agency", "Measure", "Platform", "Industry", "Indicator", "Region"]
const fulltext = {
  [NAMES_INDEX]: { labels: INDEXED, properties: ["name", "title", "aliases", "formerNames", "synonyms"] },
}

/** What the evaluator is told of every graph of ours. */
export const GRAPH_OPTIONS = { isFloat, fulltext }
