import { once } from "node:events"
import { type Serving, serve } from "../api/server.ts"
import type { Config } from "../config.ts"
import { UserError } from "../errors.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Reader } from "../reader.ts"
import type { Store } from "../store/port.ts"
import { load, sayProblems } from "./load.ts"
import { type Output, say } from "./output.ts"

/** What is opened while the server listens already. */
export interface Opened {
  readonly reader: Reader
  readonly store: Store
  readonly lexicon: Lexicon
}

/** ms after which a person is told what takes so long. */
const LONG = 1_500

/**
 * Listens, opens the store, loads what has changed, serves API and view until it is told to stop; the address is written
 * when all is there. Without paths: what the store holds, and the seeds where it is embedded and empty; a Neo4j is never
 * filled unasked. Returns the exit status.
 */
export async function start(
  paths: readonly string[],
  { host, port }: Pick<Config, "host" | "port">,
  withOpened: (work: (opened: Opened) => Promise<number>) => Promise<number>,
  output: Output,
): Promise<number> {
  const serving = await serve({ host, port }).catch((error: Error) => {
    throw new UserError(error.message)
  })
  const waiting = setTimeout(
    () => say(output, `Opening the data; ${serving.url} shows them when they are there.`),
    LONG,
  )
  try {
    return await withOpened(async (opened) => {
      const status = await fill(paths, opened, output)
      clearTimeout(waiting)
      await serveUntilStopped(serving, opened, output)
      return status
    })
  } finally {
    clearTimeout(waiting)
    await serving.close()
  }
}

/** Loads what there is to load. Returns the exit status. */
async function fill(paths: readonly string[], { reader, store }: Opened, output: Output): Promise<number> {
  const isEmpty = (await store.documents()).length === 0
  const firstRun = isEmpty && store.kind === "embedded"
  if (paths.length > 0 || firstRun) return load(paths, {}, reader, store, output)
  await sayProblems(store, output)
  if (isEmpty) say(output, "The database holds no documents yet: fill it with policy-graph load <paths>.")
  return 0
}

async function serveUntilStopped(serving: Serving, { store, lexicon }: Opened, output: Output): Promise<void> {
  serving.open(store, lexicon)
  output.out.write(`${serving.url}\n`)
  say(output, "Open this address in a browser; stop with Ctrl+C.")
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])
}
