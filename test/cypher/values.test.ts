import { MultiDirectedGraph } from "graphology"
import { describe, expect, it } from "vitest"
import { CypherSyntaxError, CypherTypeError, CypherUnsupportedError, run, toJson } from "../../src/cypher/index.ts"

const graph = new MultiDirectedGraph()
graph.addNode("a", { labels: ["A"], properties: { year: 2025, value: 3, ratio: 0.5, tags: ["x"] } })
graph.addNode("b", { labels: ["B"], properties: { year: 2026n } })
graph.addDirectedEdgeWithKey("r", "a", "b", { type: "T", properties: { weight: 2 } })

const one = (text: string, parameters: Record<string, unknown> = {}) =>
  run(graph, text, parameters, { isFloat: (key) => key === "value" }).rows[0]

describe("numbers", () => {
  it("keeps integers and floats apart, and floats of the schema floats", () => {
    expect(one("MATCH (n:A) RETURN n.year, n.value, n.ratio, n.year / 2, n.value / 2")).toEqual([
      2025n,
      3,
      0.5,
      1012n,
      1.5,
    ])
  })

  it("fails beyond 64 bits instead of wrapping", () => {
    expect(one("RETURN 9223372036854775807 AS x")).toEqual([2n ** 63n - 1n])
    expect(() => one("RETURN 9223372036854775807 + 1")).toThrow(CypherTypeError)
    expect(() => one("RETURN 9223372036854775808")).toThrow(CypherSyntaxError)
    expect(() => one("RETURN -9223372036854775808 / -1")).toThrow("long overflow")
  })

  it("divides by zero as an error for integers and to infinity for floats", () => {
    expect(() => one("RETURN 1 / 0")).toThrow("/ by zero")
    expect(one("RETURN 1.0 / 0 AS x, 0.0 / 0 AS y")).toEqual([Number.POSITIVE_INFINITY, Number.NaN])
  })

  it("holds NaN for unlike everything, and greatest in order", () => {
    expect(one("RETURN 0.0/0 = 0.0/0 AS a, 0.0/0 <> 0.0/0 AS b, 0.0/0 < 1 AS c")).toEqual([false, true, false])
    expect(run(graph, "UNWIND [0.0/0, 0.0/0] AS x RETURN x, count(*)").rows).toHaveLength(2)
    expect(one("UNWIND [0.0/0, 1] AS x RETURN min(x), max(x)")).toEqual([1n, Number.NaN])
  })
})

describe("unknown", () => {
  it("goes through logic, lists and maps", () => {
    expect(one("RETURN null AND false AS a, null AND true AS b, null OR true AS c, NOT null AS d")).toEqual([
      false,
      null,
      true,
      null,
    ])
    expect(one("RETURN [1, null] = [1, 2] AS a, [1, null] = [2, null] AS b, {a: null} = {a: 1} AS c")).toEqual([
      null,
      false,
      null,
    ])
    expect(one("RETURN 1 IN [2, null] AS a, 1 IN [1, null] AS b, null IN [] AS c")).toEqual([null, true, false])
    expect(one("RETURN any(x IN [null, 1] WHERE x = 2) AS a, all(x IN [1, null] WHERE x = 1) AS b")).toEqual([
      null,
      null,
    ])
  })

  it("is no group of its own type, and sum of nothing is 0", () => {
    expect(one("UNWIND [null, null] AS x RETURN count(x), sum(x), avg(x), collect(x)")).toEqual([0n, 0n, null, []])
    expect(run(graph, "UNWIND [null, null, 1] AS x RETURN x, count(*) AS n").rows).toEqual([
      [null, 2n],
      [1n, 1n],
    ])
  })
})

describe("order and groups", () => {
  it("gives each type its place", () => {
    const { rows } = run(graph, "UNWIND [1, 'a', null, true, [1], {a: 1}, 1.5] AS x RETURN x ORDER BY x")
    expect(rows.map(([value]) => value)).toEqual([new Map([["a", 1n]]), [1n], "a", true, 1n, 1.5, null])
  })

  it("holds 1 and 1.0 for one value, and '1' for another", () => {
    expect(run(graph, "UNWIND [1, 1.0, '1'] AS x RETURN DISTINCT x").rows).toEqual([[1n], ["1"]])
    expect(run(graph, "UNWIND [[1], [1.0], ['1']] AS x RETURN x, count(*) AS n").rows).toEqual([
      [[1n], 2n],
      [["1"], 1n],
    ])
  })
})

describe("nodes, relationships and paths", () => {
  it("are themselves, also out of a path", () => {
    expect(one("MATCH p = (a:A)-[r]->(b) RETURN a IN nodes(p) AS x, r = relationships(p)[0] AS y, a = b AS z")).toEqual(
      [true, true, false],
    )
  })

  it("become plain JSON", () => {
    const [path = null, date = null, big = null] =
      one("MATCH p = (:A)-->() RETURN p, date('2025-01-02'), 9007199254740993") ?? []
    expect(toJson(path)).toEqual([
      { labels: ["A"], properties: { year: 2025, value: 3, ratio: 0.5, tags: ["x"] } },
      { type: "T", properties: { weight: 2 } },
      { labels: ["B"], properties: { year: 2026 } },
    ])
    expect([toJson(date), toJson(big)]).toEqual(["2025-01-02", "9007199254740993"])
  })

  it("show a change of the graph at the next question", () => {
    const changing = new MultiDirectedGraph()
    changing.addNode("x", { labels: ["A"], properties: { n: 1 } })
    expect(run(changing, "MATCH (n {n: 1}) RETURN count(n)").rows).toEqual([[1n]])
    changing.setNodeAttribute("x", "properties", { n: 2 })
    expect(run(changing, "MATCH (n {n: 1}) RETURN count(n)").rows).toEqual([[0n]])
  })
})

describe("words that write", () => {
  it("are read in a string", () => {
    expect(one("RETURN 'DETACH DELETE n // CREATE' AS x")).toEqual(["DETACH DELETE n // CREATE"])
  })

  it.each([
    "CREATE (n)",
    "MATCH (n) SET n.x = 1",
    "LOAD CSV FROM 'file:///x' AS l RETURN l",
    "SHOW USERS",
    "MERGE (n)",
    "CALL { CREATE (n) }",
  ])("refuses %s", (text) => expect(() => run(graph, text)).toThrow(CypherUnsupportedError))
})
