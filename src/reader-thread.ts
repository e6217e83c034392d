import { parentPort, workerData } from "node:worker_threads"
import { type FoundFile, readLexicon } from "./files.ts"
import { readFound } from "./reader.ts"

const lexicon = readLexicon(workerData as string[])

parentPort?.on("message", async (found: FoundFile) => {
  parentPort?.postMessage(await readFound(found, await lexicon))
})
