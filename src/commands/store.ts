import { once } from "node:events"
import { overlapDeriver } from "../compare/index.ts"
import type { Config } from "../config.ts"
import { createLinker } from "../link/index.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { LinkedBefore } from "../model/linker.ts"
import { openEmbedded } from "../store/embedded/index.ts"
import { openNeo4j } from "../store/neo4j/index.ts"
import type { Store } from "../store/port.ts"
import { startThread } from "../thread.ts"

const linkerOf = (lexicon: Lexicon) => (before?: LinkedBefore) => createLinker(overlapDeriver(lexicon), before)

/** Opens a data folder on a thread of its own, which keeps for others what it had to link. Rejects where that fails. */
async function openOnThread(config: Config): Promise<void> {
  const thread = startThread(new URL("./opening-thread", import.meta.url), { workerData: config })
  const [status] = await once(thread, "exit")
  if (status !== 0) throw new Error(`The thread ended with ${status}`)
}

/** The embedded store of a data folder; all work is done on this thread unless it is told where else. */
export const openHere = (config: Config, lexicon: Lexicon, elsewhere?: () => Promise<void>): Promise<Store> =>
  openEmbedded({
    folder: config.data,
    linker: linkerOf(lexicon),
    limits: config.limits,
    ...(elsewhere && { elsewhere }),
  })

/** The store that the settings name; `adopt` lets our nodes stand in a Neo4j that holds somebody else's. */
export function openStore(config: Config, lexicon: Lexicon, { adopt = false } = {}): Promise<Store> {
  return config.neo4j === undefined
    ? openHere(config, lexicon, () => openOnThread(config))
    : openNeo4j({ ...config.neo4j, linker: linkerOf(lexicon), adopt, limits: config.limits })
}
