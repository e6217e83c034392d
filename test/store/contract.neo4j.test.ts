import { describe, expect, it } from "vitest"
import { neo4jGround, testAddress } from "../support/stores.ts"
import { contract } from "./contract.ts"

const address = testAddress()

if (address !== undefined) contract("Neo4j", async () => neo4jGround(address), 15)
else
  describe("the Neo4j store", () => {
    it.skipIf(!process.env.CI)("needs TEST_NEO4J_URI; see .ci/neo4j.sh", () => expect(address).toBeDefined())
  })
