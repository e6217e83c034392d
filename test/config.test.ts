import { describe, expect, it } from "vitest"
import { readConfig } from "../src/config.ts"
import { UserError } from "../src/errors.ts"

describe("readConfig", () => {
  it("has a default for everything", () => {
    expect(readConfig({})).toEqual({ data: ".policy-graph", port: 4780, host: "127.0.0.1" })
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
    })
  })

  it.each([
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
