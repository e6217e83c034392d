import fc from "fast-check"
import { MultiDirectedGraph } from "graphology"
import { describe, expect, it } from "vitest"
import { run } from "../../src/cypher/index.ts"

const SIZE = 6

/** A small graph out of pairs of numbers, loops and parallels among them; every third relationship is of another type. */
const graphOf = (pairs: readonly (readonly [number, number])[]): MultiDirectedGraph => {
  const graph = new MultiDirectedGraph()
  for (let id = 0; id < SIZE; id++) graph.addNode(`${id}`, { labels: ["N"], properties: { id } })
  for (const [place, [from, to]] of pairs.entries()) {
    graph.addDirectedEdge(`${from}`, `${to}`, { type: place % 3 === 2 ? "B" : "A", properties: { weight: place } })
  }
  return graph
}

const graphs = fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), { maxLength: 9 }).map((pairs) => graphOf(pairs))

const rowsOf = (graph: MultiDirectedGraph, text: string): string[] =>
  run(graph, text)
    .rows.map((row) => row.join(" "))
    .sort()

/** The first query may search in a cheaper way; the second looks at every path. */
const agree = (quick: string, thorough: string): void =>
  fc.assert(
    fc.property(graphs, (graph) => {
      expect(rowsOf(graph, quick)).toEqual(rowsOf(graph, thorough))
    }),
    { numRuns: 150 },
  )

describe("a search that need not see every path finds what all paths show", () => {
  it.each(["-[:A*1..3]->", "<-[:A|B*0..2]-", "-[*]->", "-[:A*1..3]-", "-[:A*2..3]->", "-[:A* {weight: 1}]->"])(
    "the ends of %s, each once",
    (arrow) => {
      const all = `MATCH p = (a)${arrow}(b) WITH a, b, count(p) AS paths`
      agree(`MATCH (a)${arrow}(b) RETURN DISTINCT a.id, b.id`, `${all} RETURN a.id, b.id`)
      agree(`MATCH (a)${arrow}(b) RETURN a.id, count(DISTINCT b)`, `${all} RETURN a.id, count(b)`)
      agree(`MATCH (a) WHERE (a)${arrow}() RETURN a.id`, `${all} RETURN DISTINCT a.id`)
    },
  )

  it("counts every path where repeats are seen", () => {
    const every = "MATCH p = (a)-[:A*1..3]->(b) RETURN a.id, b.id, count(p)"
    agree("MATCH (a)-[:A*1..3]->(b) RETURN a.id, b.id, count(*)", every)
  })

  it.each(["-[*..4]-", "-[:A*]->", "<-[*]-", "-[:A|B*0..3]-"])("the shortest of %s", (arrow) => {
    const pairs = "MATCH (a), (b) WHERE a <> b"
    const all = `${pairs} MATCH p = (a)${arrow}(b) WITH a, b, length(p) AS hops`
    const least = `${all} WITH a, b, min(hops) AS least`
    agree(
      `${pairs} MATCH p = shortestPath((a)${arrow}(b)) RETURN a.id, b.id, length(p)`,
      `${least} RETURN a.id, b.id, least`,
    )
    agree(
      `${pairs} MATCH p = allShortestPaths((a)${arrow}(b)) RETURN a.id, b.id, length(p), count(*)`,
      `${all} WITH a, b, hops, count(*) AS n ORDER BY hops WITH a, b, collect([hops, n])[0] AS one RETURN a.id, b.id, one[0], one[1]`,
    )
  })

  it("the shortest path of those that a condition leaves", () => {
    const where = "WHERE all(r IN relationships(p) WHERE r.weight <> 0)"
    agree(
      `MATCH (a), (b) WHERE a <> b MATCH p = shortestPath((a)-[*..4]->(b)) ${where} RETURN a.id, b.id, length(p)`,
      `MATCH p = (a)-[*..4]->(b) ${where} AND a <> b RETURN a.id, b.id, min(length(p))`,
    )
  })
})

describe("rows that are lent are not mixed up", () => {
  const graph = graphOf([
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 3],
  ])

  it.each([
    [
      "MATCH (a) OPTIONAL MATCH (a)-->(b) WITH a, collect(b.id) AS bs RETURN a.id + size(bs) AS x ORDER BY x",
      "2,2,3,3,4,5",
    ],
    [
      "MATCH (a)-->(b) WITH a, b ORDER BY b.id DESC WITH a, collect(b.id) AS ids WHERE size(ids) > 1 RETURN ids[0], ids[1]",
      "2 1",
    ],
    ["UNWIND [1, 2] AS x CALL { WITH x UNWIND [x, x * 10] AS y RETURN y } RETURN x + y AS s ORDER BY s", "11,2,22,4"],
    [
      "MATCH (a {id: 0}) CALL (a) { MATCH (a)-->(b) RETURN b.id AS id UNION MATCH (a)<--(b) RETURN b.id AS id } RETURN id",
      "1,2",
    ],
    ["MATCH (a)-->(b) WHERE EXISTS { (b)-->(c) WHERE c.id > a.id } RETURN a.id, b.id", "0 1,0 2,1 2"],
    ["UNWIND [3, 1, 2] AS x WITH x LIMIT 0 RETURN count(x)", "0"],
    ["UNWIND [0] AS x RETURN 1 / x LIMIT 0", ""],
    ["UNWIND [3, 1, 2, 1] AS x RETURN DISTINCT x ORDER BY x SKIP 1 LIMIT 1", "2"],
  ])("%s", (text, expected) => {
    expect(rowsOf(graph, text).join()).toBe(expected)
  })
})
