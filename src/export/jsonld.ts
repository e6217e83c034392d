import type { PolicyGraph } from "../model/graph.ts"

const VOCABULARY = "urn:policy-graph:ontology:"

/** The graph as JSON-LD 1.1: a node's edges are its properties by type; each edge keeps its words as an own node. */
export function jsonld(graph: PolicyGraph): string {
  const id = (text: string): string => `urn:policy-graph:${encodeURIComponent(text)}`
  const edges = graph.edges.map((edge) => ({
    "@id": id(edge.id),
    "@type": edge.type,
    source: { "@id": id(edge.source) },
    target: { "@id": id(edge.target) },
    ...edge.properties,
    evidence: edge.evidence.map(({ document, ...words }) => ({
      "@type": "Evidence",
      document: { "@id": id(document) },
      ...words,
    })),
  }))
  const nodes = graph.nodes.map((node) => ({
    "@id": id(node.id),
    "@type": node.label,
    name: node.name,
    ...node.properties,
  }))
  return JSON.stringify({ "@context": { "@vocab": VOCABULARY }, "@graph": [...nodes, ...edges] }, null, 1)
}
