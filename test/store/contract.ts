import fc from "fast-check"
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest"
import { link } from "../../src/link/index.ts"
import type { Decision } from "../../src/model/decision.ts"
import type { DocumentGraph, PolicyGraph } from "../../src/model/graph.ts"
import { documentId } from "../../src/model/ids.ts"
import type { Store } from "../../src/store/port.ts"
import { agencyMeasures, nodeEdges, search } from "../../src/store/queries.ts"
import { withText } from "../../src/store/stored.ts"
import { agency, planArb, planGraph, planId, remaining, sameTitles, sketch, stepArb } from "../support/plans.ts"
import type { Ground } from "../support/stores.ts"

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** A graph as it should be whatever the store: elements in the order of their ids. */
const sorted = ({ documents, nodes, edges }: PolicyGraph): PolicyGraph => ({
  documents: [...documents].sort(byId),
  nodes: [...nodes].sort(byId),
  edges: [...edges].sort(byId),
})

const fresh = (graphs: readonly DocumentGraph[], decisions: readonly Decision[] = []): PolicyGraph =>
  sorted(link(graphs.map(withText), decisions, sameTitles))

const snow = sketch({
  plan: 2,
  file: "鞍山/snow.txt",
  measures: [
    { title: 0, lead: 6, supports: [9, 10], platform: 0, target: 0 },
    { title: 3, lead: 9, supports: [6], industry: 1, target: 1 },
  ],
  cites: [1, 4],
})
const province = sketch({
  plan: 1,
  file: "辽宁/plan.txt",
  measures: [{ title: 0, lead: 5, supports: [8], platform: 0 }],
})

/** What every store does alike. */
export function contract(name: string, ground: () => Promise<Ground>, runs: number): void {
  describe(`the ${name} store`, () => {
    let place: Ground
    let store: Store

    beforeEach(async () => {
      place ??= await ground()
      await place.empty()
      store = await place.open()
    })
    afterEach(() => store.close())
    afterAll(() => place?.done())

    describe("loading", () => {
      it("holds what a fresh link of its documents says", async () => {
        await store.load(planGraph(snow))
        await store.load(planGraph(province))
        expect(sorted(await store.graph())).toEqual(fresh([planGraph(snow), planGraph(province)]))
      })

      it("tells what it did", async () => {
        const first = await store.load(planGraph(province))
        expect(first).toMatchObject({
          document: documentId("辽宁/plan.txt"),
          status: "added",
          nodesRemoved: 0,
          edgesRemoved: 0,
        })
        const { nodes, edges } = await store.graph()
        expect(first.nodesAdded).toBe(nodes.length)
        expect(first.edgesAdded).toBe(edges.length)
        const changed = await store.load(planGraph({ ...province, measures: [] }))
        expect(changed.status).toBe("changed")
        expect(changed.nodesRemoved).toBeGreaterThan(0)
        expect(changed.edgesRemoved).toBeGreaterThan(0)
      })

      it("twice changes nothing", async () => {
        await store.load(planGraph(snow))
        const before = sorted(await store.graph())
        const version = await store.version()
        const again = await store.load(planGraph(snow))
        expect(again).toEqual({
          document: documentId("鞍山/snow.txt"),
          status: "unchanged",
          nodesAdded: 0,
          nodesChanged: 0,
          nodesRemoved: 0,
          edgesAdded: 0,
          edgesChanged: 0,
          edgesRemoved: 0,
        })
        expect(sorted(await store.graph())).toEqual(before)
        expect(await store.version()).toBe(version)
      })

      it("can be tried without doing it", async () => {
        await store.load(planGraph(province))
        const before = sorted(await store.graph())
        const preview = await store.preview(planGraph(snow))
        expect(sorted(await store.graph())).toEqual(before)
        expect(await store.load(planGraph(snow))).toEqual(preview)
        expect(await store.preview(planGraph(snow))).toMatchObject({ status: "unchanged" })
        expect(await store.preview(planGraph({ ...snow, measures: [] }))).toMatchObject({
          status: "changed",
          nodesAdded: 0,
        })
      })

      it("refuses a document whose edges end nowhere", async () => {
        const graph = planGraph(snow)
        await expect(store.load({ ...graph, nodes: graph.nodes.slice(0, 3) })).rejects.toMatchObject({
          name: "StoreError",
          code: "invalid",
        })
        expect((await store.graph()).nodes).toEqual([])
      })
    })

    describe("the law: any order of loading, changing and removing equals a fresh load", () => {
      it("of documents", async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(stepArb, { minLength: 1, maxLength: 6 }), async (steps) => {
            await store.close()
            await place.empty()
            store = await place.open()
            for (const step of steps)
              await ("remove" in step ? store.remove(step.remove) : store.load(planGraph(step.load)))
            expect(sorted(await store.graph())).toEqual(fresh(remaining(steps)))
          }),
          { numRuns: runs },
        )
      })

      it("also when every step is another process's", async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(stepArb, { minLength: 2, maxLength: 5 }), async (steps) => {
            await store.close()
            await place.empty()
            store = await place.open()
            for (const step of steps) {
              const other = await place.open()
              await ("remove" in step ? other.remove(step.remove) : other.load(planGraph(step.load)))
              await other.close()
            }
            expect(sorted(await store.graph())).toEqual(fresh(remaining(steps)))
          }),
          { numRuns: Math.ceil(runs / 3) },
        )
      })

      it("also when two processes write in turn", async () => {
        const other = await place.open()
        try {
          await fc.assert(
            fc.asyncProperty(
              fc.uniqueArray(planArb, { selector: ({ file }) => file, minLength: 2 }),
              async (sketches) => {
                for (const [i, each] of sketches.entries()) await (i % 2 === 0 ? store : other).load(planGraph(each))
                const there = fresh(sketches.map(planGraph))
                expect(sorted(await store.graph())).toEqual(there)
                expect(sorted(await other.graph())).toEqual(there)
                for (const { id } of await store.documents()) await other.remove(id)
                expect((await store.graph()).nodes).toEqual([])
              },
            ),
            { numRuns: Math.ceil(runs / 3) },
          )
        } finally {
          await other.close()
        }
      })

      it("also when two processes write at once", async () => {
        const other = await place.open()
        const graphs = ["a", "b", "c", "d"].map((file, plan) => planGraph({ ...snow, file, plan }))
        await Promise.all(graphs.map((graph, i) => (i % 2 === 0 ? store : other).load(graph)))
        expect(sorted(await store.graph())).toEqual(fresh(graphs))
        expect(sorted(await other.graph())).toEqual(fresh(graphs))
        await other.close()
      })
    })

    describe("documents", () => {
      it("are listed, and told whole", async () => {
        const graph = planGraph(snow)
        await store.load(graph)
        const id = documentId("鞍山/snow.txt")
        const summary = { id, file: "鞍山/snow.txt", sha256: graph.document.sha256, policy: planId(2), issues: 0 }
        expect(await store.documents()).toEqual([summary])
        expect(await store.document(id)).toEqual({
          summary,
          text: graph.document.text,
          issues: graph.issues,
          ledger: graph.ledger,
        })
        expect(await store.document("document:nowhere")).toBeUndefined()
        const all: DocumentGraph[] = []
        for await (const each of store.documentGraphs()) all.push(each)
        expect(all).toEqual([graph])
      })

      it("go, and with them what they alone said", async () => {
        await store.load(planGraph(province))
        const before = sorted(await store.graph())
        await store.load(planGraph(snow))
        expect(await store.remove(documentId("鞍山/snow.txt"))).toMatchObject({ status: "removed", nodesAdded: 0 })
        expect(sorted(await store.graph())).toEqual(before)
        expect(await store.remove("document:nowhere")).toMatchObject({ status: "unchanged", nodesRemoved: 0 })
      })
    })

    describe("another process", () => {
      it("sees a write at once, and a new version", async () => {
        const other = await place.open()
        const before = await other.version()
        await store.load(planGraph(snow))
        expect(await other.version()).not.toBe(before)
        expect(await other.version()).toBe(await store.version())
        expect(sorted(await other.graph())).toEqual(sorted(await store.graph()))
        await other.close()
      })
    })

    describe("decisions", () => {
      const merge: Decision = {
        id: "one",
        kind: "merge",
        at: "2031-06-01T08:00:00Z",
        keep: { id: agency(6), title: "鞍山市工业和信息化局" },
        drop: { id: agency(9), title: "鞍山市体育局" },
      }

      it("are kept, applied last, and taken back", async () => {
        await store.load(planGraph(snow))
        await store.decide(merge)
        expect(await store.decisions()).toEqual([merge])
        expect(sorted(await store.graph())).toEqual(fresh([planGraph(snow)], [merge]))
        await store.load(planGraph(province))
        expect(sorted(await store.graph())).toEqual(fresh([planGraph(snow), planGraph(province)], [merge]))
        await store.withdraw("one")
        expect(await store.decisions()).toEqual([])
        expect(sorted(await store.graph())).toEqual(fresh([planGraph(snow), planGraph(province)]))
      })

      it("outlive what they are about", async () => {
        await store.load(planGraph(snow))
        await store.decide(merge)
        await store.remove(documentId("鞍山/snow.txt"))
        expect(await store.decisions()).toEqual([merge])
        await store.load(planGraph(snow))
        expect(sorted(await store.graph())).toEqual(fresh([planGraph(snow)], [merge]))
      })

      it("of two people at once are both kept", async () => {
        await store.load(planGraph(snow))
        const other = await place.open()
        const second = { ...merge, id: "two", drop: { id: agency(10), title: "各县区" } }
        await Promise.all([store.decide(merge), other.decide(second)])
        expect(sorted(await store.graph())).toEqual(fresh([planGraph(snow)], [merge, second]))
        expect((await other.decisions()).map(({ id }) => id).sort()).toEqual(["one", "two"])
        await other.close()
      })
    })

    describe("queries of the product", () => {
      it("answer with typed rows", async () => {
        await store.load(planGraph(snow))
        const hits = await store.run(search, { text: "雪", limit: 3 })
        expect(hits).toHaveLength(3)
        expect(hits[0]).toMatchObject({ label: expect.any(String), matched: expect.stringContaining("雪") })
        const duties = await store.run(agencyMeasures, { agency: agency(6) })
        expect(duties.map(({ role, name, quotes }) => [role, name, quotes])).toEqual([
          ["牵头", "建设滑雪场", ["牵头单位:市工信局"]],
          ["配合", "培育冰雪装备企业", ["配合单位:市工信局"]],
        ])
      })

      it("bring evidence with an edge", async () => {
        await store.load(planGraph(snow))
        const [issued] = (await store.run(nodeEdges, { id: planId(2) })).filter(({ type }) => type === "ISSUED")
        expect(issued?.properties).toMatchObject({
          evidenceDocument: [documentId("鞍山/snow.txt")],
          evidenceStart: [expect.any(Number)],
          evidenceQuote: ["市政府发布本文件"],
        })
      })

      it("see a write at once", async () => {
        expect(await store.run(search, { text: "滑雪" })).toEqual([])
        await store.load(planGraph(snow))
        expect((await store.run(search, { text: "滑雪" })).length).toBeGreaterThan(0)
        await store.remove(documentId("鞍山/snow.txt"))
        expect(await store.run(search, { text: "滑雪" })).toEqual([])
      })

      it("say which parameter is wrong", async () => {
        await expect(store.run(search, { text: 3 as unknown as string })).rejects.toMatchObject({ code: "query" })
      })
    })

    describe("queries of people", () => {
      beforeEach(async () => void (await store.load(planGraph(snow))))

      it("answer with nodes, relationships, paths and plain values", async () => {
        const result = await store.ask(
          "MATCH path = (a:Agency {name: $name})-[r:LEADS]->(m) RETURN a, r, path, m.order AS order, 1.5 AS half, null AS nothing",
          { name: "鞍山市体育局" },
        )
        expect(result.columns).toEqual(["a", "r", "path", "order", "half", "nothing"])
        const [row] = result.rows
        expect(row).toMatchObject({
          a: { labels: ["Agency"], properties: { name: "鞍山市体育局", level: "city" } },
          r: { type: "LEADS", properties: { mode: "sole", evidenceQuote: ["牵头单位:市体育局"] } },
          path: [{ labels: ["Agency"] }, { type: "LEADS" }, { labels: ["Measure"] }],
          order: 2,
          half: 1.5,
          nothing: null,
        })
        expect(result).toMatchObject({ truncated: false, rows: { length: 1 } })
      })

      it("know integers from floats", async () => {
        const result = await store.ask(
          "MATCH (t:Target) RETURN t.value AS value, t.value / 8 AS part, t.year / 2 AS half ORDER BY value",
          {},
        )
        expect(result.rows).toEqual([
          { value: 2.75, part: 0.34375, half: 1016 },
          { value: 20, part: 2.5, half: 1016 },
        ])
      })

      it("take whole numbers in parameters for integers", async () => {
        const result = await store.ask("UNWIND $list AS x RETURN x / 2 AS half, $deep.n AS n", {
          list: [3, 3.5],
          deep: { n: 7 },
        })
        expect(result.rows).toEqual([
          { half: 1, n: 7 },
          { half: 1.75, n: 7 },
        ])
      })

      it("are cut at their limit, and say so", async () => {
        expect(await store.ask("MATCH (n) WHERE n.id IS NOT NULL RETURN n.id AS id", {}, { limit: 2 })).toMatchObject({
          rows: { length: 2 },
          limit: 2,
          truncated: true,
        })
        expect(await store.ask("RETURN 1 AS one", {}, { limit: 1 })).toMatchObject({ truncated: false })
        expect((await store.ask("RETURN 1 AS one", {}, { limit: 1_000_000 })).limit).toBe(10_000)
      })

      it("are refused where they write, and change nothing", async () => {
        const before = sorted(await store.graph())
        for (const text of [
          "CREATE (n:Policy {id: 'x'})",
          "MATCH (n) DETACH DELETE n",
          "MATCH (n) SET n.name = ''",
          "MERGE (n:Agency {id: 'x'}) RETURN n",
        ])
          await expect(store.ask(text, {})).rejects.toMatchObject({ name: "StoreError" })
        expect(sorted(await store.graph())).toEqual(before)
      })

      it("may speak of writing in a string", async () => {
        const { rows } = await store.ask("RETURN 'MATCH (n) DELETE n; LOAD CSV; SHOW USERS' AS text", {})
        expect(rows).toEqual([{ text: "MATCH (n) DELETE n; LOAD CSV; SHOW USERS" }])
      })

      it("say where they are wrong", async () => {
        await expect(store.ask("MATCH (n RETURN n", {})).rejects.toMatchObject({ code: "syntax" })
        await expect(store.ask("RETURN 1 / 0", {})).rejects.toMatchObject({ code: "query" })
      })

      it("are answered with what in them may be a slip", async () => {
        const { rows, notices } = await store.ask("MATCH (a:Agncy)\nWHERE a.nmae <> '' RETURN a.id AS id", {})
        expect(rows).toEqual([])
        expect(notices).toMatchObject([
          { reason: "name/label", values: { name: "Agncy" }, nearest: ["Agency"], place: { line: 1, column: 10 } },
          { reason: "name/property", values: { name: "nmae" }, nearest: ["name"], place: { line: 2, column: 9 } },
        ])
        expect(await store.ask("MATCH (a:Agency) RETURN a.id AS id", {})).not.toHaveProperty("notices")
      })

      it("end at their limit of time", async () => {
        const heavy =
          "MATCH (a), (b), (c), (d), (e), (f) WHERE size(a.name + b.name + c.name + d.name + e.name + f.name) < 0 RETURN count(*)"
        await expect(store.ask(heavy, {}, { timeout: 300 })).rejects.toMatchObject({ code: "timeout" })
        expect((await store.ask("RETURN 1 AS one", {})).rows).toEqual([{ one: 1 }])
      })

      it("end when their caller goes away", async () => {
        const leaving = new AbortController()
        const heavy =
          "MATCH (a), (b), (c), (d), (e), (f) WHERE size(a.name + b.name + c.name + d.name + e.name + f.name) < 0 RETURN count(*)"
        const asked = store.ask(heavy, {}, { signal: leaving.signal })
        setTimeout(() => leaving.abort(), 200)
        await expect(asked).rejects.toMatchObject({ code: "cancelled" })
        expect((await store.ask("RETURN 1 AS one", {})).rows).toEqual([{ one: 1 }])
      })

      it("tell their plan and do not run when asked to explain", async () => {
        const result = await store.ask("EXPLAIN MATCH (n:Policy) RETURN n", {})
        expect(result.rows).toEqual([])
        expect(result.plan).toContain("ProduceResults")
      })
    })
  })
}
