import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openStore } from "../../src/commands/store.ts"
import { readConfig } from "../../src/config.ts"
import { readLexicon, SEED_LEXICON } from "../../src/files.ts"
import type { DocumentGraph } from "../../src/model/graph.ts"
import { readDocument } from "../../src/pipeline.ts"
import type { Store } from "../../src/store/port.ts"
import { documentsOf } from "./documents.ts"
import { line, ms, ratio, timed } from "./report.ts"

/** Loading the seeds into each store, and again; Neo4j where TEST_NEO4J_URI names one that may be used. */
export async function benchStores(): Promise<void> {
  const lexicon = await readLexicon([SEED_LEXICON])
  const graphs: DocumentGraph[] = []
  for (const file of await documentsOf(1)) {
    const { graph } = await readDocument(file, lexicon)
    if (graph !== undefined) graphs.push(graph)
  }
  const folder = await mkdtemp(join(tmpdir(), "policy-graph-bench-"))
  const load = async (store: Store): Promise<number> => {
    const { ms: time } = await timed(async () => {
      for (const graph of graphs) await store.load(graph)
    })
    return time
  }
  const both = async (name: string, store: Store): Promise<number> => {
    const first = await load(store)
    const again = await load(store)
    line(`loading the seeds into ${name}, and again`, `${ms(first)}, ${ms(again)}`)
    for (const graph of graphs) await store.remove(graph.document.id)
    await store.close()
    return first
  }
  try {
    const embedded = await both(
      "the embedded store",
      await openStore(readConfig({ POLICY_GRAPH_DATA: folder }), lexicon),
    )
    const { TEST_NEO4J_URI, TEST_NEO4J_USER, TEST_NEO4J_PASSWORD } = process.env
    if (!TEST_NEO4J_URI) return line("loading the seeds into Neo4j", "TEST_NEO4J_URI is not set")
    const config = readConfig({
      NEO4J_URI: TEST_NEO4J_URI,
      NEO4J_USER: TEST_NEO4J_USER,
      NEO4J_PASSWORD: TEST_NEO4J_PASSWORD,
    })
    const neo4j = await both("Neo4j", await openStore(config, lexicon))
    line("loading into Neo4j ÷ embedded", ratio(neo4j, embedded))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
