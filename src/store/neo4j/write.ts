import type { ManagedTransaction } from "neo4j-driver"
import type { GraphEdge, GraphNode } from "../../model/graph.ts"
import type { GraphDelta, GraphView } from "../../model/linker.ts"
import { allowsEnds, EDGE_TYPES, NODE_LABELS, type NodeLabel } from "../../model/ontology.ts"
import { cypherText } from "../cypher-files.ts"
import { storedEdge, storedNode } from "../stored.ts"
import { sentEdge, sentNode } from "./values.ts"

/** Rows of one statement; more make a transaction's memory grow, fewer make it slow. */
const BATCH = 1_000

/** Writes what a change of the linked graph was, and nothing else. `view` is the graph after it. */
export async function writeDelta(tx: ManagedTransaction, delta: GraphDelta, view: GraphView): Promise<void> {
  await dropEdges(tx, delta.removed.edges)
  await dropNodes(tx, delta.removed.nodes)
  await putNodes(tx, [...delta.added.nodes, ...delta.changed.nodes])
  await putEdges(tx, [...delta.added.edges, ...delta.changed.edges], view)
}

async function putNodes(tx: ManagedTransaction, nodes: readonly GraphNode[]): Promise<void> {
  for (const [label, group] of groups(nodes, ({ label }) => label)) {
    const rows = group.map((node) => ({ id: node.id, properties: sentNode(label, storedNode(node)) }))
    for (const part of batches(rows)) await tx.run(statement("put-nodes", { Label: label }), { rows: part })
  }
}

async function dropNodes(tx: ManagedTransaction, nodes: readonly GraphNode[]): Promise<void> {
  for (const [label, group] of groups(nodes, ({ label }) => label))
    for (const ids of batches(group.map(({ id }) => id)))
      await tx.run(statement("drop-nodes", { Label: label }), { ids })
}

async function putEdges(tx: ManagedTransaction, edges: readonly GraphEdge[], view: GraphView): Promise<void> {
  const label = (id: string): NodeLabel | undefined => view.node(id)?.label
  for (const [key, group] of groups(edges, ({ type, source, target }) => `${type} ${label(source)} ${label(target)}`)) {
    const [type, Source, Target] = key.split(" ") as [GraphEdge["type"], NodeLabel, NodeLabel]
    if (!allowsEnds(type, Source, Target)) throw new Error(`The ontology has no ${type} from ${Source} to ${Target}`)
    const rows = group.map((edge) => ({
      id: edge.id,
      source: edge.source,
      target: edge.target,
      properties: sentEdge(type, storedEdge(edge)),
    }))
    for (const part of batches(rows))
      await tx.run(statement("put-edges", { TYPE: type, Source, Target }), { rows: part })
  }
}

async function dropEdges(tx: ManagedTransaction, edges: readonly GraphEdge[]): Promise<void> {
  for (const [type, group] of groups(edges, ({ type }) => type))
    for (const ids of batches(group.map(({ id }) => id))) await tx.run(statement("drop-edges", { TYPE: type }), { ids })
}

const WORDS: ReadonlySet<string> = new Set<string>([...NODE_LABELS, ...EDGE_TYPES])

/** A file of `cypher/` for labels and types of the ontology; Cypher has no parameters in their place. */
export function fillIn(text: string, words: Readonly<Record<string, string>>): string {
  for (const word of Object.values(words)) if (!WORDS.has(word)) throw new Error(`${word} is not in the ontology`)
  const names = new RegExp(`(?<=[:'])(?:${Object.keys(words).join("|")})\\b`, "gu")
  return text.replace(names, (name) => words[name] ?? name)
}

const statement = (name: string, words: Readonly<Record<string, string>>): string =>
  fillIn(cypherText("write", name), words)

function groups<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const grouped = new Map<K, T[]>()
  for (const item of items) {
    const group = grouped.get(keyOf(item))
    if (group === undefined) grouped.set(keyOf(item), [item])
    else group.push(item)
  }
  return grouped
}

function* batches<T>(items: readonly T[]): Iterable<T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH)
}
