import { NODE_LABELS, type NodeLabel } from "../model/ontology.ts"
import type { ViewEdge, ViewGraph, ViewNode } from "./contract.ts"
import type { Snapshot } from "./snapshot.ts"

/** More measures than this are counted and not drawn until something is opened. */
const MEASURES_AT_ONCE = 400

/** No answer holds more nodes than this. */
const NODE_LIMIT = 20_000

const FIRST: readonly NodeLabel[] = ["Policy", "Agency", "Measure"]
const OVERVIEW: readonly NodeLabel[] = ["Policy", "Agency"]

const isOverview = (snapshot: Snapshot): boolean => (snapshot.counts.get("Measure") ?? 0) > MEASURES_AT_ONCE

/** One edge for all the leads, and one for all the supports, that join an agency to a plan through its measures. */
function throughMeasures(snapshot: Snapshot): ViewEdge[] {
  const sums = new Map<string, ViewEdge & { count: number }>()
  for (const edge of snapshot.edges) {
    const policy = snapshot.nodes.get(edge.target)?.policy
    if (policy === undefined || snapshot.nodes.get(edge.source)?.label !== "Agency") continue
    const id = `${edge.type}:${edge.source}>${policy}`
    const sum = sums.get(id)
    if (sum === undefined) sums.set(id, { id, type: edge.type, source: edge.source, target: policy, count: 1 })
    else sum.count += 1
  }
  return [...sums.values()]
}

const policiesOf = (snapshot: Snapshot): ViewGraph["policies"] => {
  const measures = new Map<string, number>()
  for (const { policy } of snapshot.nodes.values()) {
    if (policy !== undefined) measures.set(policy, (measures.get(policy) ?? 0) + 1)
  }
  const documents = new Map([...snapshot.documents].map(([document, policy]) => [policy, document]))
  return [...snapshot.nodes.values()]
    .filter((node) => node.label === "Policy" && node.cited !== true)
    .map((node) => {
      const document = documents.get(node.id)
      return {
        id: node.id,
        name: node.name,
        ...(node.level === undefined ? {} : { level: node.level }),
        measures: measures.get(node.id) ?? 0,
        ...(document === undefined ? {} : { document }),
      }
    })
}

/** Plans with the number of their measures, where these are not drawn. */
function withCounts(nodes: readonly ViewNode[], policies: ViewGraph["policies"]): ViewNode[] {
  const counts = new Map(policies.map(({ id, measures }) => [id, measures]))
  return nodes.map((node) => {
    const measures = counts.get(node.id)
    return measures === undefined ? node : { ...node, measures }
  })
}

/** The nodes of the labels asked for, or what a first screen can show, and every edge between them; no cited plan. */
export function viewGraph(
  snapshot: Snapshot,
  asked?: readonly NodeLabel[],
  also: readonly NodeLabel[] = [],
): ViewGraph {
  const overview = isOverview(snapshot)
  const policies = policiesOf(snapshot)
  const labels = [...(asked ?? (overview ? OVERVIEW : FIRST)), ...also]
  const wanted = [...snapshot.nodes.values()].filter(
    (node: ViewNode) => labels.includes(node.label) && node.cited !== true,
  )
  const nodes = wanted.slice(0, NODE_LIMIT)
  const shown = new Set(nodes.map((node) => node.id))
  const between = (edge: ViewEdge): boolean => shown.has(edge.source) && shown.has(edge.target)
  return {
    version: snapshot.version,
    detail: overview ? "overview" : "measures",
    labels: NODE_LABELS.filter((label) => labels.includes(label)),
    counts: NODE_LABELS.map((label) => ({ label, count: snapshot.counts.get(label) ?? 0 })),
    policies,
    lanes: [...snapshot.lanes],
    bounds: snapshot.bounds,
    nodes: labels.includes("Measure") ? nodes : withCounts(nodes, policies),
    edges: [
      ...snapshot.edges.filter(between),
      ...(labels.includes("Measure") ? [] : throughMeasures(snapshot).filter(between)),
    ],
    limit: NODE_LIMIT,
    truncated: wanted.length > nodes.length,
  }
}
