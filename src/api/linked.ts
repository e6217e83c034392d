import type { LedgerEntry, PolicyGraph } from "../model/graph.ts"
import type { Store } from "../store/port.ts"

/** Something made from the data of one version. */
export interface OfVersion<T> {
  readonly version: string
  readonly value: T
}

/**
 * Makes something anew when the data has changed and keeps it until it changes again. Callers at one time share one, and
 * only one is made at a time: who asks for newer data meanwhile waits and has that of the version there is then.
 */
export function perVersion<T>(store: Store, make: (version: string) => Promise<T>): () => Promise<OfVersion<T>> {
  let kept: { version: string; made: Promise<OfVersion<T>> } | undefined
  let making: Promise<unknown> | undefined
  const begin = (version: string): Promise<OfVersion<T>> => {
    const made = make(version).then((value) => ({ version, value }))
    kept = { version, made }
    making = made.then(
      () => {
        making = undefined
      },
      () => {
        making = undefined
        kept = undefined
      },
    )
    return made
  }
  return async () => {
    for (;;) {
      const version = await store.version()
      if (kept?.version === version) return kept.made
      if (making === undefined) return begin(version)
      await making
    }
  }
}

/** The ledgers of all documents, by id. */
export async function ledgersOf(store: Store): Promise<ReadonlyMap<string, readonly LedgerEntry[]>> {
  const ledgers = new Map<string, readonly LedgerEntry[]>()
  for (const { id } of await store.documents()) ledgers.set(id, (await store.document(id))?.ledger ?? [])
  return ledgers
}

export type Linked = () => Promise<OfVersion<PolicyGraph>>
