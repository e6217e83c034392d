import { MultiDirectedGraph } from "graphology"
import type { GraphEdge, GraphNode } from "../../model/graph.ts"
import type { NodeLabel } from "../../model/ontology.ts"
import { FLOATS, NAMES_INDEX, type StoredValue, storedEdge, storedNode } from "../stored.ts"
import type { Entry } from "./state.ts"

interface NodeAttributes {
  labels: string[]
  properties: Record<string, StoredValue>
}

interface EdgeAttributes {
  type: string
  properties: Record<string, StoredValue>
}

/** The graph as the Cypher evaluator reads it. */
export type QueryGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>

export const newGraph = (): QueryGraph => new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()

export function putNode(graph: QueryGraph, node: GraphNode): void {
  const attributes = { labels: [node.label], properties: storedNode(node) }
  if (graph.hasNode(node.id)) graph.replaceNodeAttributes(node.id, attributes)
  else graph.addNode(node.id, attributes)
}

export function putEdge(graph: QueryGraph, edge: GraphEdge): void {
  const attributes = { type: edge.type, properties: storedEdge(edge) }
  if (graph.hasEdge(edge.id)) graph.replaceEdgeAttributes(edge.id, attributes)
  else graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, attributes)
}

/** Brings the graph one write further. */
export function patch(graph: QueryGraph, { put, drop }: Pick<Entry, "put" | "drop">): void {
  for (const id of drop.edges) if (graph.hasEdge(id)) graph.dropEdge(id)
  for (const id of drop.nodes) if (graph.hasNode(id)) graph.dropNode(id)
  for (const node of put.nodes) putNode(graph, node)
  for (const edge of put.edges) putEdge(graph, edge)
}

const isFloat = (key: string): boolean => FLOATS.has(key)

/** The full-text index of the schema, which Neo4j has too. */
const INDEXED: readonly NodeLabel[] = ["Policy", "Agency", "Measure", "Platform", "Industry", "Indicator", "Region"]
const fulltext = {
  [NAMES_INDEX]: { labels: INDEXED, properties: ["name", "title", "aliases", "formerNames", "synonyms"] },
}

/** What the evaluator is told of every graph of ours. */
export const GRAPH_OPTIONS = { isFloat, fulltext }
