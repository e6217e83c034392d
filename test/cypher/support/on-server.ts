import type { MultiDirectedGraph } from "graphology"
import type { Driver } from "neo4j-driver"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fill, policyGraph } from "./policy-graph.ts"
import { connect, copyGraph, serverUri } from "./server.ts"

const MISSING = "needs a Neo4j server at TEST_NEO4J_URI"

/** Tests that need the server: without one they are skipped, and fail where everything has to be tested. */
export function describeOnServer(name: string, tests: () => void): void {
  if (serverUri === undefined && process.env.CI !== undefined)
    it(`${name}: ${MISSING}`, () => {
      expect.fail(MISSING)
    })
  describe.skipIf(serverUri === undefined)(name, tests)
}

/** The seeds' graph on the server and its copy, for the tests of one `describe`; both are there once its tests run. */
export function policyGraphOnServer(): { readonly driver: Driver; readonly graph: MultiDirectedGraph } {
  const both = {} as { driver: Driver; graph: MultiDirectedGraph }
  beforeAll(async () => {
    both.driver = connect()
    await fill(both.driver, policyGraph())
    both.graph = await copyGraph(both.driver)
  }, 120_000)
  afterAll(() => both.driver.close())
  return both
}
