import type { DocumentGraph } from "../../model/graph.ts"
import type { LinkerChange } from "../../model/linker.ts"
import { summaryOf, withText } from "../stored.ts"
import { type FoundDocument, readDocument } from "./documents.ts"
import type { Places, Stamp } from "./folder.ts"
import type { Filed, State } from "./state.ts"

/** Files that are read at once. */
const AT_ONCE = 16

/** A document that was written or removed, and the name of its file. */
export interface Written {
  readonly name: string
  readonly document: string
}

/** What documents say, for a linker; what became of each file is noted in `files`. */
export async function readAll(
  places: Places,
  stamps: ReadonlyMap<string, Stamp>,
  files: Map<string, Filed>,
): Promise<{ put: DocumentGraph[] }> {
  const put: DocumentGraph[] = []
  const names = [...stamps]
  const take = async ([name, stamp]: readonly [string, Stamp]): Promise<void> => {
    const found = await readDocument(places, name)
    files.set(name, filedAs(found, stamp))
    if (found.graph !== undefined) put.push(withText(found.graph))
  }
  for (let first = 0; first < names.length; first += AT_ONCE)
    await Promise.all(names.slice(first, first + AT_ONCE).map(take))
  return { put }
}

/** What documents that were written or removed say now, for a linker. */
export async function readWritten(
  places: Places,
  documents: ReadonlyMap<string, Written>,
  { files }: State,
): Promise<Pick<LinkerChange, "put" | "remove">> {
  const put: DocumentGraph[] = []
  const remove: string[] = []
  for (const { name, document } of documents.values()) {
    const found = files.has(name) ? await readDocument(places, name) : undefined
    if (found?.graph === undefined) remove.push(document)
    else put.push(withText(found.graph))
  }
  return { put, remove }
}

function filedAs(found: FoundDocument, stamp: Stamp): Filed {
  if (found.graph === undefined) return { stamp, problem: found.problem }
  return { stamp, digest: found.digest, summary: summaryOf(found.graph) }
}
