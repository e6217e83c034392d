import { parentPort, threadId, workerData } from "node:worker_threads"
import type { FoundFile } from "./files.ts"
import { inParts, PartWriter } from "./parts.ts"
import { readFound } from "./read-file.ts"
import type { ThreadData } from "./reader.ts"

const { lexicon, partsFolder } = workerData as ThreadData
const parts = partsFolder === undefined ? undefined : new PartWriter(partsFolder, String(threadId))

async function answer(found: FoundFile): Promise<void> {
  const document = await readFound(found, lexicon)
  parentPort?.postMessage(parts === undefined ? document : inParts(document, parts))
}

let last = Promise.resolve()
parentPort?.on("message", (found: FoundFile) => {
  last = last.then(() => answer(found))
})
