import { describe, expect, it } from "vitest"
import { complete } from "../../src/cypher/index.ts"

const schema = { labels: ["Agency", "Policy"], types: ["LEADS", "CITES"], properties: ["name", "level"] }
const labels = (text: string): string[] => complete(text, text.length, schema).options.map(({ label }) => label)

describe("completion knows the place", () => {
  it.each([
    ["MATCH (n:", ["Agency", "Policy"]],
    ["MATCH (n:Ag", ["Agency"]],
    ["MATCH (n)-[:", ["LEADS", "CITES"]],
    ["MATCH (n) RETURN n.", ["name", "level"]],
    ["MATCH (n) RETURN n.na", ["name"]],
    ["CALL db.l", ["db.labels"]],
  ])("%s", (text, expected) => expect(labels(text).filter((label) => expected.includes(label))).toEqual(expected))

  it("offers clauses at the beginning, and names and functions in an expression", () => {
    expect(labels("")).toEqual(expect.arrayContaining(["MATCH", "UNWIND", "RETURN"]))
    expect(labels("MATCH (agency:Agency) RETURN ")).toEqual(expect.arrayContaining(["agency", "count", "toUpper"]))
    expect(labels("MATCH (n) WH")).toContain("WHERE")
    expect(complete("MATCH (n) WH", 12, schema).from).toBe(10)
  })
})
