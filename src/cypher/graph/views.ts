import { GraphologySource } from "./graphology-source.ts"
import type { IsFloat } from "./properties.ts"
import { type AnyGraph, type GraphSource, isSource } from "./source.ts"
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

const entries = new WeakMap<AnyGraph, Entry>()

const watch = (graph: AnyGraph): Entry => {
  const entry: Entry = { view: undefined }
  const forget = () => {
    entry.view = undefined
  }
  if (!isSource(graph)) for (const event of CHANGES) graph.on(event as "cleared", forget)
  entries.set(graph, entry)
  return entry
}

const sourceOf = (graph: AnyGraph): GraphSource => (isSource(graph) ? graph : new GraphologySource(graph))

/** The view of a graph, made again only after the graph has changed. */
export const viewOf = (graph: AnyGraph, isFloat: IsFloat): GraphView => {
  const entry = entries.get(graph) ?? watch(graph)
  entry.view ??= new GraphView(sourceOf(graph), isFloat)
  entry.view.prepare(isFloat)
  return entry.view
}
