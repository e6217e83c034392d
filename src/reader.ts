import { open, readFile, stat } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import { type FoundFile, readLexicon } from "./files.ts"
import type { Issue } from "./model/issue.ts"
import type { Lexicon } from "./model/lexicon/index.ts"
import { type ReadDocument, readDocument } from "./pipeline.ts"
import { MOST_BYTES_OF_TEXT, tooLarge } from "./text/index.ts"

/** Below this many files a second core does not pay for its start. */
const WORTH_A_WORKER = 16

/** Reads files to document graphs: few on this thread, many on all cores, always in the order of the list. */
export interface Reader {
  read(files: readonly FoundFile[]): AsyncIterable<ReadDocument>
}

const failed = (file: string, rule: string, message: string): ReadDocument => ({
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
  return {
    read(files) {
      return threads < 2 || files.length < WORTH_A_WORKER
        ? readHere(files, lexicon)
        : readOnThreads(files, lexiconFolders, Math.min(threads, files.length))
    },
  }
}

async function* readHere(files: readonly FoundFile[], lexicon: Lexicon): AsyncGenerator<ReadDocument> {
  for (const found of files) yield await readFound(found, lexicon)
}

/** Each thread has at most two files under way, so that memory stays bounded by the largest few documents. */
async function* readOnThreads(
  files: readonly FoundFile[],
  lexiconFolders: readonly string[],
  threads: number,
): AsyncGenerator<ReadDocument> {
  const workers = Array.from({ length: threads }, () => new ReaderThread(lexiconFolders))
  const ahead = threads * 2
  const pending: Promise<ReadDocument>[] = []
  try {
    for (let next = 0, done = 0; done < files.length; done++) {
      for (; next < files.length && next < done + ahead; next++) {
        const found = files[next]
        const worker = workers[next % threads]
        if (found !== undefined && worker !== undefined) pending.push(worker.read(found))
      }
      const document = await pending.shift()
      if (document !== undefined) yield document
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()))
  }
}

interface Job {
  readonly found: FoundFile
  readonly done: (document: ReadDocument) => void
}

/** MiB for what is used and let go at once; a half of the default takes no more time and keeps the peak down. */
const YOUNG_GENERATION = 24

/** One worker thread that reads one file after the other. A file that ends the thread is said, and the next is read. */
class ReaderThread {
  readonly #folders: readonly string[]
  readonly #waiting: Job[] = []
  #worker: Worker | undefined
  #job: Job | undefined

  constructor(lexiconFolders: readonly string[]) {
    this.#folders = lexiconFolders
  }

  read(found: FoundFile): Promise<ReadDocument> {
    return new Promise((done) => {
      this.#waiting.push({ found, done })
      this.#next()
    })
  }

  #next(): void {
    if (this.#job !== undefined) return
    this.#job = this.#waiting.shift()
    if (this.#job === undefined) return
    this.#worker ??= this.#start()
    this.#worker.postMessage(this.#job.found)
  }

  #start(): Worker {
    const worker = new Worker(new URL("./reader-thread.js", import.meta.url), {
      workerData: this.#folders,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    })
    worker.on("message", (document: ReadDocument) => this.#finish(document))
    worker.on("error", (error) => {
      this.#worker = undefined
      const file = this.#job?.found.file ?? ""
      this.#finish(failed(file, "file/not-understood", `reading it failed: ${error.message}; leave it out or split it`))
    })
    return worker
  }

  #finish(document: ReadDocument): void {
    const job = this.#job
    this.#job = undefined
    job?.done(document)
    this.#next()
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate()
  }
}
