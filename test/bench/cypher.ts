import type { MultiDirectedGraph } from "graphology"
import type { Driver } from "neo4j-driver"
import { run } from "../../src/cypher/index.ts"
import { schemaStatements } from "../../src/store/cypher-files.ts"
import { GRAPH_OPTIONS } from "../../src/store/embedded/graph.ts"
import { ofOurs, ofTheirs } from "../cypher/support/canonical.ts"
import { asGraph, type Fixture, fill } from "../cypher/support/policy-graph.ts"
import { ask, connect, empty, serverUri } from "../cypher/support/server.ts"
import { largeGraph, seedGraph } from "./cypher-graphs.ts"
import { type Question, questionsFor } from "./cypher-questions.ts"
import { line, ratio, timed } from "./report.ts"

/** Runs before the first that counts, runs that count at the most, and ms after which no more are begun. */
const WARMING = 4
const RUNS = 15
const ENOUGH = 4_000
/** Every row is asked for, on both sides. */
const OPTIONS = { ...GRAPH_OPTIONS, limit: 10_000_000, timeout: 120_000, memory: 2 ** 31 }
/** Where this is set the bench may empty a database that it finds full. */
const MAY_EMPTY = "BENCH_MAY_EMPTY_NEO4J"

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] as number

interface Beside {
  readonly ours: number
  readonly theirs: number | undefined
  readonly rows: number
  readonly same: boolean
}

const sorted = (rows: readonly (readonly unknown[])[], show: (value: never) => string): string =>
  rows
    .map((row) => row.map((value) => show(value as never)).join(" | "))
    .sort()
    .join("\n")

/** Both in turn, so that what else the machine does falls on both. */
const beside = async (graph: MultiDirectedGraph, driver: Driver | undefined, q: Question): Promise<Beside> => {
  const ours: number[] = []
  const theirs: number[] = []
  const answer = run(graph, q.text, q.parameters, OPTIONS)
  const other = driver && (await ask(driver, q.text, q.parameters))
  const same = other === undefined || sorted(answer.rows, ofOurs) === sorted(other.rows, ofTheirs)
  const end = performance.now() + ENOUGH
  for (let count = 0; count < WARMING + RUNS && (count < WARMING + 3 || performance.now() < end); count++) {
    ours.push((await timed(() => run(graph, q.text, q.parameters, OPTIONS))).ms)
    if (driver !== undefined) theirs.push((await timed(() => ask(driver, q.text, q.parameters))).ms)
  }
  const p50 = (times: readonly number[]) => median(times.slice(WARMING))
  return { ours: p50(ours), theirs: driver && p50(theirs), rows: answer.rows.length, same }
}

/** The fixture with whole numbers as integers, as a server takes them. */
const forServer = ({ nodes, edges }: Fixture): Fixture => {
  const value = (key: string, raw: unknown): unknown => {
    if (Array.isArray(raw)) return raw.map((item) => value(key, item))
    return typeof raw === "number" && Number.isInteger(raw) && !OPTIONS.isFloat(key) ? BigInt(raw) : raw
  }
  const change = <T extends { readonly properties: Record<string, unknown> }>(item: T): T => ({
    ...item,
    properties: Object.fromEntries(Object.entries(item.properties).map(([key, raw]) => [key, value(key, raw)])),
  })
  return { nodes: nodes.map(change), edges: edges.map(change) }
}

/** Throws where the database holds anything but a mark of the product: it would be lost. */
const refuseFull = async (driver: Driver): Promise<void> => {
  if (process.env[MAY_EMPTY]) return
  const { rows } = await ask(driver, "MATCH (n) WHERE NOT n:PolicyGraphMark RETURN count(n)")
  if (rows[0]?.[0] === 0n) return
  throw new Error(`The database at ${serverUri} is not empty, and this bench empties it. Set ${MAY_EMPTY}=1 to let it.`)
}

const load = async (driver: Driver, fixture: Fixture): Promise<void> => {
  for (const statement of schemaStatements()) await ask(driver, statement)
  await fill(driver, forServer(fixture))
  await ask(driver, "CALL db.awaitIndexes(600)")
}

const report = (q: Question, { ours, theirs, rows, same }: Beside): void => {
  const times = theirs === undefined ? ours.toFixed(2) : `${ours.toFixed(2)} ÷ ${theirs.toFixed(2)}`
  const factor = theirs === undefined ? "" : `${ratio(ours, theirs)}${same ? "" : ", OTHER ROWS"}`
  line(`  ${q.name} (${rows} rows)`, `${times.padEnd(20)} ${factor}`)
}

const benchGraph = async (name: string, fixture: Fixture, driver: Driver | undefined, only: RegExp): Promise<void> => {
  if (driver !== undefined) await load(driver, fixture)
  const graph = asGraph(fixture)
  const first = await timed(() => run(graph, "MATCH (n)-[]->(m {id: ''}) RETURN count(n)"))
  console.log(`\nCypher on ${name}: ${graph.order} nodes, ${graph.size} edges; first query ${first.ms.toFixed(0)} ms`)
  console.log("  p50 in ms, embedded ÷ Neo4j by driver")
  const slower: string[] = []
  for (const q of questionsFor(graph).filter((each) => only.test(each.name))) {
    const found = await beside(graph, driver, q)
    report(q, found)
    if (found.theirs !== undefined && found.ours > found.theirs) slower.push(q.name)
  }
  line(`  slower than Neo4j on ${name}`, driver === undefined ? "TEST_NEO4J_URI is not set" : `${slower.length}`)
}

const GRAPHS: Readonly<Record<string, () => Fixture | Promise<Fixture>>> = {
  "the seeds twenty times": () => seedGraph(20),
  "a large graph": () => largeGraph(100_000, 400_000),
}

/** The median of warm runs of each question, beside a Neo4j server reached by the driver; the same rows or told so. */
export const benchCypher = async (graphs = /./, only = /./): Promise<void> => {
  const driver = serverUri === undefined ? undefined : connect()
  try {
    if (driver !== undefined) await refuseFull(driver)
    for (const [name, make] of Object.entries(GRAPHS))
      if (graphs.test(name)) await benchGraph(name, await make(), driver, only)
    if (driver !== undefined) await empty(driver)
  } finally {
    await driver?.close()
  }
}
