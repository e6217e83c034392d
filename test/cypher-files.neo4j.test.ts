import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findDocuments, SEED_DOCUMENTS, SEED_LEXICON } from "../src/files.ts"
import { createLinker } from "../src/link/index.ts"
import type { DocumentGraph } from "../src/model/graph.ts"
import { openReader } from "../src/reader.ts"
import { openEmbedded } from "../src/store/embedded/index.ts"
import { openNeo4j } from "../src/store/neo4j/index.ts"
import type { Store } from "../src/store/port.ts"
import { CORPUS, fill, PARAMETERS, QUERIES } from "./support/reading.ts"
import { embeddedGround, linker, neo4jGround, testAddress } from "./support/stores.ts"

const address = testAddress()

/** Both stores with the same documents. */
function onBoth(documents: () => Promise<readonly DocumentGraph[]>, makeLinker = linker) {
  const stores: Store[] = []
  const ends: (() => Promise<void>)[] = []
  beforeAll(async () => {
    if (address === undefined) return
    const folder = await embeddedGround()
    const database = neo4jGround(address)
    await database.empty()
    ends.push(folder.done, database.done)
    stores.push(
      await openEmbedded({ folder: folder.folder, linker: makeLinker }),
      await openNeo4j({ ...address, linker: makeLinker }),
    )
    for (const store of stores) await fill(store, await documents())
  })
  afterAll(async () => {
    for (const store of stores) await store.close()
    for (const end of ends) await end()
  })
  return async <T>(ask: (store: Store) => Promise<T>): Promise<[T, T]> => {
    const [embedded, neo4j] = stores
    if (embedded === undefined || neo4j === undefined) throw new Error("There are no stores")
    return [await ask(embedded), await ask(neo4j)]
  }
}

describe.skipIf(address === undefined && !process.env.CI)(
  "every reading query has the same rows on both stores",
  () => {
    describe("on invented plans", () => {
      const both = onBoth(async () => CORPUS)
      it.each(QUERIES.map((query) => [query.name, query] as const))("%s", async (name, query) => {
        const [embedded, neo4j] = await both((store) => store.run(query, PARAMETERS[name] ?? {}))
        expect(embedded).toEqual(neo4j)
      })
    })

    describe("on the seeds", () => {
      const both = onBoth(readSeeds, () => createLinker())

      it("both hold the same graph", async () => {
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
        const [embedded, neo4j] = await both(async (store) => {
          const { documents, nodes, edges } = await store.graph()
          return [[...documents].sort(byId), [...nodes].sort(byId), [...edges].sort(byId)]
        })
        expect(embedded).toEqual(neo4j)
      })

      it.each(QUERIES.map((query) => [query.name, query] as const))("%s", async (name, query) => {
        const parameters = await chosen(name, both)
        for (const each of parameters) {
          const [embedded, neo4j] = await both((store) => store.run(query, each))
          expect(embedded).toEqual(neo4j)
        }
      })
    })
  },
)

async function readSeeds(): Promise<DocumentGraph[]> {
  const reader = await openReader([SEED_LEXICON], 1)
  const { files } = await findDocuments([SEED_DOCUMENTS])
  const graphs: DocumentGraph[] = []
  for await (const { graph } of reader.read(files)) if (graph !== undefined) graphs.push(graph)
  expect(graphs.length).toBeGreaterThan(0)
  return graphs
}

/** Parameters out of the seeds' own graph: for an id, the five nodes of its kind with the most edges. */
async function chosen(name: string, both: <T>(ask: (store: Store) => Promise<T>) => Promise<[T, T]>) {
  const given = PARAMETERS[name] ?? {}
  const [[parameter]] = [Object.keys(given)]
  const label = LABELS[parameter ?? ""]
  if (label === undefined) return [SEED_PARAMETERS[name] ?? given]
  const text = `MATCH (n:${label}) RETURN n.${label === "Region" ? "code" : "id"} AS id ORDER BY COUNT { (n)--() } DESC, id LIMIT 5`
  const [{ rows }] = await both((store) => store.ask(text, {}))
  return rows.map(({ id }) => ({ ...given, [parameter ?? ""]: id }))
}

const LABELS: Readonly<Record<string, string>> = {
  agency: "Agency",
  document: "Document",
  id: "Agency",
  indicator: "Indicator",
  industry: "Industry",
  platform: "Platform",
  policy: "Policy",
  region: "Region",
}

const SEED_PARAMETERS: Readonly<Record<string, Record<string, unknown>>> = {
  search: { text: "崂山" },
  "overlaps-between-regions": { from: "山东省", to: "临沂市" },
  "measures-without-overlap": { from: "山东省", to: "临沂市" },
}
