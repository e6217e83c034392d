import type { Evidence, GraphEdge, GraphNode, PropertyValue } from "../model/graph.ts"
import { type NodeLabel, nodeProperties } from "../model/ontology.ts"
import { wordsOf } from "./fold-statements.ts"

/** What documents say of a node or an edge. */
export interface Statement<T> {
  readonly value: T
  /** Statements of a lower rank win; a full policy beats a stub. */
  readonly rank: number
}

/** Lists that are sets of names: what documents say of them adds up. */
export const UNIONS: ReadonlySet<string> = new Set(["aliases", "formerNames", "synonyms"])

/** Where other names of a node of this label are kept, if anywhere. */
function namesProperty(label: NodeLabel): "aliases" | "synonyms" | undefined {
  const properties = nodeProperties(label)
  if (properties.aliases !== undefined) return "aliases"
  return properties.synonyms === undefined ? undefined : "synonyms"
}

/** By rank, then by their words: the order in which documents came makes no difference. */
function inOrder<T extends { id: string }>(statements: readonly Statement<T>[]): readonly Statement<T>[] {
  if (statements.length < 2) return statements
  const worded = statements.map((statement) => ({ statement, words: wordsOf(statement.value) }))
  worded.sort((a, b) => a.statement.rank - b.statement.rank || order(a.words, b.words))
  return worded.map(({ statement }) => statement)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The node that statements make together, whatever order they are given in; undefined without any. */
export function mergeNode(
  id: string,
  statements: readonly Statement<GraphNode>[],
  without: ReadonlySet<string>,
): GraphNode | undefined {
  const sorted = inOrder(statements)
  const first = sorted[0]?.value
  if (first === undefined) return undefined
  if (sorted.length === 1 && first.id === id && without.size === 0 && isTidy(first)) return first
  const properties: Record<string, PropertyValue> = {}
  const unions = new Map<string, Set<string>>()
  for (const { value } of sorted)
    for (const [key, property] of Object.entries(value.properties)) {
      if (UNIONS.has(key) && Array.isArray(property)) addAll(unions, key, property)
      else properties[key] ??= property
    }
  const names = namesProperty(first.label)
  if (names !== undefined) for (const { value } of sorted) if (value.id !== id) addAll(unions, names, [value.name])
  for (const [key, union] of unions) {
    const list = [...union].filter((name) => name !== first.name && !without.has(name)).sort()
    if (list.length > 0) properties[key] = list
  }
  return { id, label: first.label, name: first.name, properties }
}

/** Whether a node's lists of names are as `mergeNode` would leave them. */
const isTidy = (node: GraphNode): boolean =>
  Object.entries(node.properties).every(
    ([key, list]) =>
      !UNIONS.has(key) ||
      !Array.isArray(list) ||
      (list.length > 0 && list.every((name, i) => name !== node.name && (i === 0 || (list[i - 1] ?? "") < name))),
  )

function addAll(unions: Map<string, Set<string>>, key: string, names: readonly string[]): void {
  const union = unions.get(key) ?? new Set()
  for (const name of names) union.add(name)
  unions.set(key, union)
}

/** The edge that statements make together, between the ends given. */
export function mergeEdge(
  ends: { id: string; source: string; target: string },
  statements: readonly Statement<GraphEdge>[],
): GraphEdge | undefined {
  const sorted = inOrder(statements)
  const first = sorted[0]?.value
  if (first === undefined) return undefined
  if (sorted.length === 1 && first.id === ends.id && first.evidence.length < 2) return first
  const properties: Record<string, PropertyValue> = {}
  for (const { value } of sorted)
    for (const [key, property] of Object.entries(value.properties)) properties[key] ??= property
  return {
    ...ends,
    type: first.type,
    properties,
    evidence: mergeEvidence(sorted.flatMap(({ value }) => value.evidence)),
  }
}

function mergeEvidence(all: readonly Evidence[]): Evidence[] {
  const byPlace = new Map(all.map((evidence) => [`${evidence.document}\n${evidence.start}\n${evidence.end}`, evidence]))
  return [...byPlace.values()].sort((a, b) => order(a.document, b.document) || a.start - b.start || a.end - b.end)
}
