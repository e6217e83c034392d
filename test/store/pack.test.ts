import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { run } from "../../src/cypher/index.ts"
import type { Evidence, GraphEdge, GraphNode, PropertyValue } from "../../src/model/graph.ts"
import { reasonHead, reasonLine } from "../../src/model/reason.ts"
import { GRAPH_OPTIONS, QueryGraph } from "../../src/store/embedded/graph.ts"
import { Pack } from "../../src/store/embedded/pack/read.ts"
import { isWhole } from "../../src/store/embedded/pack/sections.ts"
import { packed } from "../../src/store/embedded/pack/write.ts"
import { graphOf, patch } from "../../src/store/embedded/state.ts"
import { storedEdge, storedEdgeProperty, storedNode, storedNodeProperty } from "../../src/store/stored.ts"

const TEXT = "一、发展冰雪经济,建设3个滑雪场。\ud83c二、café"
const node = (id: string, properties: GraphNode["properties"] = {}, label: GraphNode["label"] = "Measure") => ({
  id,
  label,
  name: `名${id}`,
  properties,
})
const edge = (id: string, source: string, target: string, rest: Partial<GraphEdge> = {}): GraphEdge => ({
  id,
  type: "OVERLAPS",
  source,
  target,
  properties: {},
  evidence: [],
  ...rest,
})
const quoted = (start: number, end: number, document = "d"): Evidence => ({
  document,
  start,
  end,
  quote: TEXT.slice(start, end),
})

const ODD: readonly PropertyValue[] = [
  "",
  "café",
  "半个\ud800",
  "ÿ",
  0,
  -0,
  -7,
  0.1,
  1e300,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 31,
  2 ** 40,
  true,
  false,
  [],
  ["甲", "", "甲"],
]
const nodes: GraphNode[] = [
  node("d", { text: TEXT, file: "a.txt" }, "Document"),
  node("latin", { text: "plain" }, "Document"),
  ...ODD.map((value, at) => node(`n${at}`, { first: value, second: at })),
]
const lines = [reasonLine("object 滑雪场", TEXT.slice(2, 6), TEXT.slice(12, 16)), "自己的话", "object: 无 = 无"]
const edges: GraphEdge[] = [
  edge("OVERLAPS:n0>n1", "n0", "n1", {
    properties: { score: 0.5, kind: "same", reasons: lines },
    evidence: [quoted(2, 6), quoted(12, 16), quoted(0, 2), quoted(0, 2), quoted(4, 900)],
  }),
  edge("OVERLAPS:n0>n1:市科技局", "n0", "n1", { evidence: [{ document: "d", start: 1, end: 3, quote: "别的" }] }),
  edge("of its own", "n1", "n1", { type: "SUPPORTS", evidence: [{ document: "gone", start: 9, end: 4, quote: "无" }] }),
  edge("LEADS:latin>d:x", "latin", "d", { type: "LEADS", evidence: [quoted(0, 0, "latin")] }),
]

describe("a packed graph", () => {
  const pack = new Pack<{ own: string }>(packed(nodes, edges, { own: "是" }))

  it("is read as it was written, element by element", () => {
    expect(pack.own).toEqual({ own: "是" })
    expect(nodes.map((_, at) => pack.nodes.element(at))).toEqual(nodes)
    expect(edges.map((_, at) => pack.edges.element(at))).toEqual(edges)
  })

  it("has the properties of a database, all at once and one by one", () => {
    for (const [at, each] of nodes.entries()) {
      expect(pack.nodes.stored(at)).toEqual(storedNode(each))
      expect(pack.nodes.keys(at)).toEqual(Object.keys(storedNode(each)))
      for (const key of ["id", "name", "first", "second", "text", "constructor"])
        expect(pack.nodes.property(at, key)).toEqual(storedNodeProperty(each, key))
    }
    for (const [at, each] of edges.entries()) {
      expect(pack.edges.stored(at)).toEqual(storedEdge(each))
      expect(pack.edges.keys(at)).toEqual(Object.keys(storedEdge(each)))
      for (const key of ["id", "reasons", "score", "evidenceQuote", "evidenceStart", "evidenceDocument", "toString"])
        expect(pack.edges.property(at, key)).toEqual(storedEdgeProperty(each, key))
    }
  })

  it("knows places by ids, and none for others", () => {
    for (const [at, { id }] of nodes.entries()) expect(pack.nodes.place(id)).toBe(at)
    for (const [at, { id }] of edges.entries()) expect(pack.edges.place(id)).toBe(at)
    expect(pack.nodes.place("n99")).toBeUndefined()
    expect(new Pack(packed([], [], {})).nodes.place("n0")).toBeUndefined()
  })

  it("keeps what many edges rest on once, and gives the same object", () => {
    const [piece] = pack.edges.element(0).evidence
    expect(pack.edges.element(0).evidence[0]).toBe(piece)
  })

  it("is known when it is not whole, changed or empty", () => {
    const memory = packed(nodes, edges, {})
    expect(isWhole(memory)).toBe(true)
    expect(isWhole(memory.slice(0, -1))).toBe(false)
    expect(isWhole(new SharedArrayBuffer(0))).toBe(false)
    const bytes = new Uint8Array(memory)
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      bytes[at] = (bytes[at] as number) ^ 1
      expect(isWhole(memory)).toBe(false)
      bytes[at] = (bytes[at] as number) ^ 1
    }
  })

  it("is not made where an edge ends at no node", () => {
    expect(() => packed(nodes, [edge("x", "n0", "nowhere")], {})).toThrow(/nowhere|x ends/u)
  })

  it("is the same whatever is in it", () => {
    const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.integer(), fc.boolean(), fc.array(fc.string()))
    const properties = fc.dictionary(
      fc.string({ unit: "binary" }).filter((key) => key !== "__proto__"),
      value,
    )
    fc.assert(
      fc.property(fc.array(properties, { maxLength: 20 }), (all) => {
        const some = all.map((each, at) => node(`${at}`, { ...each }))
        const links = some.map(({ id, properties: own }) => edge(`e${id}`, id, "0", { properties: own }))
        const read = new Pack(packed(some, links, {}))
        expect(some.map((_, at) => read.nodes.element(at))).toEqual(some)
        expect(links.map((_, at) => read.edges.element(at))).toEqual(links)
      }),
      { seed: 7, numRuns: 60 },
    )
  })
})

describe("a line of a reason", () => {
  it("has a head where it tells of these quotes", () => {
    const long = "很长的一段话".repeat(9)
    expect(reasonHead(reasonLine("agency 甲 / 乙", long, "乙"), long, "乙")).toBe("agency 甲 / 乙")
    expect(reasonHead(reasonLine("phrase", "甲", "乙"), "甲", "丙")).toBeUndefined()
  })
})

describe("a graph that was patched", () => {
  const small = nodes.slice(2, 8)
  const links = [edge("OVERLAPS:n0>n1", "n0", "n1"), edge("OVERLAPS:n2>n3", "n2", "n3"), edge("own", "n3", "n0")]
  const fresh = (all: readonly GraphNode[], these: readonly GraphEdge[]) => {
    const graph = graphOf()
    patch(graph, { put: { nodes: all, edges: these }, drop: { nodes: [], edges: [] } })
    return graph
  }
  const rows = (graph: ReturnType<typeof graphOf>) => {
    const ask = (text: string) => run(new QueryGraph(graph), text, {}, GRAPH_OPTIONS).rows.map((row) => row.map(String))
    return [
      ask("MATCH (n) RETURN labels(n)[0], n.id, n.name, n.second, keys(n) ORDER BY n.id"),
      ask("MATCH (a)-[r]->(b) RETURN a.id, type(r), r.id, r.score, b.name ORDER BY r.id"),
      ask("MATCH (n {id: 'n3'})--(m) RETURN m.id ORDER BY m.id"),
      ask("CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t"),
      ask("CALL db.propertyKeys() YIELD propertyKey AS k RETURN k ORDER BY k"),
    ]
  }
  const mixed = () => {
    const graph = graphOf(new Pack(packed(small, links, {})))
    patch(graph, {
      drop: { nodes: ["n4", "unknown"], edges: ["own", "unknown"] },
      put: {
        nodes: [node("n3", { second: 33 }, "Platform"), node("new")],
        edges: [
          edge("e", "new", "n3", { type: "LEADS" }),
          edge("OVERLAPS:n2>n3", "n2", "n3", { properties: { score: 1 } }),
        ],
      },
    })
    return graph
  }
  const [n0, n1, n2, , , n5] = small as [GraphNode, GraphNode, GraphNode, GraphNode, GraphNode, GraphNode]
  const expected = () =>
    fresh(
      [n0, n1, n2, node("n3", { second: 33 }, "Platform"), n5, node("new")],
      [
        links[0] as GraphEdge,
        edge("e", "new", "n3", { type: "LEADS" }),
        edge("OVERLAPS:n2>n3", "n2", "n3", { properties: { score: 1 } }),
      ],
    )

  it("answers as one that was made at once", () => {
    expect(rows(mixed())).toEqual(rows(expected()))
    expect(rows(mixed())[1]).toHaveLength(3)
  })

  it("has the elements that it should have, by id and all", () => {
    const { nodes: all, edges: these } = mixed()
    expect([all.size, these.size]).toEqual([6, 3])
    expect([...all.values()].map(({ id }) => id).sort()).toEqual(["n0", "n1", "n2", "n3", "n5", "new"])
    expect([all.get("n4"), all.get("n3")?.label, these.get("own")]).toEqual([undefined, "Platform", undefined])
    expect([all.dropped(), these.dropped()]).toEqual([["n4"], ["own"]])
    all.set("n4", node("n4"))
    expect([all.size, all.dropped(), all.get("n4")?.properties]).toEqual([7, [], {}])
    all.delete("n4")
    expect([all.size, all.dropped()]).toEqual([6, ["n4"]])
  })

  it.each([true, false])("goes on from a new pack, keep %s", (keep) => {
    const graph = mixed()
    const before = graph.nodes.get("n0")
    const pack = new Pack(packed(graph.nodes.values(), graph.edges.values(), {}))
    graph.nodes.settle(pack.nodes, { keep })
    graph.edges.settle(pack.edges, { keep })
    expect(graph.nodes.since.size).toBe(0)
    expect(rows(graph)).toEqual(rows(expected()))
    expect(graph.nodes.get("n0") === before).toBe(keep)
    expect(graph.nodes.get("n0")).toEqual(before)
  })

  it("leaves out an edge whose end is no more", () => {
    const graph = mixed()
    patch(graph, { put: { nodes: [], edges: [] }, drop: { nodes: ["n0", "new"], edges: [] } })
    expect(rows(graph)[1]).toEqual([["n2", "OVERLAPS", "OVERLAPS:n2>n3", "1", "名n3"]])
  })
})
