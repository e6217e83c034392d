import { availableParallelism } from "node:os"
import { type FoundFile, readLexicon } from "./files.ts"
import type { Lexicon } from "./model/lexicon/index.ts"
import { type DocumentInParts, inParts, PartWriter } from "./parts.ts"
import type { ReadDocument } from "./pipeline.ts"
import { failed, isSmall, readFound } from "./read-file.ts"
import { onThreads } from "./threads.ts"

/** Below this many files a second core does not pay for its start. */
const WORTH_A_WORKER = 16

/** Reads files to document graphs: few on this thread, many on all cores, always in the order of the list. */
export interface Reader {
  read(files: readonly FoundFile[]): AsyncIterable<ReadDocument>
  /** The same without holding what a document says alone: that goes to files in the folder given. */
  readInParts(files: readonly FoundFile[], folder: string): AsyncIterable<DocumentInParts>
}

/** A reader with the lexicon of these folders; `threads` is the number of cores to use. */
export async function openReader(lexiconFolders: readonly string[], threads = availableParallelism()): Promise<Reader> {
  const lexicon = await readLexicon(lexiconFolders)
  return {
    async *read(files) {
      const data: ThreadData = { lexicon }
      if (areFewAndSmall(files)) yield* readHere(files, lexicon)
      else yield* onThreads<FoundFile, ReadDocument>(files, threads, { ...THREAD, data, ahead: 2 })
    },
    async *readInParts(files, partsFolder) {
      const data: ThreadData = { lexicon, partsFolder }
      if (areFewAndSmall(files)) yield* readInPartsHere(files, lexicon, partsFolder)
      else yield* onThreads<FoundFile, DocumentInParts>(files, threads, { ...THREAD, data, ahead: 16 })
    },
  }
}

/** Whether files are read here in a moment, whatever they hold: all else is read where it can be ended. */
const areFewAndSmall = (files: readonly FoundFile[]): boolean => files.length < WORTH_A_WORKER && files.every(isSmall)

/** What a thread is told at its start. */
export interface ThreadData {
  readonly lexicon: Lexicon
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
