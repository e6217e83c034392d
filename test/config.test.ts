import { describe, expect, it } from "vitest"
import { readConfig } from "../src/config.ts"
import { UserError } from "../src/errors.ts"

describe("readConfig", () => {
  it("has a default for everything", () => {
    expect(readConfig({})).toEqual({
      data: ".policy-graph",
      port: 4780,
      host: "127.0.0.1",
      limits: { timeout: 10_000, rows: 10_000, memory: 256 * 2 ** 20 },
    })
  })

  it("takes an empty variable as unset", () => {
    expect(readConfig({ PORT: "", NEO4J_URI: "" })).toEqual(readConfig({}))
  })

  it("reads the server and a reader of its own", () => {
    const config = readConfig({
      NEO4J_URI: "neo4j+s://graph.example.org",
      NEO4J_PASSWORD: "p",
      NEO4J_READ_USER: "r",
      NEO4J_READ_PASSWORD: "q",
    })
    expect(config.neo4j).toEqual({
      uri: "neo4j+s://graph.example.org",
      user: "neo4j",
      password: "p",
      reader: { user: "r", password: "q" },
      calls: {},
    })
  })

  it("reads what people's queries may use and call", () => {
    const { limits, neo4j } = readConfig({
      POLICY_GRAPH_QUERY_TIMEOUT: "2000",
      POLICY_GRAPH_QUERY_ROWS: "50",
      POLICY_GRAPH_QUERY_MEMORY: "64",
      POLICY_GRAPH_FUNCTIONS: "apoc.text.*, -rand",
      NEO4J_URI: "bolt://localhost:7687",
    })
    expect(limits).toEqual({ timeout: 2_000, rows: 50, memory: 64 * 2 ** 20 })
    expect(neo4j?.calls).toEqual({ functions: ["apoc.text.*", "-rand"] })
  })

  it.each([
    [{ POLICY_GRAPH_QUERY_MEMORY: "1GB" }, /POLICY_GRAPH_QUERY_MEMORY is "1GB"/u],
    [{ POLICY_GRAPH_QUERY_TIMEOUT: "0" }, /POLICY_GRAPH_QUERY_TIMEOUT is "0"/u],
    [{ POLICY_GRAPH_FUNCTIONS: "apoc.text.join()" }, /POLICY_GRAPH_FUNCTIONS is/u],
    [{ PORT: "eighty" }, /PORT is "eighty"/u],
    [{ PORT: "70000" }, /PORT is "70000"/u],
    [{ NEO4J_URI: "http://localhost:7474" }, /NEO4J_URI .*neo4j:\/\//u],
  ])("says which variable is wrong: %o", (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message)
    expect(() => readConfig(environment)).toThrow(UserError)
  })

  it("never shows a password", () => {
    try {
      readConfig({ PORT: "x", NEO4J_PASSWORD: "geheim" })
      expect.unreachable()
    } catch (error) {
      expect((error as Error).message).not.toContain("geheim")
    }
  })
})
