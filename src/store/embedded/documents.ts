import { readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { type DocumentGraph, documentGraphSchema } from "../../model/graph.ts"
import { reasonOf } from "../errors.ts"
import { documentFile, type Places, replaceFile } from "./folder.ts"

/** The text of a document's file. */
export const textOf = (graph: DocumentGraph): string => `${JSON.stringify(graph)}\n`

/** Writes what a document says; the old file or the new one is there at any time. */
export const writeDocument = (places: Places, graph: DocumentGraph): Promise<void> =>
  replaceFile(join(places.documents, documentFile(graph.document.id)), [textOf(graph)])

export const removeDocument = (places: Places, id: string): Promise<void> =>
  rm(join(places.documents, documentFile(id)), { force: true })

/** A document's file as it was found: what it says, or why it cannot be used. */
export type FoundDocument = { readonly name: string } & (
  | { readonly graph: DocumentGraph; readonly problem?: undefined }
  | { readonly graph?: undefined; readonly problem: string }
)

/** Reads a document's file; one that is damaged is told and not thrown. */
export async function readDocument(places: Places, name: string): Promise<FoundDocument> {
  const path = join(places.documents, name)
  const damaged = (how: string): FoundDocument => ({
    name,
    problem: `The stored document ${path} is damaged: ${how}. Load the document again, or remove the file.`,
  })
  let read: unknown
  try {
    read = JSON.parse(await readFile(path, "utf8"))
  } catch (error) {
    return damaged(reasonOf(error))
  }
  const parsed = documentGraphSchema.safeParse(read)
  if (!parsed.success) {
    const [first] = parsed.error.issues
    return damaged(`${first?.path.join("/")}: ${first?.message}`)
  }
  if (documentFile(parsed.data.document.id) !== name) return damaged(`it holds ${parsed.data.document.id}`)
  return { name, graph: parsed.data }
}
