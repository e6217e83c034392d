import { MultiDirectedGraph } from "graphology"
import { describe, expect, it } from "vitest"
import { run } from "../../src/cypher/index.ts"

/** Offices named alike, one with a number for its name and one without any. */
const offices = (): MultiDirectedGraph => {
  const graph = new MultiDirectedGraph()
  const names = ["科技局", "财政局", "科技局", undefined, 7, 7.5, undefined, "财政局"]
  for (const [number, name] of names.entries()) {
    graph.addNode(`o${number}`, { labels: number % 2 ? ["Office", "Old"] : ["Office"], properties: { name, number } })
    if (number > 0) graph.addDirectedEdge("o0", `o${number}`, { type: number % 3 ? "KNOWS" : "LEADS", properties: {} })
  }
  return graph
}

const ask = (text: string) => run(offices(), text).rows

describe("grouping", () => {
  it("holds nodes with the same property for one group, and those without for another", () => {
    expect(ask("MATCH (o:Office) RETURN o.name AS name, count(*) AS n ORDER BY n DESC, name")).toEqual([
      ["科技局", 2n],
      ["财政局", 2n],
      [null, 2n],
      [7n, 1n],
      [7.5, 1n],
    ])
  })

  it("tells a property of a map from nothing else, whatever comes first", () => {
    const mixed = (list: string) =>
      `MATCH (o:Office {number: 0}) UNWIND ${list} AS x RETURN x.name AS name, count(*) AS n`
    const expected = [["科技局", 3n]]
    expect(ask(mixed("[o, {name: '科技局'}, o]"))).toEqual(expected)
    expect(ask(mixed("[{name: '科技局'}, o, {name: '科技局'}]"))).toEqual(expected)
    expect(ask(mixed("[null, o, null, {name: null}]"))).toEqual([
      [null, 3n],
      ["科技局", 1n],
    ])
  })

  it("joins integers and floats of one number, and no NaN to another", () => {
    expect(ask("UNWIND [1, 1.0, 0.0 / 0.0, 0.0 / 0.0] AS x RETURN count(*) AS n")).toEqual([[4n]])
    expect(ask("UNWIND [1, 1.0, 0.0 / 0.0, 0.0 / 0.0] AS x RETURN x, count(*) AS n").map(([, n]) => n)).toEqual([
      2n,
      1n,
      1n,
    ])
    expect(ask("UNWIND [1, 1.0, 0.0 / 0.0, 0.0 / 0.0] AS x RETURN count(DISTINCT x) AS n")).toEqual([[3n]])
  })

  it("gives back for each group the first of the values that are alike", () => {
    const rows = ask("UNWIND [['a', 1], ['b', 1.0], ['a', 1.0], ['b', 1]] AS p RETURN p[0] AS k, p[1] AS x, count(*)")
    expect(rows).toEqual([
      ["a", 1n, 2n],
      ["b", 1, 2n],
    ])
  })

  it("groups by types and by lists of labels", () => {
    expect(ask("MATCH ()-[r]->(o) RETURN type(r) AS t, labels(o) AS l, count(*) AS n ORDER BY t, l")).toEqual([
      ["KNOWS", ["Office"], 2n],
      ["KNOWS", ["Office", "Old"], 3n],
      ["LEADS", ["Office"], 1n],
      ["LEADS", ["Office", "Old"], 1n],
    ])
  })

  it("counts many groups of three keys", () => {
    const text =
      "UNWIND range(0, 29999) AS x WITH x % 30 AS a, x % 70 AS b, x % 11 AS c, x RETURN a, b, c, count(*) AS n, sum(x) AS s"
    const rows = ask(text)
    const expected = new Map<string, [number, number]>()
    for (let x = 0; x < 30_000; x++) {
      const key = `${x % 30},${x % 70},${x % 11}`
      const [n, s] = expected.get(key) ?? [0, 0]
      expected.set(key, [n + 1, s + x])
    }
    expect(new Map(rows.map(([a, b, c, n, s]) => [`${a},${b},${c}`, [Number(n), Number(s)]]))).toEqual(expected)
  })

  it("sums integers exactly beyond what floats hold", () => {
    expect(ask("UNWIND [9007199254740993, 1, 9007199254740993] AS x RETURN sum(x)")).toEqual([[18014398509481987n]])
    expect(() => ask("UNWIND [9223372036854775807, 1] AS x RETURN sum(x)")).toThrow()
    expect(ask("UNWIND [1, 2, 0.5, 3] AS x RETURN sum(x)")).toEqual([[6.5]])
  })
})

describe("grouping of no rows in a subquery", () => {
  it("still sees the row around", () => {
    const none = "MATCH (n:Nothing) WITH count(*) AS c RETURN c + x AS y"
    expect(ask(`UNWIND [1, 2] AS x CALL (x) { ${none} } RETURN y`)).toEqual([[1n], [2n]])
    expect(ask(`UNWIND [1, 2] AS x RETURN COLLECT { ${none} } AS y`)).toEqual([[[1n]], [[2n]]])
  })
})

describe("sorting of many rows", () => {
  const many = (order: string) =>
    `UNWIND range(0, 999) AS x WITH x, (x * 7919) % 13 AS a, toString((x * 31) % 101) AS b ${order}`

  it("sorts by one column after the other, and keeps rows that are alike as they came", () => {
    const rows = ask(many("RETURN a, b, x ORDER BY a DESC, b")).map(
      ([a, b, x]) => [Number(a), b as string, Number(x)] as const,
    )
    const expected = rows.toSorted((l, r) => r[0] - l[0] || (l[1] < r[1] ? -1 : l[1] > r[1] ? 1 : l[2] - r[2]))
    expect(rows).toEqual(expected)
  })

  it("puts nulls last, mixed kinds in their order, and code points above surrogates", () => {
    const mixed = "[null, 2, 'b', true, 1.5, '\uff01', '😀', [1]]"
    const values = ask(`UNWIND range(0, 99) AS i UNWIND ${mixed} AS x RETURN DISTINCT x ORDER BY x`).map(([x]) => x)
    const all = ask(`UNWIND range(0, 99) AS i UNWIND ${mixed} AS x RETURN x ORDER BY x`).map(([x]) => x)
    expect(values).toEqual([[1n], "b", "\uff01", "😀", true, 1.5, 2n, null])
    expect(all).toEqual(values.flatMap((value) => new Array(100).fill(value)))
  })
})

describe("what is fixed", () => {
  it("is evaluated once, but what changes each time is not", () => {
    expect(
      ask(
        "UNWIND range(1, 50) AS x WITH rand() AS r, randomUUID() AS u RETURN count(DISTINCT r) > 1, count(DISTINCT u)",
      ),
    ).toEqual([[true, 50n]])
    expect(ask("UNWIND range(1, 3) AS x RETURN DISTINCT toUpper('a' + 'b') + x AS y")).toEqual([
      ["AB1"],
      ["AB2"],
      ["AB3"],
    ])
  })

  it("gives its error only where a row asks for it", () => {
    expect(ask("UNWIND [] AS x RETURN 1 / 0 AS y")).toEqual([])
    expect(() => ask("UNWIND [1] AS x RETURN 1 / 0 AS y")).toThrow()
  })
})
