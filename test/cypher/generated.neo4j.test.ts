import fc from "fast-check"
import type { MultiDirectedGraph } from "graphology"
import type { Driver } from "neo4j-driver"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Comparison, compareOn } from "./support/compare.ts"
import { query } from "./support/generate.ts"
import { fill, policyGraph } from "./support/policy-graph.ts"
import { connect, copyGraph, serverUri } from "./support/server.ts"

/** CYPHER_QUERIES makes the run longer or shorter, CYPHER_SEED another one; a batch is asked at a time. */
const COUNT = Number(process.env.CYPHER_QUERIES ?? 3000)
const SEED = Number(process.env.CYPHER_SEED ?? 20_260)
const BATCH = 4
const MISSING = "needs a Neo4j server at TEST_NEO4J_URI"

if (serverUri === undefined && process.env.CI !== undefined)
  it(`generated queries: ${MISSING}`, () => {
    expect.fail(MISSING)
  })

describe.skipIf(serverUri === undefined)("generated queries answer as Neo4j does", () => {
  let driver: Driver
  let graph: MultiDirectedGraph

  beforeAll(async () => {
    driver = connect()
    await fill(driver, policyGraph())
    graph = await copyGraph(driver)
  }, 120_000)
  afterAll(() => driver.close())

  it(`${COUNT} of them from the seed ${SEED}`, { timeout: COUNT * 1000 }, async () => {
    const queries = fc.sample(query, { numRuns: COUNT, seed: SEED })
    const different: (Comparison & { text: string })[] = []
    for (let start = 0; start < queries.length; start += BATCH) {
      const batch = queries.slice(start, start + BATCH)
      const compared = await Promise.all(
        batch.map(async (text) => ({ ...(await compareOn(driver, graph, text)), text })),
      )
      different.push(...compared.filter(({ status }) => status !== "same"))
    }
    expect(different).toEqual([])
  })
})
