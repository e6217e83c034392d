import type { Store } from "../store/port.ts"
import { notFound } from "./errors.ts"
import { type Snapshot, snapshots } from "./snapshot.ts"
import { type Texts, texts } from "./texts.ts"

/** What every handler works with. */
export interface Context {
  readonly store: Store
  /** The graph as the view needs it, of the present version of the data. */
  readonly snapshot: () => Promise<Snapshot>
  readonly texts: Texts
}

export const context = (store: Store): Context => ({
  store,
  snapshot: snapshots(store),
  texts: texts(store),
})

/** The node of an id, or the error that says that there is none. */
export function nodeOf(snapshot: Snapshot, id: string) {
  const node = snapshot.nodes.get(id)
  if (node === undefined) throw notFound("node", id)
  return node
}
