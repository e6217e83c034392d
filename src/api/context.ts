import type { LedgerEntry } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import { inSlices } from "../slices.ts"
import type { Store } from "../store/port.ts"
import { notFound } from "./errors.ts"
import { type Linked, ledgersOf, perVersion } from "./linked.ts"
import { type Snapshot, snapshot } from "./snapshot.ts"
import { type Texts, texts } from "./texts.ts"

/** What every handler works with. */
export interface Context {
  readonly store: Store
  readonly lexicon: Lexicon
  /** The whole graph of the present version of the data. */
  readonly linked: Linked
  /** What each sentence of each document gave, by document. */
  readonly ledgers: () => Promise<ReadonlyMap<string, readonly LedgerEntry[]>>
  /** The graph as the view needs it, of the present version of the data. */
  readonly snapshot: () => Promise<Snapshot>
  readonly texts: Texts
}

export function context(store: Store, lexicon: Lexicon): Context {
  const linked = perVersion(store, () => store.graph())
  const drawn = perVersion(store, async () => {
    const { version, value } = await linked()
    return inSlices(snapshot(version, value))
  })
  const ledgers = perVersion(store, () => ledgersOf(store))
  return {
    store,
    lexicon,
    linked,
    ledgers: async () => (await ledgers()).value,
    snapshot: async () => (await drawn()).value,
    texts: texts(store),
  }
}

/** The node of an id, or the error that says that there is none. */
export function nodeOf(snapshot: Snapshot, id: string) {
  const node = snapshot.nodes.get(id)
  if (node === undefined) throw notFound("node", id)
  return node
}
