import { MultiDirectedGraph } from "graphology"
import gexfWriter from "graphology-gexf"
import type { PolicyGraph, PropertyValue } from "../model/graph.ts"
import { NODES } from "../model/ontology.ts"

const plain = (properties: Readonly<Record<string, PropertyValue>>): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, Array.isArray(value) ? value.join("; ") : value]),
  )

/** The graph as GEXF 1.2 with the colours of the view, for Gephi. */
export function gexf(graph: PolicyGraph): string {
  const drawn = new MultiDirectedGraph()
  for (const { id, label, name, properties } of graph.nodes)
    drawn.addNode(id, { name, type: label, ...plain(properties) })
  for (const { id, type, source, target, properties, evidence } of graph.edges)
    drawn.addEdgeWithKey(id, source, target, {
      type,
      quote: evidence.map((words) => words.quote).join("\n"),
      ...plain(properties),
    })
  return gexfWriter.write(drawn, {
    formatNode: (_key: string, { name, ...attributes }: Record<string, unknown>) => ({
      label: String(name),
      attributes,
      viz: { color: NODES[attributes.type as keyof typeof NODES].light },
    }),
    formatEdge: (_key: string, attributes: Record<string, unknown>) => ({ label: String(attributes.type), attributes }),
  })
}
