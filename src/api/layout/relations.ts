import { each, type Steps, those } from "../../model/steps.ts"
import type { LayoutEdge, LayoutNode } from "./types.ts"

/** The other ends of a node's edges, in the order of the edges. */
export type Adjacency = ReadonlyMap<string, readonly string[]>

/** Neighbours over all edges, both ways. */
export function* adjacency(edges: readonly LayoutEdge[]): Steps<Adjacency> {
  const lists = new Map<string, string[]>()
  const add = (from: string, to: string): void => {
    const list = lists.get(from)
    if (list === undefined) lists.set(from, [to])
    else list.push(to)
  }
  yield* each(edges, ({ source, target }) => {
    add(source, target)
    add(target, source)
  })
  return lists
}

const OBJECT_LABELS = new Set(["Platform", "Industry", "Target", "Indicator", "Document"])

/** Whether a node is drawn beside what it belongs to. */
export const isSatellite = (node: LayoutNode): boolean => OBJECT_LABELS.has(node.label)

const isOwner = ({ label }: LayoutNode): boolean => label === "Measure" || label === "Policy"

/** Order by id. */
export const byId = (a: LayoutNode, b: LayoutNode): number => (a.id < b.id ? -1 : 1)

/** Whether one owner goes before another: measures before plans, then by plan, then in the order of the text. */
function goesBefore(a: LayoutNode, b: LayoutNode): boolean {
  if (a.label !== b.label) return a.label === "Measure"
  const [planA, planB] = [a.policy ?? a.id, b.policy ?? b.id]
  return planA === planB ? (a.order ?? 0) < (b.order ?? 0) : planA < planB
}

/** The first of the nodes named that can own something. */
function firstOwner(ids: Iterable<string>, nodes: ReadonlyMap<string, LayoutNode>): string | undefined {
  let best: LayoutNode | undefined
  for (const id of ids) {
    const node = nodes.get(id)
    if (node !== undefined && isOwner(node) && (best === undefined || goesBefore(node, best))) best = node
  }
  return best?.id
}

/**
 * What each satellite belongs to: the first measure of the text that names it, else the plan; an indicator goes with
 * its first target. Two rounds, because an indicator is two steps away.
 */
export function* owners(nodes: ReadonlyMap<string, LayoutNode>, around: Adjacency): Steps<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const find = (node: LayoutNode, ids: readonly string[]): void => {
    const owner = firstOwner(ids, nodes)
    if (owner !== undefined) found.set(node.id, owner)
  }
  const satellites = yield* those(nodes.values(), isSatellite)
  yield* each(satellites, (node) => find(node, around.get(node.id) ?? []))
  const left = yield* those(satellites, ({ id }) => !found.has(id))
  yield* each(left.sort(byId), (node) =>
    find(
      node,
      (around.get(node.id) ?? []).map((id) => found.get(id) ?? id),
    ),
  )
  return found
}
