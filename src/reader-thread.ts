import { parentPort, threadId, workerData } from "node:worker_threads"
import { type FoundFile, readLexicon } from "./files.ts"
import { PartWriter } from "./parts.ts"
import { inParts, readFound, type ThreadData } from "./reader.ts"

const { lexiconFolders, partsFolder } = workerData as ThreadData
const lexicon = readLexicon(lexiconFolders)
const parts = partsFolder === undefined ? undefined : new PartWriter(partsFolder, String(threadId))

async function answer(found: FoundFile): Promise<void> {
  const document = await readFound(found, await lexicon)
  parentPort?.postMessage(parts === undefined ? document : inParts(document, parts))
}

let last = Promise.resolve()
parentPort?.on("message", (found: FoundFile) => {
  last = last.then(() => answer(found))
})
