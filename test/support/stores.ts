import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import neo4j from "neo4j-driver"
import { createLinker } from "../../src/link/index.ts"
import type { LinkedBefore } from "../../src/model/linker.ts"
import { openEmbedded } from "../../src/store/embedded/index.ts"
import { type Neo4jAddress, openNeo4j } from "../../src/store/neo4j/index.ts"
import type { Store } from "../../src/store/port.ts"
import { sameTitles } from "./plans.ts"

/** A place for a store that a test may fill and empty. */
export interface Ground {
  readonly kind: Store["kind"]
  /** Opens the store; the same data again at a second call, as another process would. */
  open(): Promise<Store>
  /** Takes all data away. */
  empty(): Promise<void>
  done(): Promise<void>
}

export const linker = (before?: LinkedBefore) => createLinker(sameTitles, before)

export async function embeddedGround(): Promise<Ground & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "policy-graph-"))
  return {
    kind: "embedded",
    folder,
    open: () => openEmbedded({ folder, linker }),
    empty: () => rm(folder, { recursive: true, force: true }),
    done: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The database that tests may empty; undefined where none is named. */
export function testAddress(): Neo4jAddress | undefined {
  const { TEST_NEO4J_URI, TEST_NEO4J_USER = "neo4j", TEST_NEO4J_PASSWORD = "" } = process.env
  if (TEST_NEO4J_URI === undefined || TEST_NEO4J_URI === "") return undefined
  return { uri: TEST_NEO4J_URI, user: TEST_NEO4J_USER, password: TEST_NEO4J_PASSWORD }
}

/** Runs statements of a test's own on the test database. */
export async function onNeo4j(address: Neo4jAddress, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), { useBigInt: true })
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements)
      rows = (await driver.executeQuery(statement)).records.map((record) => record.toObject())
    return rows
  } finally {
    await driver.close()
  }
}

export function neo4jGround(address: Neo4jAddress): Ground {
  const empty = async () => void (await onNeo4j(address, "MATCH (n) DETACH DELETE n"))
  return { kind: "neo4j", open: () => openNeo4j({ ...address, linker }), empty, done: empty }
}
