import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest"
import { openNeo4j } from "../../src/store/neo4j/index.ts"
import { search } from "../../src/store/queries.ts"
import { agency, planGraph, planId, sketch } from "../support/plans.ts"
import { linker, neo4jGround, onNeo4j, testAddress } from "../support/stores.ts"

const address = testAddress()
const snow = sketch({ plan: 2, measures: [{ title: 0, lead: 6, supports: [9], target: 0 }] })
const open = (more: object = {}) => openNeo4j({ ...(address as NonNullable<typeof address>), linker, ...more })

describe.skipIf(address === undefined && !process.env.CI)("the Neo4j store", () => {
  if (address === undefined) return it("needs TEST_NEO4J_URI", () => expect(address).toBeDefined())
  const ground = neo4jGround(address)
  beforeEach(ground.empty)
  afterEach(ground.empty)
  afterAll(ground.done)

  describe("refuses, and says why", () => {
    it("a server that is not there", async () => {
      await expect(open({ uri: "bolt://127.0.0.1:9" })).rejects.toMatchObject({
        code: "unreachable",
        message: expect.stringMatching(/bolt:\/\/127\.0\.0\.1:9.*NEO4J_URI/u),
      })
    })

    it("a wrong password", async () => {
      await expect(open({ password: "not-the-password" })).rejects.toMatchObject({
        code: "credentials",
        message: expect.stringMatching(/neo4j.*NEO4J_PASSWORD/u),
      })
    })

    it("a database that the server does not have", async () => {
      await expect(open({ database: "elsewhere" })).rejects.toMatchObject({
        name: "StoreError",
        message: expect.stringContaining("elsewhere"),
      })
    })

    it("a database with somebody else's nodes, unless it is told otherwise", async () => {
      await onNeo4j(address, "CREATE (:Policy {title: 'theirs'})")
      await expect(open()).rejects.toMatchObject({ code: "foreign", message: expect.stringContaining("Policy") })
      const store = await open({ adopt: true })
      await store.load(planGraph(snow))
      await store.remove("document:2.txt")
      await store.close()
      expect(await onNeo4j(address, "MATCH (n:Policy) RETURN n.title AS title")).toEqual([{ title: "theirs" }])
    })

    it("a database that a newer program wrote", async () => {
      await onNeo4j(address, "CREATE (:PolicyGraphMark {id: 'mark', schema: 99, version: 1})")
      await expect(open()).rejects.toMatchObject({ code: "schema" })
    })
  })

  it("opens a database of somebody else's that has none of our labels", async () => {
    await onNeo4j(address, "CREATE (:Person {name: 'Ada'})")
    const store = await open()
    await store.load(planGraph(snow))
    await store.close()
    expect(await onNeo4j(address, "MATCH (n:Person) RETURN n.name AS name")).toEqual([{ name: "Ada" }])
  })

  it("opens its own again", async () => {
    const first = await open()
    await first.load(planGraph(snow))
    await first.close()
    const second = await open()
    expect(await second.load(planGraph(snow))).toMatchObject({ status: "unchanged" })
    await second.close()
  })

  describe("lets people's queries run under an account of their own", () => {
    const reader = { user: "policy_reader", password: "reads-and-no-more" }
    beforeEach(() =>
      onNeo4j(address, `CREATE OR REPLACE USER ${reader.user} SET PASSWORD '${reader.password}' CHANGE NOT REQUIRED`),
    )
    afterEach(() => onNeo4j(address, `DROP USER ${reader.user} IF EXISTS`))
    const running = () =>
      onNeo4j(
        address,
        "SHOW TRANSACTIONS YIELD username, currentQuery WHERE currentQuery CONTAINS 'endless' AND NOT currentQuery CONTAINS 'SHOW' RETURN username",
      )

    it("who asks, who writes, and that the query ends with its asker", async () => {
      const store = await open({ reader })
      await store.load(planGraph(snow))
      const leaving = new AbortController()
      const text =
        "UNWIND range(1, 1000000) AS endless UNWIND range(1, 1000000) AS more RETURN sum(endless * more) AS n"
      const asked = store.ask(text, {}, { signal: leaving.signal }).catch((error: { code: string }) => error.code)
      await expect.poll(running, { timeout: 8_000 }).toEqual([{ username: reader.user }])
      leaving.abort()
      expect(await asked).toBe("cancelled")
      await expect.poll(running, { timeout: 5_000 }).toEqual([])
      await store.close()
    })

    it("which is named where it is not let in", async () => {
      const store = await open({ reader: { ...reader, password: "another-password" } })
      await expect(store.ask("RETURN 1 AS one", {})).rejects.toMatchObject({
        code: "credentials",
        message: expect.stringMatching(/policy_reader.*NEO4J_READ_PASSWORD/u),
      })
      await store.load(planGraph(snow))
      await store.close()
    })
  })

  it("writes only what changed", async () => {
    const store = await open()
    await store.load(planGraph(snow))
    await onNeo4j(address, "MATCH (n) SET n.untouched = true", "MATCH ()-[r]->() SET r.untouched = true")
    const more = { title: 1, lead: 6, supports: [] }
    await store.load(planGraph({ ...snow, measures: [...snow.measures, more] }))
    const fresh = await onNeo4j(
      address,
      "MATCH (n) WHERE n.untouched IS NULL AND NOT n:PolicyGraphSource AND NOT n:PolicyGraphMark RETURN labels(n)[0] AS label, n.name AS name",
    )
    expect(fresh.map(({ label }) => label).sort()).toEqual(["Document", "Measure"])
    const edges = await onNeo4j(address, "MATCH ()-[r]->() WHERE r.untouched IS NULL RETURN type(r) AS type")
    expect(edges.map(({ type }) => type).sort()).toEqual(["CONTAINS", "LEADS"])
    await store.close()
  })

  it("loading twice changes no node, edge or property", async () => {
    const count = () =>
      onNeo4j(
        address,
        "MATCH (n) OPTIONAL MATCH (n)-[r]->() WITH n, collect(r) AS edges RETURN count(n) AS nodes, sum(size(edges)) AS edges, sum(size(keys(n)) + reduce(k = 0, r IN edges | k + size(keys(r)))) AS keys",
      )
    const store = await open()
    await store.load(planGraph(snow))
    const before = await count()
    await store.load(planGraph(snow))
    expect(await count()).toEqual(before)
    await store.close()
  })

  it("keeps integers, floats, dates and lists by the types of the ontology", async () => {
    const store = await open()
    await store.load(planGraph(snow))
    const [row] = await onNeo4j(
      address,
      `MATCH (t:Target), (p:Policy {id: '${planId(2)}'})-[c:CONTAINS]->(m:Measure)
       RETURN valueType(t.value) AS value, valueType(t.year) AS year, valueType(m.order) AS order, valueType(m.headings) AS headings,
              valueType(p.issuedDate) AS date, valueType(p.fullText) AS full, valueType(c.evidenceStart) AS start`,
    )
    expect(row).toEqual({
      value: "FLOAT NOT NULL",
      year: "INTEGER NOT NULL",
      order: "INTEGER NOT NULL",
      headings: "LIST<STRING NOT NULL> NOT NULL",
      date: "STRING NOT NULL",
      full: "BOOLEAN NOT NULL",
      start: "LIST<INTEGER NOT NULL> NOT NULL",
    })
    await store.close()
  })

  it("stops where somebody else's relationship holds a node, and loses nothing", async () => {
    const store = await open()
    await store.load(planGraph(snow))
    await onNeo4j(address, `MATCH (a:Agency {id: '${agency(9)}'}) CREATE (:Person)-[:KNOWS]->(a)`)
    const before = await store.graph()
    await expect(store.remove("document:2.txt")).rejects.toMatchObject({ code: "failed" })
    expect(await store.graph()).toEqual(before)
    await onNeo4j(address, "MATCH (p:Person) DETACH DELETE p")
    expect(await store.remove("document:2.txt")).toMatchObject({ status: "removed" })
    await store.close()
  })

  it("finds names by the full-text index, in Chinese", async () => {
    const store = await open()
    await store.load(planGraph(snow))
    const rows = await onNeo4j(
      address,
      "CALL db.index.fulltext.queryNodes('policy_graph_names', '\"滑雪场\"') YIELD node RETURN node.name AS name",
    )
    expect(rows).toContainEqual({ name: "建设滑雪场" })
    await store.close()
  })

  it("asks people's queries as the reading user", async () => {
    const store = await open({ reader: { user: "nobody", password: "wrong-password" } })
    await store.load(planGraph(snow))
    expect((await store.run(search, { text: "滑雪" })).length).toBeGreaterThan(0)
    await expect(store.ask("RETURN 1", {})).rejects.toMatchObject({
      code: "credentials",
      message: expect.stringContaining("nobody"),
    })
    await store.close()
  })

  it("names a document whose record is damaged, and serves the others", async () => {
    const store = await open()
    await store.load(planGraph(snow))
    await store.load(planGraph(sketch({ plan: 1 })))
    await onNeo4j(address, "MATCH (s:PolicyGraphSource {id: 'document:2.txt'}) SET s.graph = null")
    expect(await store.problems()).toEqual([expect.stringContaining("document:2.txt")])
    expect((await store.document("document:1.txt"))?.text).toContain("省政府")
    await store.close()
    const next = await open()
    await next.load(planGraph(snow))
    expect(await next.problems()).toEqual([])
    await next.close()
  })
})
