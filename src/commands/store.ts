import { overlapDeriver } from "../compare/index.ts"
import type { Config } from "../config.ts"
import { createLinker } from "../link/index.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { LinkedBefore } from "../model/linker.ts"
import { openEmbedded } from "../store/embedded/index.ts"
import { openNeo4j } from "../store/neo4j/index.ts"
import type { Store } from "../store/port.ts"

/** The store that the settings name; `adopt` lets our nodes stand in a Neo4j that holds somebody else's. */
export function openStore(config: Config, lexicon: Lexicon, { adopt = false } = {}): Promise<Store> {
  const linker = (before?: LinkedBefore) => createLinker(overlapDeriver(lexicon), before)
  return config.neo4j === undefined
    ? openEmbedded({ folder: config.data, linker, limits: config.limits })
    : openNeo4j({ ...config.neo4j, linker, adopt, limits: config.limits })
}
