import { createHash } from "node:crypto"
import { readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { type DocumentGraph, documentGraphSchema } from "../../model/graph.ts"
import { reasonOf } from "../errors.ts"
import { documentFile, type Places, replaceFile } from "./folder.ts"

/** The text of a document's file. */
export const textOf = (graph: DocumentGraph): string => `${JSON.stringify(graph)}\n`

/** What tells whether a document's file says the same, whatever its time stamp. */
export const digestOf = (file: string | Uint8Array): string =>
  createHash("sha256").update(file).digest("base64url").slice(0, 22)

/** Writes what a document says; the old file or the new one is there at any time. */
export const writeDocument = (places: Places, id: string, text: string): Promise<void> =>
  replaceFile(join(places.documents, documentFile(id)), [text])

export const removeDocument = (places: Places, id: string): Promise<void> =>
  rm(join(places.documents, documentFile(id)), { force: true })

/** A document's file as it was found: what it says, or why it cannot be used. */
export type FoundDocument = { readonly name: string } & (
  | { readonly graph: DocumentGraph; readonly digest: string; readonly problem?: undefined }
  | { readonly graph?: undefined; readonly problem: string }
)

export const readDigest = async (places: Places, name: string): Promise<string | undefined> =>
  readFile(join(places.documents, name)).then(digestOf, () => undefined)

/** Reads a document's file; one that is damaged is told and not thrown. */
export async function readDocument(places: Places, name: string): Promise<FoundDocument> {
  const path = join(places.documents, name)
  const damaged = (how: string): FoundDocument => ({
    name,
    problem: `The stored document ${path} is damaged: ${how}. Load the document again, or remove the file.`,
  })
  let read: unknown
  let digest: string
  try {
    const bytes = await readFile(path)
    digest = digestOf(bytes)
    read = JSON.parse(bytes.toString("utf8"))
  } catch (error) {
    return damaged(reasonOf(error))
  }
  const parsed = documentGraphSchema.safeParse(read)
  if (!parsed.success) {
    const [first] = parsed.error.issues
    return damaged(`${first?.path.join("/")}: ${first?.message}`)
  }
  if (documentFile(parsed.data.document.id) !== name) return damaged(`it holds ${parsed.data.document.id}`)
  return { name, graph: parsed.data, digest }
}
