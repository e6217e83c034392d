import { open, readFile, stat } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { type FoundFile, readLexicon } from "./files.ts"
import type { Issue } from "./model/issue.ts"
import type { Lexicon } from "./model/lexicon/index.ts"
import { type DocumentPart, PartWriter } from "./parts.ts"
import { type ReadDocument, readDocument } from "./pipeline.ts"
import { MOST_BYTES_OF_TEXT, tooLarge } from "./text/index.ts"
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

/** Why a file is too large to be taken into memory at all. */
async function refusedUnread(path: string): Promise<readonly Issue[] | undefined> {
  const { size } = await stat(path)
  if (size <= MOST_BYTES_OF_TEXT) return undefined
  const handle = await open(path)
  try {
    const { buffer } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return tooLarge(buffer, size)?.issues
  } finally {
    await handle.close()
  }
}

/** One file to its graph, on this thread. Never rejects: what cannot be read is an issue. */
export async function readFound({ path, file }: FoundFile, lexicon: Lexicon): Promise<ReadDocument> {
  let bytes: Uint8Array
  try {
    const refused = await refusedUnread(path)
    if (refused !== undefined) return { file, issues: refused }
    bytes = await readFile(path)
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
  const isFew = (files: readonly FoundFile[]): boolean => threads < 2 || files.length < WORTH_A_WORKER
  return {
    read(files) {
      if (isFew(files)) return readHere(files, lexicon)
      const data: ThreadData = { lexiconFolders }
      return onThreads<FoundFile, ReadDocument>(files, threads, { ...THREAD, data, ahead: 2 })
    },
    readInParts(files, partsFolder) {
      if (isFew(files)) return readInPartsHere(files, lexicon, partsFolder)
      const data: ThreadData = { lexiconFolders, partsFolder }
      return onThreads<FoundFile, DocumentInParts>(files, threads, { ...THREAD, data, ahead: 16 })
    },
  }
}

/** What a thread is told at its start. */
export interface ThreadData {
  readonly lexiconFolders: readonly string[]
  readonly partsFolder?: string
}

const THREAD = {
  module: new URL("./reader-thread.js", import.meta.url),
  failed: ({ file }: FoundFile, message: string) =>
    failed(file, "file/not-understood", `reading it failed: ${message}; leave it out or split it`),
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
