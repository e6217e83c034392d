import type { GraphEdge, GraphNode, PolicyGraph } from "../model/graph.ts"
import type { ComparedMeasure } from "./contract/compare.ts"

/** The measures of plans with what a comparison shows of them, in the order of the texts. */
export function comparedMeasures(graph: PolicyGraph, policies: readonly string[]): ComparedMeasure[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const files = new Map(graph.documents.map(({ id, file }) => [id, file]))
  const at = edgesByEnd(graph.edges)
  const names = (
    id: string,
    type: GraphEdge["type"],
    end: "source" | "target",
    label: GraphNode["label"],
  ): string[] => [
    ...new Set(
      (at.get(id) ?? [])
        .filter((edge) => edge.type === type && edge[end] !== id)
        .map((edge) => nodes.get(edge[end]))
        .flatMap((node) => (node?.label === label ? [node.name] : [])),
    ),
  ]
  return policies.flatMap((policy) =>
    (at.get(policy) ?? [])
      .filter(({ type }) => type === "CONTAINS")
      .flatMap(({ target, evidence: [place] }) => {
        const node = nodes.get(target)
        if (node === undefined || place === undefined) return []
        const { path, title, headings, order, text } = node.properties
        return [
          {
            id: target,
            policy,
            document: files.get(place.document) ?? "",
            documentId: place.document,
            path: String(path ?? ""),
            title: String(title ?? node.name),
            headings: Array.isArray(headings) ? headings : [],
            order: Number(order ?? 0),
            start: place.start,
            text: String(text ?? place.quote),
            leads: names(target, "LEADS", "source", "Agency"),
            joint: (at.get(target) ?? []).some(
              ({ type, properties }) => type === "LEADS" && properties.mode === "joint",
            ),
            supports: names(target, "SUPPORTS", "source", "Agency"),
            industries: names(target, "SUPPORTS", "target", "Industry"),
          },
        ]
      })
      .sort((a, b) => a.order - b.order),
  )
}

/** What is asked of measures and policies: duties and supports at both ends, measures at their policy. */
function edgesByEnd(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  const found = new Map<string, GraphEdge[]>()
  for (const edge of edges) {
    if (edge.type !== "LEADS" && edge.type !== "SUPPORTS" && edge.type !== "CONTAINS") continue
    for (const end of edge.type === "CONTAINS" ? [edge.source] : [edge.source, edge.target]) {
      const list = found.get(end)
      if (list === undefined) found.set(end, [edge])
      else list.push(edge)
    }
  }
  return found
}
