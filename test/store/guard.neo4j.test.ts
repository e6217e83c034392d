import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Store } from "../../src/store/port.ts"
import { planGraph, sketch } from "../support/plans.ts"
import { neo4jGround, onNeo4j, testAddress } from "../support/stores.ts"

const address = testAddress()
const TAG = "policy-graph-guard"

describe.skipIf(address === undefined && !process.env.CI)("what a person's query may do on Neo4j", () => {
  if (address === undefined) return it("needs TEST_NEO4J_URI", () => expect(address).toBeDefined())
  const ground = neo4jGround(address)
  let store: Store
  let folder: string
  let listener: Server
  const requests: string[] = []

  beforeAll(async () => {
    await ground.empty()
    store = await ground.open()
    await store.load(planGraph(sketch({ plan: 2, measures: [{ title: 0, lead: 6, supports: [9], target: 0 }] })))
    folder = await mkdtemp(join(tmpdir(), "guard-"))
    await writeFile(join(folder, "secret.csv"), "secret\n")
    listener = createServer((request, response) => {
      requests.push(request.url ?? "")
      response.end("secret\n")
    })
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve))
  })
  afterAll(async () => {
    await store.close()
    await ground.done()
    listener.close()
    await rm(folder, { recursive: true })
  })

  const file = () => pathToFileURL(join(folder, "secret.csv")).href
  const http = () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}/secret.csv`
  const everything = () =>
    onNeo4j(
      address,
      "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS edges, sum(size(keys(n))) AS keys",
    )

  const writes = [
    "CREATE (n:Policy {id: 'x'}) RETURN n",
    "MERGE (n:Policy {id: 'x'})",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) SET n:Other",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) WITH collect(n) AS all FOREACH (n IN all | SET n.name = 'x')",
    "MATCH (n) CALL { WITH n SET n.name = 'x' } RETURN count(*)",
    "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS",
    ":auto MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS",
    "CREATE INDEX FOR (n:Policy) ON (n.title)",
    "DROP INDEX policy_graph_names",
    "CREATE CONSTRAINT FOR (n:Policy) REQUIRE n.title IS UNIQUE",
    "CREATE USER mallory SET PASSWORD 'secret-secret'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'secret-secret'",
    "CREATE DATABASE other",
    "STOP DATABASE neo4j",
    "EXPLAIN CREATE (n)",
    "PROFILE CREATE (n)",
    "CYPHER 5 CREATE (n)",
    "CYPHER runtime=slotted MATCH (n) SET n.x = 1",
    "CYPHER runtime = interpreted planner=cost CREATE (n)",
    "RETURN 1; CREATE (n)",
    "RETURN 1;CREATE (n);",
    "MATCH (n) \\u0053ET n.name = 'x'",
    "\\u0043REATE (n)",
    "RETURN '\\u0027 CREATE (n) //'",
    "RETURN 1 /* \\u002a/ CREATE (n) */",
    "EXPLAIN PROFILE CREATE (n)",
    "PROFILE EXPLAIN CREATE (n)",
    "/* EXPLAIN */ CREATE (n)",
    "// EXPLAIN\nCREATE (n)",
    "WITH 'Policy' AS label CREATE (n:$(label))",
    "MATCH (n) SET n[$key] = 1",
    "MATCH (n) RETURN [x IN [1] | x] UNION CREATE (m) RETURN [] AS y",
    "MATCH (n) RETURN COLLECT { CREATE (m) RETURN m }",
    "MATCH (n) WHERE EXISTS { MERGE (m:Policy) } RETURN n",
    "CALL { CREATE (n) RETURN n } RETURN n",
    "CALL (*) { MERGE (n:X) } IN 4 CONCURRENT TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE",
    "INSERT (n:Policy)",
    "DROP CONSTRAINT anything IF EXISTS",
    "CREATE FULLTEXT INDEX x FOR (n:Policy) ON EACH [n.title]",
    "GRANT ROLE admin TO neo4j",
    "START DATABASE neo4j",
    "CREATE ALIAS other FOR DATABASE neo4j",
  ]
  const looks = [
    "SHOW SETTINGS",
    "SHOW SETTINGS YIELD name, value RETURN name, value",
    "SHOW TRANSACTIONS",
    "SHOW USERS",
    "SHOW DATABASES",
    "SHOW PROCEDURES",
    "SHOW FUNCTIONS",
    "SHOW INDEXES",
    "SHOW CURRENT USER",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id",
    "EXPLAIN SHOW SETTINGS",
    "USE system SHOW USERS",
    "USE neo4j MATCH (n) RETURN n",
    "CALL { USE neo4j MATCH (n) RETURN n } RETURN n",
    "CALL dbms.listConfig()",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL dbms.killConnection('bolt-1')",
    "CALL db.clearQueryCaches()",
    "CALL dbms.components()",
    "CALL dbms.showCurrentUser()",
    "CALL db.createLabel('Mine')",
    "CALL db.awaitIndexes()",
    "CALL tx.setMetaData({a: 1})",
    "CALL `dbms.listConfig`()",
    "CALL dbms . listConfig()",
    "CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name",
    "RETURN apoc.load.json('file:///etc/passwd')",
    "RETURN `apoc`.`util`.sleep(1000)",
    "RETURN graph.names()",
    "RETURN file()",
    "RETURN `apoc.load.json`('file:///etc/passwd')",
    "RETURN apoc . load . json ('x')",
    "RETURN /* a */ apoc /* b */ . /* c */ load.json /* d */ ('x')",
    "RETURN '\\u0027 + apoc.load.json(\"x\") + \\u0027' AS x",
    "RETURN \\u0061poc.load.json('x')",
    "MATCH (n) RETURN n {.name, secret: apoc.load.json('x')}",
    "MATCH (n) RETURN [(n)-->(m) WHERE apoc.util.sleep(9) | m]",
    "MATCH (n) RETURN n ORDER BY apoc.util.sleep(9)",
    "MATCH (n {name: apoc.load.json('x')}) RETURN n",
    "MATCH (n)-[r WHERE apoc.util.sleep(1)]->() RETURN r",
    "MATCH (n) RETURN CASE WHEN true THEN custom.answer() END",
    "MATCH (n) RETURN COUNT { WITH apoc.util.sleep(1) AS x RETURN x }",
    "RETURN `set`(1)",
    "CALL apoc.cypher.doIt('CREATE (n)', {})",
    "CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DETACH DELETE n', {})",
    "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
    "CALL db.resampleOutdatedIndexes()",
    "CALL db.ping()",
    "CALL dbms.queryJmx('*:*')",
    "CALL dbms.listConnections()",
    "CALL dbms.routing.getRoutingTable({}, 'neo4j')",
    "CALL db.stats.retrieve('GRAPH COUNTS')",
    "OPTIONAL CALL dbms.listConfig() YIELD name RETURN name",
    "SHOW CONSTRAINTS YIELD name RETURN name",
    "SHOW SERVERS",
    "SHOW ALIASES FOR DATABASE",
    "SHOW PRIVILEGES",
    "CYPHER 5 SHOW SETTINGS",
    "/* x */ SHOW SETTINGS",
    "USE graph.byName('system') RETURN 1",
    "CALL { USE system SHOW USERS YIELD user RETURN user } RETURN user",
  ]
  const heavy = [
    "RETURN size([x IN range(1, 100000000) | toString(x)])",
    "RETURN reduce(s = 0, x IN range(1, 2000000000) | s + x)",
    "UNWIND range(1, 2000000000) AS x RETURN count(x)",
    "RETURN reduce(s = 'a', x IN range(1, 60) | s + s)",
    "RETURN reduce(l = [1], x IN range(1, 60) | l + l)",
    `WITH 'aaaaaaaaaa' AS s ${"WITH s + s AS s ".repeat(40)} RETURN size(s)`,
    `WITH 'aaaaaaaaaa' AS s ${"CALL { WITH s RETURN s + s AS t } WITH t AS s ".repeat(30)} RETURN size(s)`,
    "RETURN size([a IN range(1, 10000) | [b IN range(1, 10000) | a * b]])",
    "RETURN any(x IN range(1, 1000000000) WHERE x < 0)",
    "RETURN all(a IN range(1, 100000) WHERE all(b IN range(1, 100000) WHERE b > 0))",
    "WITH 2000000000 AS n RETURN size(range(1, n))",
    "RETURN size(range(1, $n))",
    "RETURN size(range(1, toInteger('2000000000')))",
    "RETURN size(range(1, 10 ^ 9))",
    "RETURN size(range(1, 50000 * 50000))",
    "MATCH (n) WHERE size(range(1, 2000000000)) > 0 RETURN n",
    "MATCH (n {order: size(range(1, 2000000000))}) RETURN n",
    "MATCH (n) RETURN n ORDER BY size(range(1, 2000000000))",
    "RETURN COUNT { UNWIND range(1, 2000000000) AS x RETURN x }",
    "MATCH (n) RETURN [(n)-->(m) | size(range(1, 2000000000))]",
    "RETURN replace(replace(replace(replace('aaaaaaaaaa', 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')",
    "RETURN '\\u0027 + reduce(s = 0, x IN range(1, 2000000000) | s + x) + \\u0027' AS x",
    "UNWIND range(1, 1000000000) AS x RETURN percentileDisc(x, 0.5)",
    "RETURN [x IN range(1, 100000) | [y IN range(1, 100000) | y][0..]]",
    "RETURN reduce(s = 'ab', x IN range(1, 50) | s || s)",
    "RETURN reduce(s = ['ab'], x IN range(1, 50) | s + reverse(s))",
    "RETURN reduce(s = [1], x IN range(1, 50) | [s, s])",
    "RETURN reduce(s = 'a', x IN range(1, 60) | replace(s, 'a', 'aa'))",
    "WITH [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] AS l RETURN size([a IN l | [b IN l | [c IN l | [d IN l | [e IN l | [f IN l | [g IN l | [h IN l | h]]]]]]]])",
    "RETURN size(range(0, $map.n))",
    "RETURN single(x IN range(1, 2147483647) WHERE x = 0)",
    "MATCH (n) RETURN n {.name, many: range(1, 2000000000)}",
    "MATCH (n) WITH n ORDER BY size([x IN range(1, 1000000000) | x]) RETURN n",
    "RETURN 1 UNION RETURN size(range(1, 1000000000))",
    "CALL { RETURN size(range(1, 1000000000)) AS n } RETURN n",
    "RETURN EXISTS { MATCH (n) WHERE all(x IN range(1, 1000000000) WHERE x > 0) }",
    "MATCH (n) SKIP size(range(1, 1000000000)) RETURN n",
    `RETURN ${"(".repeat(5000)}1${")".repeat(5000)}`,
    `RETURN ${"[".repeat(5000)}1${"]".repeat(5000)}`,
    `RETURN '${"x".repeat(1_000_000)}'`,
  ]

  it.each(writes)("does not write: %s", async (text) => {
    const before = await everything()
    await expect(store.ask(text, {})).rejects.toMatchObject({
      name: "StoreError",
      code: expect.stringMatching(/^(?:refused|syntax)$/u),
    })
    expect(await everything()).toEqual(before)
  })

  it.each(looks)("tells nothing of the server: %s", async (text) => {
    await expect(store.ask(text, {})).rejects.toMatchObject({
      name: "StoreError",
      code: expect.stringMatching(/^(?:refused|syntax)$/u),
    })
  })

  it.each([
    "LOAD CSV FROM $url AS line RETURN line",
    "CALL { LOAD CSV FROM $url AS line RETURN line } RETURN line",
    "MATCH (n) LOAD CSV WITH HEADERS FROM $url AS line RETURN line",
    "RETURN COLLECT { LOAD CSV FROM $url AS line RETURN line }",
    "UNWIND [1] AS x CALL { WITH x LOAD CSV FROM $url AS line RETURN line } RETURN line",
    "LOAD/**/CSV FROM $url AS line RETURN line",
    "PROFILE LOAD CSV FROM $url AS line RETURN line",
    "CYPHER 5 LOAD CSV FROM $url AS line RETURN line",
  ])("reads no file and no address: %s", async (text) => {
    for (const url of [file(), http()])
      await expect(store.ask(text, { url })).rejects.toMatchObject({
        name: "StoreError",
        code: expect.stringMatching(/^(?:refused|syntax)$/u),
      })
    expect(requests).toEqual([])
  })

  it.each(heavy.map((text) => [text.slice(0, 90), text]))(
    "does not start what cannot be stopped: %s",
    async (_, text) => {
      await expect(store.ask(text, { n: 2_000_000_000, map: { n: 2_000_000_000 } })).rejects.toMatchObject({
        name: "StoreError",
        code: expect.stringMatching(/^(?:refused|syntax)$/u),
      })
    },
  )

  it.each([
    "RETURN 'CREATE MERGE SET DELETE; LOAD CSV FROM \"file:///x\"; SHOW USERS' AS text",
    'MATCH (n) WHERE n.name CONTAINS "DELETE" RETURN count(n) AS found',
    "MATCH (n) RETURN n.name AS `DETACH DELETE` LIMIT 1",
    "MATCH (n) // SET n.x = 1\nRETURN count(n) /* CREATE (m) */ AS found",
    "MATCH (a:Agency)-[:LEADS]->(m:Measure) RETURN a.name, collect(m.name) AS measures, count(*) AS n ORDER BY n DESC",
    "MATCH (t:Target) RETURN [y IN range(t.year - 2, t.year) | toString(y)] AS years",
    "MATCH p = (:Agency)-[*1..3]-(:Policy) RETURN [n IN nodes(p) | n.name] AS names, length(p) AS hops LIMIT 3",
    "MATCH (m:Measure) RETURN reduce(text = '', h IN m.headings | text + h + '/') AS path",
    "MATCH (m:Measure) WITH collect(m.name) AS names RETURN [x IN names WHERE size(x) > 2 | left(x, 2)] AS short",
    "UNWIND range(1, 100) AS x WITH x WHERE x % 7 = 0 RETURN sum(x) AS total",
    "RETURN reduce(most = 0, x IN [3, 1, 2] | CASE WHEN x > most THEN x ELSE most END) AS most",
    "MATCH (n) RETURN any(x IN labels(n) WHERE x = 'Policy') AS isPolicy, keys(n) AS keys LIMIT 2",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.relationshipTypes()",
    "CALL db.propertyKeys() YIELD propertyKey RETURN count(*) AS n",
    "CALL db.schema.visualization()",
    "CALL db.index.fulltext.queryNodes('policy_graph_names', '滑雪') YIELD node, score RETURN node.name AS name",
    "MATCH (p:Policy) WHERE EXISTS { (p)-[:CONTAINS]->(:Measure) } RETURN p.title, COUNT { (p)-[:CONTAINS]->() } AS n",
    "MATCH (n:Policy|Agency&!Document) RETURN count(n) AS n UNION MATCH (n:Target) RETURN count(n) AS n",
    "RETURN date('2031-05-01') + duration('P1M') AS day, point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS far",
    "PROFILE MATCH (n:Policy) RETURN n.id AS id",
    "CYPHER 5 MATCH (n:Policy) RETURN n.id AS id",
    "CYPHER runtime=slotted MATCH (n:Policy) RETURN n.id AS id",
    "MATCH (n) RETURN {delete: 1, set: 2, `create`: n.name}.delete AS `MERGE`",
    "RETURN '\\u0053ET \\u4f60' AS text, \"\\\\u0027\" AS escaped",
    "MATCH (n:Policy) WITH n.name AS set, n.id AS load RETURN set, load",
    "MATCH (create:Policy) RETURN create.id AS `SHOW SETTINGS`",
    "\ufeffMATCH (n:Policy) RETURN n.id AS id;",
  ])("reads: %s", async (text) => {
    const { columns, rows } = await store.ask(text, {})
    expect(columns.length).toBeGreaterThan(0)
    expect(rows.length).toBeGreaterThan(0)
  })

  it("tells the plan of PROFILE beside its rows, and of EXPLAIN without any", async () => {
    expect((await store.ask("PROFILE MATCH (n:Policy) RETURN n.id AS id", {})).plan).toContain("ProduceResults")
    const { rows, plan } = await store.ask("EXPLAIN MATCH (n:Policy) RETURN n.id AS id", {})
    expect([rows, plan?.split("\n").length]).toEqual([[], expect.any(Number)])
  })

  it("computes no more rows than are asked for", async () => {
    const { rows, truncated } = await store.ask(
      "UNWIND range(1, 1000000) AS a UNWIND range(1, 100) AS b RETURN a, b",
      {},
      { limit: 1_000 },
    )
    expect([rows.length, truncated]).toEqual([1_000, true])
  })

  it("ends on the server too when its caller goes away", async () => {
    const leaving = new AbortController()
    const text = `MATCH (a), (b), (c), (d), (e), (f), (g) WHERE size(a.name + b.name + c.name + d.name + e.name + f.name + g.name + '${TAG}') < 0 RETURN count(*)`
    const running = async () =>
      (await onNeo4j(address, "SHOW TRANSACTIONS YIELD currentQuery AS text")).filter(
        ({ text: query }) => String(query).includes(TAG) && !String(query).startsWith("EXPLAIN"),
      )
    const asked = store.ask(text, {}, { signal: leaving.signal }).catch((error: unknown) => error)
    await expect.poll(running, { timeout: 10_000 }).toHaveLength(1)
    leaving.abort()
    expect(await asked).toMatchObject({ code: "cancelled" })
    await expect.poll(running, { timeout: 10_000 }).toEqual([])
  })
})
