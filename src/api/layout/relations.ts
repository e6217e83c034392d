import type { EdgeType } from "../../model/ontology.ts"
import type { LayoutEdge, LayoutNode } from "./types.ts"

/** The other ends of a node's edges, in the order of the edges. */
export type Adjacency = ReadonlyMap<string, readonly string[]>

/** Neighbours over some edge types, both ways. */
export function adjacency(edges: readonly LayoutEdge[], types?: ReadonlySet<EdgeType>): Adjacency {
  const lists = new Map<string, string[]>()
  const add = (from: string, to: string): void => {
    const list = lists.get(from)
    if (list === undefined) lists.set(from, [to])
    else list.push(to)
  }
  for (const edge of edges) {
    if (types !== undefined && !types.has(edge.type)) continue
    add(edge.source, edge.target)
    add(edge.target, edge.source)
  }
  return lists
}

const OBJECT_LABELS = new Set(["Platform", "Industry", "Target", "Indicator", "Document"])

/** Whether a node is drawn beside what it belongs to. */
export const isSatellite = (node: LayoutNode): boolean => OBJECT_LABELS.has(node.label)

const rank = (node: LayoutNode): string =>
  `${node.label === "Measure" ? 0 : 1}${node.policy ?? node.id}\u0000${String(node.order ?? 0).padStart(8, "0")}`

/**
 * What each satellite belongs to: the first measure of the text that names it, else the plan; an indicator goes with
 * its first target. Two rounds, because an indicator is two steps away.
 */
export function owners(nodes: readonly LayoutNode[], around: Adjacency): ReadonlyMap<string, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const found = new Map<string, string>()
  for (const round of [1, 2]) {
    for (const node of nodes) {
      if (!isSatellite(node) || found.has(node.id)) continue
      let best: LayoutNode | undefined
      for (const id of around.get(node.id) ?? []) {
        const owner = byId.get(round === 1 ? id : (found.get(id) ?? id))
        if (owner === undefined || (owner.label !== "Measure" && owner.label !== "Policy")) continue
        if (best === undefined || rank(owner) < rank(best)) best = owner
      }
      if (best !== undefined) found.set(node.id, best.id)
    }
  }
  return found
}
