import { once } from "node:events"
import { serve } from "../api/server.ts"
import type { Config } from "../config.ts"
import { UserError } from "../errors.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Reader } from "../reader.ts"
import type { Store } from "../store/port.ts"
import { load, sayProblems } from "./load.ts"
import { type Output, say } from "./output.ts"

/**
 * Loads what has changed, serves API and view until it is told to stop. Without paths: what the store holds, and the
 * seeds where it is embedded and empty; a Neo4j is never filled unasked. Returns the exit status.
 */
export async function start(
  paths: readonly string[],
  { host, port }: Pick<Config, "host" | "port">,
  reader: Reader,
  store: Store,
  lexicon: Lexicon,
  output: Output,
): Promise<number> {
  const isEmpty = (await store.documents()).length === 0
  const firstRun = isEmpty && store.kind === "embedded"
  const loads = paths.length > 0 || firstRun
  const status = loads ? await load(paths, {}, reader, store, output) : 0
  if (!loads) await sayProblems(store, output)
  if (isEmpty && !firstRun && paths.length === 0)
    say(output, "The database holds no documents yet: fill it with policy-graph load <paths>.")
  const serving = await serve({ store, lexicon, host, port }).catch((error: Error) => {
    throw new UserError(error.message)
  })
  output.out.write(`${serving.url}\n`)
  say(output, "Open this address in a browser; stop with Ctrl+C.")
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])
  await serving.close()
  return status
}
