import { describe, expect, it } from "vitest"
import { complete, inspect } from "../../src/cypher/index.ts"

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

const growth = (text: string, parameters = {}) => inspect(text, { parameters }).growth.map(({ message }) => message)

describe("a query for a server is looked through", () => {
  it("names functions and procedures", () => {
    const found = inspect("CALL db.labels() YIELD label RETURN count(*), toUpper(label), collect(label)")
    expect(found).toMatchObject({ known: true, procedures: ["db.labels"], growth: [] })
    expect([...found.functions].sort()).toEqual(["collect", "count", "toupper"])
  })

  it("says what it does not know, and then looks at the words", () => {
    expect(inspect("RETURN apoc.text.join(['a'], ',')")).toMatchObject({ known: false, functions: ["apoc.text.join"] })
    expect(inspect("MATCH (n) FROBNICATE apoc.x.y(1)")).toMatchObject({ known: false, functions: ["apoc.x.y"] })
    expect(growth("FROBNICATE [x IN y | range(1, 3)]")).toHaveLength(2)
  })

  it.each([
    "RETURN range(1, 1000000)",
    "MATCH (n) RETURN range(1, n.many)",
    "RETURN [x IN range(1, 200) | [y IN range(1, 200) | x * y]]",
    "RETURN reduce(s = 'a', x IN range(1, 40) | s + s)",
    "RETURN reduce(s = 'a', x IN range(1, 40) | replace(s, 'a', 'aa'))",
    "RETURN [a IN [1] | [b IN [1] | [c IN [1] | [d IN [1] | d]]]]",
    `WITH 'a' AS s ${"WITH s + s AS s ".repeat(30)} RETURN size(s)`,
    "RETURN range(1, $n)",
  ])("finds what grows in %s", (text) => expect(growth(text)).not.toEqual([]))

  it.each([
    "RETURN [x IN range(1, 20) | x * x]",
    "MATCH p = (a)-[*1..3]->(b) RETURN [i IN range(0, size(nodes(p)) - 1) | nodes(p)[i].name]",
    "MATCH (a) RETURN reduce(s = 0, x IN collect(a.n) | s + x)",
    "RETURN 'range(1, 1000000000)' AS text",
  ])("lets %s pass", (text) => expect(growth(text)).toEqual([]))

  it("takes the value of a parameter for a bound", () => {
    expect(growth("RETURN range(1, $n)", { n: 10 })).toEqual([])
    expect(growth("RETURN range(1, $n)", { n: 1e9 })).toHaveLength(1)
  })
})
