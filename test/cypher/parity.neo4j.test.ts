import type { MultiDirectedGraph } from "graphology"
import type { Driver } from "neo4j-driver"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { compareOn } from "./support/compare.ts"
import { MORE_QUESTIONS } from "./support/more-questions.ts"
import { fill, policyGraph } from "./support/policy-graph.ts"
import { PARAMETERS, QUESTIONS } from "./support/questions.ts"
import { connect, copyGraph, serverUri } from "./support/server.ts"

const MISSING = "needs a Neo4j server at TEST_NEO4J_URI"

if (serverUri === undefined && process.env.CI !== undefined)
  it(`written queries: ${MISSING}`, () => {
    expect.fail(MISSING)
  })

describe.skipIf(serverUri === undefined)("written queries answer as Neo4j does", () => {
  let driver: Driver
  let graph: MultiDirectedGraph

  beforeAll(async () => {
    driver = connect()
    await fill(driver, policyGraph())
    graph = await copyGraph(driver)
  }, 120_000)
  afterAll(() => driver.close())

  it("there are at least 150 of them", () => expect(QUESTIONS.length).toBeGreaterThanOrEqual(150))

  it.each([...QUESTIONS, ...MORE_QUESTIONS])("%s", async (line) => {
    const ordered = line.startsWith("! ")
    expect(await compareOn(driver, graph, line.replace(/^! /, ""), PARAMETERS, ordered)).toEqual({ status: "same" })
  })
})
