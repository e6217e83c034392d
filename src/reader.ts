import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs"
import { availableParallelism } from "node:os"
import { type FoundFile, readLexicon } from "./files.ts"
import type { Issue } from "./model/issue.ts"
import type { Lexicon } from "./model/lexicon/index.ts"
import { type DocumentPart, PartWriter } from "./parts.ts"
import { type ReadDocument, readDocument } from "./pipeline.ts"
import { onDisk, type Place } from "./places.ts"
import { isSmallText, tooLarge } from "./text/index.ts"
import { onThreads } from "./threads.ts"

/** Below this many files a second core does not pay for its start. */
const WORTH_A_WORKER = 16

/** Reads files to document graphs: few on this thread, many on all cores, always in the order of the list. */
export interface Reader {
  read(files: readonly FoundFile[]): AsyncIterable<ReadDocument>
  /** The same without holding what a document says alone: that goes to files in the folder given. */
  readInParts(files: readonly FoundFile[], folder: string): AsyncIterable<DocumentInParts>
}

/** What became of one file: where its parts are, or issues of severity error that say why there are none. */
export interface DocumentInParts {
  readonly file: string
  readonly issues: readonly Issue[]
  readonly graph?: DocumentPart
}

const failed = (file: string, rule: string, message: string): { file: string; issues: Issue[] } => ({
  file,
  issues: [{ rule, severity: "error", message }],
})

const HEAD = 1024
/** What is read at once: no file of this size is too large. */
const READ_AT_ONCE = 2 ** 20

/** The first bytes of an open file, and how many it has. */
function headOf(file: number): { head: Uint8Array; size: number } {
  const head = Buffer.alloc(HEAD)
  const read = readSync(file, head, 0, HEAD, 0)
  return { head: head.subarray(0, read), size: fstatSync(file).size }
}

/** Opens a file for a piece of work. Throws what the system says where it cannot be opened. */
function withFile<T>(place: Place, work: (file: number) => T): T {
  const file = openSync(onDisk(place), "r")
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

/** The bytes of a file, or why it is too large to be taken into memory at all. */
const bytesOf = (place: Place): Uint8Array | { readonly refused: readonly Issue[] } =>
  withFile(place, (file) => {
    if (fstatSync(file).size <= READ_AT_ONCE) return readFileSync(file)
    const { head, size } = headOf(file)
    const refused = tooLarge(head, size)?.issues
    return refused === undefined ? readFileSync(file) : { refused }
  })

/**
 * One file to its graph, on this thread, which waits for the disk: between two small files there is nothing else to do.
 * Never rejects: what cannot be read is an issue.
 */
export async function readFound(found: FoundFile, lexicon: Lexicon): Promise<ReadDocument> {
  const { file } = found
  let bytes: ReturnType<typeof bytesOf>
  try {
    bytes = bytesOf(found)
  } catch (error) {
    return failed(file, "file/unreadable", `the file cannot be read: ${(error as Error).message}`)
  }
  if ("refused" in bytes) return { file, issues: bytes.refused }
  try {
    return await readDocument({ file, bytes }, lexicon)
  } catch (error) {
    return failed(file, "file/not-understood", `reading it failed, please report this: ${(error as Error).message}`)
  }
}

/** A reader with the lexicon of these folders; `threads` is the number of cores to use. */
export async function openReader(lexiconFolders: readonly string[], threads = availableParallelism()): Promise<Reader> {
  const lexicon = await readLexicon(lexiconFolders)
  return {
    async *read(files) {
      const data: ThreadData = { lexiconFolders }
      if (areFewAndSmall(files)) yield* readHere(files, lexicon)
      else yield* onThreads<FoundFile, ReadDocument>(files, threads, { ...THREAD, data, ahead: 2 })
    },
    async *readInParts(files, partsFolder) {
      const data: ThreadData = { lexiconFolders, partsFolder }
      if (areFewAndSmall(files)) yield* readInPartsHere(files, lexicon, partsFolder)
      else yield* onThreads<FoundFile, DocumentInParts>(files, threads, { ...THREAD, data, ahead: 16 })
    },
  }
}

/** Whether files are read here in a moment, whatever they hold: all else is read where it can be ended. */
const areFewAndSmall = (files: readonly FoundFile[]): boolean => files.length < WORTH_A_WORKER && files.every(isSmall)

function isSmall(place: Place): boolean {
  try {
    const { head, size } = withFile(place, headOf)
    return isSmallText(head, size)
  } catch {
    return true
  }
}

/** What a thread is told at its start. */
export interface ThreadData {
  readonly lexiconFolders: readonly string[]
  readonly partsFolder?: string
}

const THREAD = {
  module: new URL("./reader-thread", import.meta.url),
  failed: ({ file }: FoundFile, why: string) =>
    failed(
      file,
      "file/not-finished",
      `reading it was given up: ${why}; leave it out, or split it into smaller documents`,
    ),
}

async function* readHere(files: readonly FoundFile[], lexicon: Lexicon): AsyncGenerator<ReadDocument> {
  for (const found of files) yield await readFound(found, lexicon)
}

async function* readInPartsHere(
  files: readonly FoundFile[],
  lexicon: Lexicon,
  folder: string,
): AsyncGenerator<DocumentInParts> {
  const parts = new PartWriter(folder, "0")
  try {
    for (const found of files) yield inParts(await readFound(found, lexicon), parts)
  } finally {
    parts.close()
  }
}

/** A document that was read, in parts. */
export function inParts({ file, issues, graph }: ReadDocument, parts: PartWriter): DocumentInParts {
  return graph === undefined ? { file, issues } : { file, issues, graph: parts.add(graph) }
}
