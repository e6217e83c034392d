import { open, readFile } from "node:fs/promises"
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

/** The first bytes of a file, and how many it has. */
async function headOf(place: Place): Promise<{ head: Uint8Array; size: number }> {
  const handle = await open(onDisk(place))
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return { head: buffer.subarray(0, bytesRead), size }
  } finally {
    await handle.close()
  }
}

/** Why a file is too large to be taken into memory at all. */
async function refusedUnread(place: Place): Promise<readonly Issue[] | undefined> {
  const { head, size } = await headOf(place)
  return tooLarge(head, size)?.issues
}

/** One file to its graph, on this thread. Never rejects: what cannot be read is an issue. */
export async function readFound(found: FoundFile, lexicon: Lexicon): Promise<ReadDocument> {
  const { file } = found
  let bytes: Uint8Array
  try {
    const refused = await refusedUnread(found)
    if (refused !== undefined) return { file, issues: refused }
    bytes = await readFile(onDisk(found))
  } catch (error) {
    return failed(file, "file/unreadable", `the file cannot be read: ${(error as Error).message}`)
  }
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
      if (await areFewAndSmall(files)) yield* readHere(files, lexicon)
      else yield* onThreads<FoundFile, ReadDocument>(files, threads, { ...THREAD, data, ahead: 2 })
    },
    async *readInParts(files, partsFolder) {
      const data: ThreadData = { lexiconFolders, partsFolder }
      if (await areFewAndSmall(files)) yield* readInPartsHere(files, lexicon, partsFolder)
      else yield* onThreads<FoundFile, DocumentInParts>(files, threads, { ...THREAD, data, ahead: 16 })
    },
  }
}

/** Whether files are read here in a moment, whatever they hold: all else is read where it can be ended. */
async function areFewAndSmall(files: readonly FoundFile[]): Promise<boolean> {
  if (files.length >= WORTH_A_WORKER) return false
  for (const found of files) if (!(await isSmall(found))) return false
  return true
}

async function isSmall(place: Place): Promise<boolean> {
  const found = await headOf(place).catch(() => undefined)
  return found === undefined || isSmallText(found.head, found.size)
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
