import type { MultiDirectedGraph } from "graphology"
import { run, toJson } from "../../src/cypher/index.ts"
import { EDGE_TYPES, NODE_LABELS } from "../../src/model/ontology.ts"
import { cypherNames, cypherText } from "../../src/store/cypher-files.ts"

/** One question of the bench, by a short name. */
export interface Question {
  readonly name: string
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** Heavier than the files of `cypher/read`: they touch much of the graph, or search it. */
const HEAVIER: Readonly<Record<string, string>> = {
  "measures by agency":
    "MATCH (a:Agency)-[:LEADS]->(m:Measure) RETURN a.name, count(m) AS n ORDER BY n DESC, a.name LIMIT 10",
  "agencies by policy":
    "MATCH (p:Policy)-[:CONTAINS]->(m)<-[:LEADS]-(a:Agency) RETURN p.name, count(DISTINCT a) AS n ORDER BY n DESC, p.name LIMIT 10",
  "pairs of agencies":
    "MATCH (a:Agency)-[:LEADS]->(m)<-[:SUPPORTS]-(b:Agency) RETURN a.name, b.name, count(*) AS n ORDER BY n DESC, a.name, b.name LIMIT 20",
  "citations three deep": "MATCH (p:Policy {id: $policy})-[:CITES*1..3]->(q) RETURN count(DISTINCT q)",
  "shortest path":
    "MATCH p = shortestPath((a:Agency {id: $agency})-[*..8]-(b:Platform {id: $platform})) RETURN length(p)",
  "agencies that lead nothing": "MATCH (a:Agency) WHERE NOT (a)-[:LEADS]->() RETURN count(a)",
  "agencies that lead a third measure":
    "MATCH (a:Agency) WHERE EXISTS { (a)-[:LEADS]->(m) WHERE m.order = 3 } RETURN count(a)",
  "overlaps in order": "MATCH (m:Measure)-[:OVERLAPS]->(n:Measure) WHERE m.order < n.order RETURN count(*)",
  "means by order": "MATCH (m:Target) RETURN m.year % 10 AS k, avg(m.value) AS mean, max(m.value) AS most ORDER BY k",
  "types with counts": "MATCH ()-[r]->() RETURN type(r), count(*)",
  "titles in order": "MATCH (m:Measure) RETURN m.title AS title, m.name AS name ORDER BY title, name LIMIT 10",
  "policies by size":
    "MATCH (p:Policy) RETURN p.name, COUNT { (p)-[:CONTAINS]->() } AS n ORDER BY n DESC, p.name LIMIT 10",
  "titles that hold a word": "MATCH (m:Measure) WHERE m.title CONTAINS '平台' RETURN count(m)",
  "measures of an order":
    "MATCH (m:Measure) WHERE m.order > 20 AND m.title < '建' RETURN m.name ORDER BY m.name LIMIT 100",
  "industries of an agency":
    "MATCH (a:Agency {id: $agency})-[:LEADS]->(m)-[:SUPPORTS]->(i:Industry) RETURN i.name, count(*) AS n ORDER BY n DESC, i.name",
  "measures with what they name":
    "MATCH (m:Measure) OPTIONAL MATCH (m)-[:SUPPORTS]->(x) RETURN m.order AS order, count(x) AS n, count(DISTINCT x) AS d ORDER BY order LIMIT 20",
  "policies that share industries":
    "MATCH (p:Policy {id: $policy})-[:CONTAINS]->()-[:SUPPORTS]->(i:Industry)<-[:SUPPORTS]-()<-[:CONTAINS]-(q:Policy) WHERE p <> q RETURN q.name, count(DISTINCT i) AS n ORDER BY n DESC, q.name LIMIT 10",
  "numbers summed": "UNWIND range(1, 100000) AS x RETURN sum(x)",
}

const MOST: Readonly<Record<string, string>> = {
  agency: "MATCH (x:Agency)-[r:LEADS|SUPPORTS]->(:Measure)<-[:CONTAINS]-() RETURN x.id AS id, count(r) AS n",
  policy: "MATCH (x:Policy)-[r:CITES]->() MATCH (x)-[:CONTAINS]->() RETURN x.id AS id, count(r) AS n",
  platform: "MATCH (x:Platform)<-[r:SUPPORTS]-(:Measure) RETURN x.id AS id, count(r) AS n",
  industry: "MATCH (x:Industry)<-[r:SUPPORTS]-(:Measure) RETURN x.id AS id, count(r) AS n",
  indicator: "MATCH (x:Indicator)<-[r:MEASURES]-() RETURN x.id AS id, count(r) AS n",
  document: "MATCH (x:Document) RETURN x.id AS id, 1 AS n",
  region:
    "MATCH (x:Region) WHERE EXISTS { (x)-[:PART_OF]->() } MATCH (x)<-[:PART_OF*0..1]-()-[r]-() RETURN x.code AS id, count(r) AS n",
}

const NAMED = "MATCH (x:Platform) RETURN left(x.name, 2) AS text, count(*) AS n ORDER BY n DESC, text LIMIT 1"

const OVERLAPPING =
  "MATCH (a:Region)<-[:APPLIES_TO]-()-[:CONTAINS]->()-[:OVERLAPS]->()<-[:CONTAINS]-()-[:APPLIES_TO]->(b:Region) WHERE a <> b RETURN a.name AS a, b.name AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 1"

/** The busiest things of a graph, so that every question finds something. */
const parametersFor = (graph: MultiDirectedGraph): Record<string, unknown> => {
  const ask = (text: string) => run(graph, text, {}, { timeout: 120_000, memory: 2 ** 31 }).rows[0] ?? []
  const most = Object.entries(MOST).map(([name, text]) => [name, ask(`${text} ORDER BY n DESC, id LIMIT 1`)[0]])
  const named = Object.fromEntries(most) as Record<string, string>
  const [from, to] = ask(OVERLAPPING).map(toJson)
  const [text] = ask(NAMED)
  const limit = 100n
  return {
    ...named,
    text,
    id: named.agency,
    from,
    to,
    limit,
    least: 1n,
    labels: NODE_LABELS,
    types: EDGE_TYPES,
  }
}

/** Every reading file of `cypher/` and the heavier questions, with parameters that find something in the graph. */
export const questionsFor = (graph: MultiDirectedGraph): Question[] => {
  const all = parametersFor(graph)
  const files = cypherNames("read").map((name) => [name, cypherText("read", name)] as const)
  return [...files, ...Object.entries(HEAVIER)].map(([name, text]) => {
    const used = Object.entries(all).filter(([key]) => text.includes(`$${key}`))
    return { name, text, parameters: Object.fromEntries(used) }
  })
}
