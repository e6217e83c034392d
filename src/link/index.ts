import type { Decision } from "../model/decision.ts"
import type { DocumentGraph, PolicyGraph } from "../model/graph.ts"
import type { Derive, LinkedBefore, Linker } from "../model/linker.ts"
import { Fold } from "./fold.ts"

/**
 * A linker without documents, or one that goes on from what was linked before. `derive` adds the edges that rest on plans
 * beside each other.
 */
export const createLinker = (derive?: Derive, before?: LinkedBefore): Linker => new Fold(derive, before)

/** What all documents together say, with what people decided applied last; elements in the order of their ids. */
export function link(graphs: readonly DocumentGraph[], decisions: readonly Decision[], derive?: Derive): PolicyGraph {
  const linker = createLinker(derive)
  linker.apply({ put: graphs, decisions })
  return {
    documents: graphs.map(({ document }) => document).sort(byId),
    nodes: [...linker.view.nodes()].sort(byId),
    edges: [...linker.view.edges()].sort(byId),
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0
