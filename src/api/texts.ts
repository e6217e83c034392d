import type { Store } from "../store/port.ts"

/** Texts of documents, the ones last asked for at hand. */
export type Texts = (document: string) => Promise<{ text: string; file: string } | undefined>

const KEPT = 32

/** Keeps the texts of the documents last asked for, until the data changes. */
export function texts(store: Store): Texts {
  let version = ""
  let kept = new Map<string, ReturnType<Texts>>()
  return async (document) => {
    const now = await store.version()
    if (now !== version) {
      version = now
      kept = new Map()
    }
    const found =
      kept.get(document) ?? store.document(document).then((d) => d && { text: d.text, file: d.summary.file })
    kept.delete(document)
    kept.set(document, found)
    found.catch(() => kept.delete(document))
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    return found
  }
}
