import { workerData } from "node:worker_threads"
import type { Config } from "../config.ts"
import { lexiconFolders, readLexicon } from "../files.ts"
import { openHere } from "./store.ts"

/** A thread that opens a data folder, so that what had to be linked is kept there, and ends. */
const config = workerData as Config
const store = await openHere(config, await readLexicon(lexiconFolders(config.data)))
await store.close()
