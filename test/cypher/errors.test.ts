import { MultiDirectedGraph } from "graphology"
import { describe, expect, it } from "vitest"
import { CypherError, notices, REASONS, run } from "../../src/cypher/index.ts"

const graph = new MultiDirectedGraph()
graph.addNode("a", { labels: ["Agency"], properties: { name: "云州市财政局" } })

/** What a query fails with: the class without `Cypher`, the reason, and line:column where there is a place. */
const failing = (text: string, parameters: Record<string, unknown> = {}): CypherError => {
  try {
    run(graph, text, parameters)
  } catch (error) {
    if (error instanceof CypherError) return error
    throw error
  }
  throw new Error("was answered")
}

const told = (text: string, parameters?: Record<string, unknown>) => {
  const { name, reason, place } = failing(text, parameters)
  return [name.replace(/^Cypher|Error$/gu, ""), reason, place && `${place.line}:${place.column}`]
}

describe("a query that cannot be read says why and where", () => {
  it.each([
    ["", "Syntax", "text/empty", "1:1"],
    ["  \n\t", "Syntax", "text/empty", "2:2"],
    ["// only a remark", "Syntax", "text/empty", "1:17"],
    ["/* only\na remark */", "Syntax", "text/empty", "2:12"],
    [";", "Syntax", "text/empty", "1:1"],
    ["MATCH (n)\nRETURN m", "Syntax", "name/variable", "2:8"],
    ["MATCH (n RETURN n", "Syntax", "syntax/unexpected", "1:10"],
    ["MATCH (n) RETURN", "Syntax", "syntax/end", "1:17"],
    ["MATCH (n)", "Syntax", "syntax/conclusion", "1:10"],
    ["RETURN 1 MATCH (n) RETURN n", "Syntax", "syntax/after-return", "1:10"],
    ["RETURN 1; RETURN 2", "Syntax", "text/statements", "1:11"],
    ["RETURN 'open", "Syntax", "syntax/unclosed-string", "1:8"],
    ["RETURN `open", "Syntax", "syntax/unclosed-name", "1:8"],
    ["RETURN 1 /* open", "Syntax", "syntax/unclosed-comment", "1:10"],
    ["RETURN 'C:\\users'", "Syntax", "syntax/unicode", "1:11"],
    ["RETURN 12ab", "Syntax", "syntax/number", "1:8"],
    ["RETURN 99999999999999999999", "Syntax", "syntax/number", undefined],
    ["MATCH (n) WHERE n.a != 1 RETURN n", "Syntax", "syntax/not-equal", "1:21"],
    ["CYPHER 25 RETURN 1", "Syntax", "syntax/version", undefined],
    ["RETURN 1 # 2", "Syntax", "syntax/character", "1:10"],
    ["RETURN 'a\ud800'", "Syntax", "text/surrogate", "1:10"],
    ["RETURN \udc00", "Syntax", "text/surrogate", "1:8"],
    ["RETURN '\\ud800' + \ud800", "Syntax", "text/surrogate", "1:19"],
    ["RETURN \u0000 1", "Syntax", "syntax/character", "1:8"],
    ["MATCH (n)\n  DETACH DELETE n", "Unsupported", "refused/clause", "2:3"],
    ["LOAD CSV FROM 'x' AS line RETURN line", "Unsupported", "refused/clause", "1:1"],
    ["MATCH (n) CALL { WITH n RETURN 1 AS x } IN TRANSACTIONS RETURN x", "Unsupported", "refused/clause", "1:11"],
    ["RETURN 1 / (2 - 2)", "Type", "value/zero", "1:8"],
    ["RETURN 9223372036854775807 + 1", "Type", "value/overflow", "1:8"],
    ["RETURN $year", "Type", "parameter/missing", "1:8"],
    ["RETURN 'a' * 2", "Syntax", "type/mismatch", "1:8"],
    ["CALL db.index.fulltext.queryNodes('nams', 'x')", "Type", "name/index", undefined],
  ])("%j", (text, kind, reason, place) => {
    const found = told(text)
    expect(found.slice(0, 2)).toEqual([kind, reason])
    if (place !== undefined) expect(found[2]).toBe(place)
  })

  it("a megabyte of text", () => {
    expect(failing(`RETURN '${"x".repeat(2 ** 20)}'`)).toMatchObject({ limit: "length", reason: "text/length" })
  })

  it("says what was expected", () => {
    expect(failing("MATCH (n) RETRUN n").nearest).toEqual(["RETURN"])
    expect(failing("MATCH (n:) RETURN n").message).toContain("a label or type")
    expect(failing("MATCH (n) WHERE RETURN n").values).toMatchObject({ found: "n" })
  })

  it.each([
    ["MATCH （n) RETURN n", "（", "("],
    ["MATCH (n) RETURN n。name", "。", "."],
    ["MATCH (n：Agency) RETURN n", "：", ":"],
    ["RETURN [1，2]", "，", ","],
    ["RETURN “a”", "“", '"'],
    ["RETURN ‘a’", "‘", "'"],
    ["RETURN 【1】", "【", "["],
    ["MATCH (n) WHERE n.name ＝ 'a' RETURN n", "＝", "="],
    ["MATCH (n) WHERE n.year ＞ 2 RETURN n", "＞", ">"],
    ["RETURN 1；", "；", ";"],
    ["RETURN １", "１", "1"],
    ["ＭＡＴＣＨ (n) RETURN n", "ＭＡＴＣＨ", "MATCH"],
  ])("%s has a character of a Chinese keyboard", (text, character, instead) => {
    const error = failing(text)
    expect([error.reason, error.values]).toEqual(["syntax/full-width", { character, instead }])
    expect(error.message + error.hint).toContain(instead)
    expect(error.place?.column).toBe(text.indexOf(character) + 1)
  })

  it("lets such characters stand in strings, comments and names in backticks", () => {
    expect(run(graph, "RETURN '（，：“' AS `（一）` // ，").columns).toEqual(["（一）"])
  })

  it("reads a text that begins with a byte order mark", () => {
    expect(run(graph, "\ufeffRETURN 1 AS x").rows).toEqual([[1n]])
  })
})

describe("a misspelt name is told with the one that may be meant", () => {
  it.each([
    ["MATCH (n) RETURN toUper(n.name)", "name/function", "toUpper"],
    ["MATCH (n) RETURN colect(n)", "name/function", "collect"],
    ["MATCH (n) RETURN cout(n)", "name/function", "count"],
    ["RETURN date.trunkate('year', date())", "name/function", "date.truncate"],
    ["CALL db.lables()", "name/procedure", "db.labels"],
    ["CALL db.labels() YIELD labl RETURN labl", "name/output", "label"],
    ["MATCH (agency:Agency) RETURN agncy.name", "name/variable", "agency"],
    ["MATCH (a:Agency) USING SCAN a:Agenci RETURN a", "name/hint", "Agency"],
    ["MATCH (node:Agency) USING SCAN nod:Agency RETURN node", "name/variable", "node"],
  ])("%s", (text, reason, meant) => {
    const error = failing(text)
    expect([error.reason, error.nearest, error.hint]).toEqual([reason, [meant], `Did you mean ${meant}?`])
  })

  it("and without one where nothing is like it", () => {
    expect(failing("RETURN frobnicate(1)")).toMatchObject({ reason: "name/function", nearest: [] })
  })
})

describe("names that the graph does not have", () => {
  const schema = { labels: ["Agency", "Policy"], types: ["LEADS", "SUPPORTS"], properties: ["id", "name", "kind"] }
  const found = (text: string) =>
    notices(text, schema).map(({ reason, values, nearest: [near], place }) => {
      const name = String(values.name)
      expect(text.slice(place.offset, place.offset + name.length)).toBe(name)
      return [reason.replace("name/", ""), name, near]
    })

  it.each([
    ["MATCH (a:Agncy)-[:LEADS]->(m) RETURN a", [["label", "Agncy", "Agency"]]],
    [
      "MATCH (a:Agency|Polizy)-[r:LEADS|SUPORTS*1..3]->() RETURN r",
      [
        ["label", "Polizy", "Policy"],
        ["type", "SUPORTS", "SUPPORTS"],
      ],
    ],
    ["MATCH (a:Giraffe) RETURN a", [["label", "Giraffe", undefined]]],
    ["MATCH (a:agency) RETURN a", [["label", "agency", "Agency"]]],
    [
      "MATCH (a) WHERE a:Plicy OR a:!(Agency&`Poli cy`) RETURN a",
      [
        ["label", "Plicy", "Policy"],
        ["label", "Poli cy", "Policy"],
      ],
    ],
    ["MATCH ()-[r]->() WHERE r:LEEDS RETURN r", [["type", "LEEDS", "LEADS"]]],
    [
      "MATCH (a {knd: 'x', name: 'knd'}) RETURN a.nam AS n ORDER BY a.`nmae`",
      [
        ["property", "knd", "kind"],
        ["property", "nam", "name"],
        ["property", "nmae", "name"],
      ],
    ],
    [
      "MATCH (a) RETURN [(a)--(b:Agncy) | b.nam], EXISTS { (a)-[:LEAD]->() }",
      [
        ["label", "Agncy", "Agency"],
        ["property", "nam", "name"],
        ["type", "LEAD", "LEADS"],
      ],
    ],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    "MATCH (a:Agency {name: $name, kind: 'o'}) RETURN a // (b:Ghost)",
    "MATCH (a:Agency) RETURN {kynd: a.kind} AS map",
    "UNWIND [{nam: 1}] AS row MATCH (a:Agency) RETURN row.nam, a",
    "MATCH (a:Agency) WITH a, {nam: 1} AS m RETURN m.nam",
    "MATCH (a) WITH {nam: a.name} AS a RETURN a.nam",
    "MATCH (a) RETURN [a IN [{nam: 1}] | a.nam], date().year",
    "MATCH (a:$($label)) RETURN a",
    "MATCH (a:Agncy RETURN a",
  ])("none in %s", (text) => expect(found(text)).toEqual([]))
})

describe("values that do not fit", () => {
  it.each([
    ["RETURN toUpper($x)", { x: 1 }, "type/mismatch"],
    ["RETURN substring('abc', $x)", { x: "a" }, "type/mismatch"],
    ["UNWIND [1] AS y RETURN $x[y]", { x: true }, "value/other"],
    ["RETURN range(1, $x)", { x: "many" }, "value/other"],
    ["MATCH (n) RETURN n LIMIT $x", { x: -1 }, "value/other"],
    ["MATCH (n) RETURN n SKIP $x", { x: 1.5 }, "value/other"],
    ["RETURN toUpper()", {}, "arguments/few"],
    ["RETURN toUpper('a', 'b')", {}, "arguments/many"],
    ["CALL db.labels('x')", {}, "arguments/procedure"],
  ])("%s with %j", (text, parameters, reason) => expect(told(text, parameters)[1]).toBe(reason))

  it("a function names its place in the query", () => {
    expect(told("UNWIND [1] AS x\nRETURN toUpper(coalesce($p, x))", { p: 2 })[2]).toBe("2:8")
  })
})

const many = (count: number, text: string, between = "") => Array.from({ length: count }, () => text).join(between)

/** Texts that nest, or go on, a thousand times and more. */
const DEEP: Readonly<Record<string, string>> = {
  brackets: `RETURN ${many(5000, "(")}1${many(5000, ")")}`,
  "a thousand brackets": `RETURN ${many(1000, "(")}1${many(1000, ")")}`,
  lists: `RETURN ${many(5000, "[")}1${many(5000, "]")}`,
  "open lists": `RETURN ${many(5000, "[")}`,
  maps: `RETURN ${many(5000, "{a: ")}1${many(5000, "}")}`,
  negations: `RETURN ${many(5000, "NOT ")}true`,
  signs: `RETURN ${many(5000, "- ")}1`,
  sums: `RETURN 1${many(5000, " + 1")}`,
  powers: `RETURN 1${many(5000, " ^ 1")}`,
  cases: `RETURN ${many(2000, "CASE WHEN true THEN ")}1${many(2000, " END")}`,
  "CASE with subjects": `RETURN ${many(2000, "CASE ")}1`,
  comprehensions: `RETURN ${many(2000, "[x IN ")}[]${many(2000, "]")}`,
  functions: `RETURN ${many(3000, "abs(")}1${many(3000, ")")}`,
  "existential subqueries": `RETURN ${many(1000, "EXISTS { MATCH (n) WHERE ")}true${many(1000, " }")}`,
  "open subqueries": `RETURN ${many(1000, "COUNT { MATCH (n) WHERE ")}`,
  calls: `${many(1000, "CALL { ")}RETURN 1 AS x${many(1000, " }")}`,
  groups: `MATCH ${many(1000, "(")}(a)-->(b)${many(1000, ")+")} RETURN a`,
  "pattern comprehensions": `RETURN ${many(1000, "[(a)-->(b) | ")}1${many(1000, "]")}`,
  labels: `MATCH (n:${many(3000, "(")}A${many(3000, ")")}) RETURN n`,
  "negated labels": `MATCH (n:${many(5000, "!")}A) RETURN n`,
  types: `RETURN 1 IS :: ${many(3000, "LIST<")}INTEGER${many(3000, ">")}`,
}

/** Texts that are long and flat. */
const LONG: Readonly<Record<string, string>> = {
  properties: `WITH {a: 1} AS m RETURN m${many(20_000, ".a")}`,
  indexes: `WITH [1] AS m RETURN m${many(20_000, "[0]")}`,
  labels: `MATCH (n) RETURN n${many(20_000, ":A")}`,
  clauses: `WITH 1 AS x ${many(8_000, "WITH x ")}RETURN x`,
  matches: `${many(8_000, "MATCH (n) ")}RETURN count(*)`,
  unions: many(8_000, "RETURN 1 AS x", " UNION ALL "),
  hops: `MATCH (n)${many(20_000, "-->()")} RETURN count(*)`,
  patterns: `MATCH ${many(20_000, "(:Agency)", ", ")} RETURN count(*)`,
  conditions: `RETURN true${many(20_000, " AND true")} AS x`,
  comparisons: `RETURN 1${many(20_000, " = 1")} AS x`,
  "columns of one name": `RETURN 1${many(20_000, ", 1")}`,
  items: `RETURN size([1${many(50_000, ", 1")}]) AS x`,
  tests: `RETURN CASE 1 ${many(8_000, "WHEN 2 THEN 3 ")}END AS x`,
  semicolons: `RETURN 1 AS x${many(50_000, ";")}`,
}

describe("no text brings the reader down", () => {
  it.each(Object.entries(DEEP))("nested: %s", (_name, text) => {
    const error = failing(text)
    expect(["text/nesting", "text/too-much", "text/chain", "syntax/end", "syntax/unexpected"]).toContain(error.reason)
  })

  it.each(Object.entries(LONG))("long: %s", (_name, text) => {
    try {
      run(graph, text, {}, { timeout: 5_000 })
    } catch (error) {
      expect(error).toBeInstanceOf(CypherError)
    }
  })
})

describe("every reason", () => {
  it("has words, with a cure where it has one, and names its values the same way in both", () => {
    for (const [message, cure = "."] of Object.values(REASONS) as readonly (readonly [string, string?])[]) {
      expect(message).not.toMatch(/\.$/u)
      expect(cure).toMatch(/\.$/u)
    }
  })
})
