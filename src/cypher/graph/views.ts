import type { AbstractGraph } from "graphology-types"
import type { IsFloat } from "./properties.ts"
import { GraphView } from "./view.ts"

const CHANGES = [
  "nodeAdded",
  "edgeAdded",
  "nodeDropped",
  "edgeDropped",
  "cleared",
  "edgesCleared",
  "nodeAttributesUpdated",
  "edgeAttributesUpdated",
  "eachNodeAttributesUpdated",
  "eachEdgeAttributesUpdated",
] as const

interface Entry {
  view: GraphView | undefined
  isFloat: IsFloat
}

const views = new WeakMap<AbstractGraph, Entry>()

const watch = (graph: AbstractGraph, isFloat: IsFloat): Entry => {
  const entry: Entry = { view: undefined, isFloat }
  for (const event of CHANGES) graph.on(event as "cleared", () => void (entry.view = undefined))
  views.set(graph, entry)
  return entry
}

/** The view of a graph, made again only after the graph has changed. */
export const viewOf = (graph: AbstractGraph, isFloat: IsFloat): GraphView => {
  const entry = views.get(graph) ?? watch(graph, isFloat)
  if (entry.view === undefined || entry.isFloat !== isFloat) {
    entry.view = new GraphView(graph, isFloat)
    entry.isFloat = isFloat
  }
  return entry.view
}
