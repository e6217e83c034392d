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
}

const entries = new WeakMap<AbstractGraph, Entry>()

const watch = (graph: AbstractGraph): Entry => {
  const entry: Entry = { view: undefined }
  const forget = () => {
    entry.view = undefined
  }
  for (const event of CHANGES) graph.on(event as "cleared", forget)
  entries.set(graph, entry)
  return entry
}

/** The view of a graph, made again only after the graph has changed. */
export const viewOf = (graph: AbstractGraph, isFloat: IsFloat): GraphView => {
  const entry = entries.get(graph) ?? watch(graph)
  entry.view ??= new GraphView(graph, isFloat)
  entry.view.prepare(isFloat)
  return entry.view
}
