import type { DocumentGraph, Evidence, GraphEdge, GraphNode, LoadedDocument, PropertyValue } from "../model/graph.ts"
import type { GraphDelta } from "../model/linker.ts"
import { edgeProperties, evidencePart, nodeProperties } from "../model/ontology.ts"
import { StoreError } from "./errors.ts"
import type { Change, DocumentSummary } from "./port.ts"

/** A property of a node or an edge as a database holds it: evidence is parallel lists, also of numbers. */
export type StoredValue = PropertyValue | readonly number[]

/** The properties of a node in a store. */
export const storedNode = ({ id, name, properties }: GraphNode): Record<string, StoredValue> => ({
  id,
  name,
  ...properties,
})

/** The properties of an edge in a store: its evidence is four parallel lists, absent where there is none. */
export function storedEdge({ id, properties, evidence }: GraphEdge): Record<string, StoredValue> {
  if (evidence.length === 0) return { id, ...properties }
  return {
    id,
    ...properties,
    evidenceDocument: evidence.map(({ document }) => document),
    evidenceStart: evidence.map(({ start }) => start),
    evidenceEnd: evidence.map(({ end }) => end),
    evidenceQuote: evidence.map(({ quote }) => quote),
  }
}

const own = (properties: GraphNode["properties"], key: string): StoredValue | undefined =>
  Object.hasOwn(properties, key) ? properties[key] : undefined

/** One of the properties of `storedNode`. */
export function storedNodeProperty({ id, name, properties }: GraphNode, key: string): StoredValue | undefined {
  if (key === "id") return id
  return key === "name" ? name : own(properties, key)
}

/** One of the properties of `storedEdge`. */
export function storedEdgeProperty({ id, properties, evidence }: GraphEdge, key: string): StoredValue | undefined {
  if (key === "id") return id
  const part = evidence.length > 0 ? evidencePart(key) : undefined
  return part === undefined ? own(properties, key) : (evidence.map((piece) => piece[part]) as StoredValue)
}

/** The node of a label that a store's properties hold. */
export function nodeOf(label: GraphNode["label"], stored: Readonly<Record<string, unknown>>): GraphNode {
  const { id, name, ...properties } = stored
  return { id: String(id), label, name: String(name), properties: properties as Record<string, PropertyValue> }
}

/** The edge that a store's properties hold. */
export function edgeOf(
  type: GraphEdge["type"],
  source: string,
  target: string,
  stored: Readonly<Record<string, unknown>>,
): GraphEdge {
  const { id, evidenceDocument, evidenceStart, evidenceEnd, evidenceQuote, ...properties } = stored
  const evidence: Evidence[] = ((evidenceDocument ?? []) as string[]).map((document, i) => ({
    document,
    start: (evidenceStart as number[])[i] ?? 0,
    end: (evidenceEnd as number[])[i] ?? 0,
    quote: (evidenceQuote as string[])[i] ?? "",
  }))
  return { id: String(id), type, source, target, properties: properties as Record<string, PropertyValue>, evidence }
}

/** The full-text index over names; `cypher/schema.cypher` makes it in Neo4j. */
export const NAMES_INDEX = "policy_graph_names"

/** Properties that hold floats, wherever they occur: a database must not take 3 for an integer there. */
export const FLOATS: ReadonlySet<string> = floats()

function floats(): Set<string> {
  const tables = [...(["Target"] as const).map(nodeProperties), ...(["OVERLAPS"] as const).map(edgeProperties)]
  return new Set(tables.flatMap((table) => Object.keys(table).filter((key) => table[key] === "float")))
}

/**
 * A document as it is linked and stored: its node holds its text. What it says is held once, however often it says it:
 * quotes are parts of the text, and ids, names and texts that are alike are one string.
 */
export function withText(graph: DocumentGraph): DocumentGraph {
  const { id, text } = graph.document
  const strings = new Strings()
  const evidenceOf = ({ document, start, end, quote }: Evidence): Evidence => {
    const part = text.slice(start, end)
    return { document: strings.one(document), start, end, quote: strings.one(part === quote ? part : quote) }
  }
  const edges = graph.edges.map((edge) => ({
    id: edge.id,
    type: edge.type,
    source: strings.one(edge.source),
    target: strings.one(edge.target),
    properties: strings.all(edge.properties),
    evidence: edge.evidence.map(evidenceOf),
  }))
  const nodes = graph.nodes.map((node) => ({
    id: strings.one(node.id),
    label: node.label,
    name: strings.one(node.name),
    properties: node.id === id ? { ...node.properties, text } : strings.all(node.properties),
  }))
  return { ...graph, nodes, edges }
}

/** Strings by their value: of equal ones the first. */
class Strings {
  readonly #known = new Map<string, string>()

  one(text: string): string {
    const known = this.#known.get(text)
    if (known === undefined) this.#known.set(text, text)
    return known ?? text
  }

  all(properties: GraphNode["properties"]): GraphNode["properties"] {
    const one: GraphNode["properties"] = {}
    for (const key of Object.keys(properties)) {
      const value = properties[key] as PropertyValue
      one[key] = typeof value === "string" ? this.one(value) : value
    }
    return one
  }
}

export const summaryOf = ({ document, issues }: DocumentGraph): DocumentSummary => ({
  id: document.id,
  file: document.file,
  sha256: document.sha256,
  policy: document.policy,
  issues: issues.length,
})

/** The documents that a graph's own nodes tell of, with their texts. */
export function documentsOf(nodes: Iterable<GraphNode>, summaries: readonly DocumentSummary[]): LoadedDocument[] {
  const texts = new Map<string, string>()
  for (const { id, label, properties } of nodes) if (label === "Document") texts.set(id, String(properties.text ?? ""))
  return summaries.map(({ id, file, sha256, policy }) => ({ id, file, sha256, policy, text: texts.get(id) ?? "" }))
}

/** What a change of the linked graph was, in numbers. */
export const changeOf = (document: string, status: Change["status"], delta: GraphDelta): Change => ({
  document,
  status,
  nodesAdded: delta.added.nodes.length,
  nodesChanged: delta.changed.nodes.length,
  nodesRemoved: delta.removed.nodes.length,
  edgesAdded: delta.added.edges.length,
  edgesChanged: delta.changed.edges.length,
  edgesRemoved: delta.removed.edges.length,
})

/** Edges between offices that the lexicon tells: they stand once another document names the other office. */
const mayWait = ({ type }: GraphEdge, source: GraphNode): boolean =>
  type === "SUCCEEDS" || (type === "PART_OF" && source.label === "Agency")

/** Throws where an edge of the document ends at a node that the document does not have and that it must have. */
export function checkEnds({ document, nodes, edges }: DocumentGraph): void {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const loose = edges.find((edge) => {
    const source = byId.get(edge.source)
    return source === undefined || !(byId.has(edge.target) || mayWait(edge, source))
  })
  if (loose === undefined) return
  throw new StoreError(
    "invalid",
    `${document.file} cannot be loaded: its edge ${loose.id} ends at a node that it does not name`,
    "This is a fault of what read the document, please report it",
  )
}
