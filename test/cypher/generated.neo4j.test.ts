import fc from "fast-check"
import { expect, it } from "vitest"
import { type Comparison, compareOn } from "./support/compare.ts"
import { query } from "./support/generate.ts"
import { describeOnServer, policyGraphOnServer } from "./support/on-server.ts"

/** CYPHER_QUERIES makes the run longer or shorter, CYPHER_SEED another one; a batch is asked at a time. */
const COUNT = Number(process.env.CYPHER_QUERIES ?? 3000)
const SEED = Number(process.env.CYPHER_SEED ?? 20_260)
const BATCH = 4

describeOnServer("generated queries answer as Neo4j does", () => {
  const server = policyGraphOnServer()

  it(`${COUNT} of them from the seed ${SEED}`, { timeout: COUNT * 1000 }, async () => {
    const queries = fc.sample(query, { numRuns: COUNT, seed: SEED })
    const different: (Comparison & { text: string })[] = []
    for (let start = 0; start < queries.length; start += BATCH) {
      const batch = queries.slice(start, start + BATCH)
      const compared = await Promise.all(
        batch.map(async (text) => ({ ...(await compareOn(server.driver, server.graph, text)), text })),
      )
      different.push(...compared.filter(({ status }) => status !== "same"))
    }
    expect(different).toEqual([])
  })
})
