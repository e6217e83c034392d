import type { PolicyGraph, PropertyValue } from "../model/graph.ts"
import { EDGES, NODE_LABELS, NODES, type PropertyType } from "../model/ontology.ts"

/** A Cypher literal. Numbers of float properties keep a decimal point, so that they stay floats. */
function literal(value: PropertyValue, type: PropertyType | undefined): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, "string")).join(", ")}]`
  if (typeof value === "string") return quoted(value)
  if (typeof value === "number" && type === "float" && Number.isInteger(value)) return value.toFixed(1)
  return String(value)
}

const quoted = (text: string): string =>
  `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\r", "\\r").replaceAll("\n", "\\n")}'`

const map = (
  properties: Readonly<Record<string, PropertyValue>>,
  types: Readonly<Record<string, PropertyType>>,
): string =>
  `{${Object.entries(properties)
    .map(([name, value]) => `\`${name}\`: ${literal(value, types[name])}`)
    .join(", ")}}`

/** Statements that make the graph in an empty Neo4j, one a line: constraints, nodes, edges with their quotes. */
export function* cypher(graph: PolicyGraph): Generator<string> {
  for (const label of NODE_LABELS) yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`
  const labels = new Map<string, string>()
  for (const { id, label, name, properties } of graph.nodes) {
    labels.set(id, label)
    yield `CREATE (:${label} ${map({ id, name, ...properties }, NODES[label].properties)});\n`
  }
  for (const { id, type, source, target, properties, evidence } of graph.edges) {
    const quotes: Record<string, string[]> =
      evidence.length === 0 ? {} : { evidenceQuote: evidence.map((words) => words.quote) }
    yield `MATCH (a:${labels.get(source)} {id: ${quoted(source)}}), (b:${labels.get(target)} {id: ${quoted(target)}}) ` +
      `CREATE (a)-[:${type} ${map({ id, ...properties, ...quotes }, EDGES[type].properties)}]->(b);\n`
  }
}
