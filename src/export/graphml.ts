import { create } from "xmlbuilder2"
import type { PolicyGraph, PropertyValue } from "../model/graph.ts"
import { EDGE_TYPES, edgeProperties, NODE_LABELS, nodeProperties, type PropertyType } from "../model/ontology.ts"

const GRAPHML_TYPES: Readonly<Record<PropertyType, string>> = {
  string: "string",
  date: "string",
  strings: "string",
  integer: "int",
  float: "double",
  boolean: "boolean",
}

const unite = (all: readonly Readonly<Record<string, PropertyType>>[]): [string, PropertyType][] => [
  ...new Map(all.flatMap((properties) => Object.entries(properties))),
]

const NODE_KEYS = unite(NODE_LABELS.map(nodeProperties)).filter(([name]) => name !== "id")
const EDGE_KEYS = unite(EDGE_TYPES.map(edgeProperties))

const plain = (value: PropertyValue): string => (Array.isArray(value) ? value.join("; ") : String(value))

/** The graph as GraphML 1.0; quotes of an edge are joined by line breaks. */
export function graphml(graph: PolicyGraph): string {
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("http://graphml.graphdrawing.org/xmlns", "graphml")
  const key = (of: "node" | "edge", name: string, type: PropertyType): void =>
    void root.ele("key", { id: `${of}.${name}`, for: of, "attr.name": name, "attr.type": GRAPHML_TYPES[type] })
  for (const [name, type] of [["label", "string"], ...NODE_KEYS] as [string, PropertyType][]) key("node", name, type)
  for (const [name, type] of [["type", "string"], ["quote", "string"], ...EDGE_KEYS] as [string, PropertyType][])
    key("edge", name, type)
  const body = root.ele("graph", { id: "policy-graph", edgedefault: "directed" })
  for (const node of graph.nodes) {
    const element = body.ele("node", { id: node.id })
    for (const [name, value] of Object.entries({ label: node.label, name: node.name, ...node.properties }))
      element.ele("data", { key: `node.${name}` }).txt(plain(value))
  }
  for (const edge of graph.edges) {
    const element = body.ele("edge", { id: edge.id, source: edge.source, target: edge.target })
    const quote = edge.evidence.map((words) => words.quote).join("\n")
    for (const [name, value] of Object.entries({ type: edge.type, ...(quote && { quote }), ...edge.properties }))
      element.ele("data", { key: `edge.${name}` }).txt(plain(value))
  }
  return root.end({ prettyPrint: true })
}
