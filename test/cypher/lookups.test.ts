import { MultiDirectedGraph } from "graphology"
import { describe, expect, it } from "vitest"
import { formatPlan, run, toJson } from "../../src/cypher/index.ts"

/** Papers that cite each other, each citation with a number of its own and the pages it stands on. */
const papers = (more: Record<string, unknown> = {}): MultiDirectedGraph => {
  const graph = new MultiDirectedGraph()
  for (let n = 0; n < 200; n++) {
    graph.addNode(`p${n}`, { labels: ["Paper"], properties: { tags: [`t${n % 40}`, `t${n % 41}`], n } })
  }
  for (let n = 0; n < 900; n++) {
    const type = n % 4 === 0 ? "QUOTES" : "CITES"
    const pages = n % 5 === 0 ? undefined : [`s${n % 97}`, `s${n % 89}`, `s${n % 97}`]
    graph.addDirectedEdge(`p${n % 200}`, `p${(n * 7) % 200}`, { type, properties: { number: n, pages, ...more } })
  }
  return graph
}

const planOf = (graph: MultiDirectedGraph, text: string): string =>
  formatPlan(run(graph, `EXPLAIN ${text}`).plan as Parameters<typeof formatPlan>[0])

/** A condition that no index serves, which holds just where the other does. */
const asked = (graph: MultiDirectedGraph, pattern: string, condition: string) =>
  run(graph, `MATCH ${pattern} WHERE ${condition} RETURN a.n, b.n, r.number ORDER BY r.number, a.n`).rows.map((row) =>
    row.map(toJson),
  )

describe("relationships found by a property", () => {
  it.each([
    ["'s12' IN r.pages", "any(p IN r.pages WHERE p = 's12')", "(a)-[r]->(b)"],
    ["'s12' IN r.pages", "any(p IN r.pages WHERE p = 's12')", "(a)<-[r:CITES]-(b)"],
    ["'s12' IN r.pages", "any(p IN r.pages WHERE p = 's12')", "(a)-[r:QUOTES]-(b)"],
    ["r.number = 17", "r.number + 0 = 17", "(a)-[r]-(b)"],
    ["r.number IN [17, 18.0, null, 17]", "(r.number + 0 = 17 OR r.number + 0 = 18)", "(a)-[r]->(b)"],
    ["null IN r.pages", "false", "(a)-[r]->(b)"],
  ])("%s", (condition, plain, pattern) => {
    const graph = papers()
    expect(planOf(graph, `MATCH ${pattern} WHERE ${condition} RETURN r`)).toContain("RelationshipIndexSeek")
    expect(planOf(graph, `MATCH ${pattern} WHERE ${plain} RETURN r`)).not.toContain("IndexSeek")
    expect(asked(graph, pattern, condition)).toEqual(asked(graph, pattern, plain))
  })

  it("does not hide that something is no list", () => {
    const graph = papers()
    graph.addDirectedEdge("p0", "p1", { type: "CITES", properties: { pages: "s12" } })
    expect(() => run(graph, "MATCH ()-[r]->() WHERE 's12' IN r.pages RETURN count(r)")).toThrow(/List/)
  })
})

describe("nodes found by what a list of theirs holds", () => {
  it("finds each once, with the other conditions", () => {
    const graph = papers()
    const text = "MATCH (a:Paper) WHERE 't3' IN a.tags AND a.n > 10 RETURN a.n ORDER BY a.n"
    expect(planOf(graph, text)).toContain("NodeIndexSeek")
    const expected = run(
      graph,
      "MATCH (a:Paper) WHERE any(t IN a.tags WHERE t = 't3') AND a.n > 10 RETURN a.n ORDER BY a.n",
    )
    expect(expected.rows.length).toBeGreaterThan(5)
    expect(run(graph, text).rows).toEqual(expected.rows)
  })

  it("takes values from rows before", () => {
    const graph = papers()
    const rows = run(
      graph,
      "UNWIND ['t1', 't2', 'none', null] AS t MATCH (a:Paper) WHERE t IN a.tags RETURN t, count(a)",
    ).rows
    expect(rows).toEqual([
      ["t1", 9n],
      ["t2", 9n],
    ])
  })
})
