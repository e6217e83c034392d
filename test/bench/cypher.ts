import type { MultiDirectedGraph } from "graphology"
import type { Driver } from "neo4j-driver"
import { run } from "../../src/cypher/index.ts"
import { asGraph, type Fixture, fill } from "../cypher/support/policy-graph.ts"
import { ask, connect, serverUri } from "../cypher/support/server.ts"

/** Times the evaluator beside a Neo4j server reached by the driver: the median of warm runs of each query. */

const RUNS = 15

const random = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

/** A policy-like graph of about so many nodes and edges. */
export const largeGraph = (nodeCount: number, edgeCount: number): Fixture => {
  const next = random(11)
  const below = (limit: number) => Math.floor(next() * limit)
  const agencies = Math.floor(nodeCount / 40)
  const policies = Math.floor(nodeCount / 100)
  const measures = nodeCount - agencies - policies
  const node = (label: string, number: number, properties: Record<string, unknown>) => {
    const id = `${label}/${number}`
    return { id, labels: [label], properties: { id, name: `${label}${number}`, ...properties } }
  }
  const levels = ["national", "province", "city"]
  const nodes = [
    ...Array.from({ length: agencies }, (_, n) => node("Agency", n, { level: levels[n % 3] })),
    ...Array.from({ length: policies }, (_, n) =>
      node("Policy", n, { level: levels[n % 3], periodStart: BigInt(2000 + (n % 25)) }),
    ),
    ...Array.from({ length: measures }, (_, n) =>
      node("Measure", n, { order: BigInt(n % 50), title: `措施${n % 997}`, score: n / 7 }),
    ),
  ]
  const edge = (type: string, from: string, to: string) => ({
    type,
    source: from,
    target: to,
    properties: { weight: BigInt(below(10)) },
  })
  const contains = Array.from({ length: measures }, (_, n) =>
    edge("CONTAINS", `Policy/${n % policies}`, `Measure/${n}`),
  )
  const rest = Array.from({ length: Math.max(0, edgeCount - measures) }, (_, n) => {
    const agency = `Agency/${below(agencies)}`
    const measure = `Measure/${below(measures)}`
    if (n % 10 === 0) return edge("CITES", `Policy/${below(policies)}`, `Policy/${below(policies)}`)
    if (n % 10 === 1) return edge("OVERLAPS", measure, `Measure/${below(measures)}`)
    return edge(n % 3 === 0 ? "LEADS" : "SUPPORTS", agency, measure)
  })
  return { nodes, edges: [...contains, ...rest] }
}

export const QUERIES: readonly string[] = [
  "MATCH (n) RETURN count(n)",
  "MATCH (a:Agency {name: 'Agency7'}) RETURN a",
  "MATCH (a:Agency {name: 'Agency7'})-[:LEADS]->(m) RETURN m.title ORDER BY m.title LIMIT 20",
  "MATCH (a:Agency)-[:LEADS]->(m:Measure) RETURN a.name, count(m) AS n ORDER BY n DESC, a.name LIMIT 10",
  "MATCH (p:Policy)-[:CONTAINS]->(m)<-[:LEADS]-(a:Agency) RETURN p.name, count(DISTINCT a) AS n ORDER BY n DESC, p.name LIMIT 10",
  "MATCH (a:Agency {name: 'Agency7'})-[:LEADS]->(m)<-[:SUPPORTS]-(b:Agency) RETURN b.name, count(*) AS n ORDER BY n DESC, b.name LIMIT 10",
  "MATCH (m:Measure) WHERE m.title CONTAINS '99' RETURN count(m)",
  "MATCH (m:Measure) WHERE m.order > 40 AND m.score < 500 RETURN m.name LIMIT 100",
  "MATCH (p:Policy {name: 'Policy3'})-[:CITES*1..3]->(q) RETURN count(DISTINCT q)",
  "MATCH p = shortestPath((a:Agency {name: 'Agency1'})-[*..8]-(b:Agency {name: 'Agency2'})) RETURN length(p)",
  "MATCH (a:Agency) WHERE NOT (a)-[:LEADS]->() RETURN count(a)",
  "MATCH (a:Agency) WHERE EXISTS { (a)-[:LEADS]->(m) WHERE m.order = 3 } RETURN count(a)",
  "MATCH (m:Measure)-[:OVERLAPS]->(n:Measure) WHERE m.order < n.order RETURN count(*)",
  "MATCH (m:Measure) RETURN m.order % 10 AS k, avg(m.score) AS mean ORDER BY k",
  "MATCH ()-[r]->() RETURN type(r), count(*)",
  "MATCH (m:Measure) RETURN m.title AS title, m.name AS name ORDER BY title, name LIMIT 10",
  "MATCH (p:Policy) RETURN p.name, COUNT { (p)-[:CONTAINS]->() } AS n ORDER BY n DESC, p.name LIMIT 10",
  "UNWIND range(1, 100000) AS x RETURN sum(x)",
]

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number

const timed = async (work: () => unknown): Promise<number> => {
  const times: number[] = []
  for (let count = 0; count < RUNS; count++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times.slice(3))
}

const indexes = ["Agency", "Policy", "Measure"].flatMap((label) => [
  `CREATE INDEX bench_${label}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
  `CREATE INDEX bench_${label}_name IF NOT EXISTS FOR (n:${label}) ON (n.name)`,
])

const load = async (driver: Driver, fixture: Fixture): Promise<void> => {
  for (const text of indexes) await ask(driver, text)
  await fill(driver, fixture)
}

const compare = async (graph: MultiDirectedGraph, driver: Driver | undefined, text: string): Promise<string> => {
  const ours = await timed(() => run(graph, text, {}, { isFloat: (key) => key === "score" }))
  const theirs = driver === undefined ? undefined : await timed(() => ask(driver, text))
  const beside = theirs === undefined ? "" : `${theirs.toFixed(2).padStart(9)}  x${(ours / theirs).toFixed(2)}`
  return `${ours.toFixed(2).padStart(9)}${beside}  ${text}`
}

/** Prints the medians in ms: ours, Neo4j's by driver, their ratio, the query. */
export const benchCypher = async (): Promise<void> => {
  const driver = serverUri === undefined ? undefined : connect()
  for (const [nodes, edges] of [
    [14_000, 22_000],
    [100_000, 400_000],
  ] as const) {
    const fixture = largeGraph(nodes, edges)
    if (driver !== undefined) await load(driver, fixture)
    const graph = asGraph(fixture)
    const start = performance.now()
    run(graph, "MATCH (n) RETURN count(n)")
    console.log(`\n${nodes} nodes, ${edges} edges; first query ${(performance.now() - start).toFixed(0)} ms`)
    for (const text of QUERIES) console.log(await compare(graph, driver, text))
  }
  await driver?.close()
}
