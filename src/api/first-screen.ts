import { NODE_LABELS, type NodeLabel } from "../model/ontology.ts"
import { type Steps, those } from "../model/steps.ts"
import type { ViewEdge, ViewGraph, ViewNode } from "./contract.ts"
import type { Snapshot } from "./snapshot.ts"

/** More measures than this are counted and not drawn until something is opened. */
const MEASURES_AT_ONCE = 400

/** No answer holds more nodes than this. */
const NODE_LIMIT = 20_000

const FIRST: readonly NodeLabel[] = ["Policy", "Agency", "Measure"]
const OVERVIEW: readonly NodeLabel[] = ["Policy", "Agency"]

const isOverview = (snapshot: Snapshot): boolean => (snapshot.counts.get("Measure") ?? 0) > MEASURES_AT_ONCE

/** Plans with the number of their measures, where these are not drawn. */
function withCounts(nodes: readonly ViewNode[], policies: ViewGraph["policies"]): ViewNode[] {
  const counts = new Map(policies.map(({ id, measures }) => [id, measures]))
  return nodes.map((node) => {
    const measures = counts.get(node.id)
    return measures === undefined ? node : { ...node, measures }
  })
}

/** The nodes of the labels asked for, or what a first screen can show, and every edge between them; no cited plan. */
export function* viewGraph(
  snapshot: Snapshot,
  asked?: readonly NodeLabel[],
  also: readonly NodeLabel[] = [],
): Steps<ViewGraph> {
  const overview = isOverview(snapshot)
  const { policies, edges } = snapshot.overview
  const labels = [...(asked ?? (overview ? OVERVIEW : FIRST)), ...also]
  const wanted = yield* those(snapshot.nodes.values(), ({ label, cited }) => labels.includes(label) && cited !== true)
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
      ...(yield* those(snapshot.edges, between)),
      ...(labels.includes("Measure") ? [] : yield* those(edges, between)),
    ],
    limit: NODE_LIMIT,
    truncated: wanted.length > nodes.length,
  }
}
