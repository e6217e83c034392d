import type { GraphNode, PolicyGraph, PropertyValue } from "../model/graph.ts"
import { NODE_LABELS, NODES, nodeProperties } from "../model/ontology.ts"

export type Cell = string | number | boolean | undefined

/** A sheet or a CSV file: a name, column headings, rows. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

const cell = (value: PropertyValue | undefined): Cell => (Array.isArray(value) ? value.join("; ") : value)

/** One table a node type, and one of all facts with the words that they rest on, a row a quote. */
export const tables = (graph: PolicyGraph): Table[] => [...nodeTables(graph), factTable(graph)]

function nodeTables(graph: PolicyGraph): Table[] {
  return NODE_LABELS.flatMap((label) => {
    const nodes = graph.nodes.filter((node) => node.label === label)
    const columns = Object.keys(nodeProperties(label))
    if (nodes.length === 0) return []
    return [
      {
        name: `${NODES[label].zh} ${label}`,
        columns,
        rows: nodes.map((node) => columns.map((column) => nodeCell(node, column))),
      },
    ]
  })
}

function nodeCell(node: GraphNode, column: string): Cell {
  if (column === "id") return node.id
  if (column === "name") return node.name
  return cell(node.properties[column])
}

const FACT_COLUMNS = [
  "type",
  "source",
  "sourceName",
  "target",
  "targetName",
  "properties",
  "document",
  "start",
  "end",
  "quote",
]

function factTable(graph: PolicyGraph): Table {
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]))
  const rows = graph.edges.flatMap((edge) => {
    const properties = Object.entries(edge.properties).map(([key, value]) => `${key}=${cell(value)}`)
    const fact = [
      edge.type,
      edge.source,
      names.get(edge.source),
      edge.target,
      names.get(edge.target),
      properties.join("; "),
    ]
    if (edge.evidence.length === 0) return [[...fact, undefined, undefined, undefined, undefined]]
    return edge.evidence.map(({ document, start, end, quote }) => [...fact, document, start, end, quote])
  })
  return { name: "事实 Facts", columns: FACT_COLUMNS, rows }
}
