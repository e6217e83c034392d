import { describe, expect, it } from "vitest"
import { evaluate, f1, type Gold, goldSchema } from "../../src/evaluate/index.ts"
import { amountKey, normal, normalIndustry } from "../../src/evaluate/normal.ts"
import type { GraphEdge, PolicyGraph } from "../../src/model/graph.ts"

const text = "关于林业的方案。1.护林。由省林草局牵头,省公安厅配合。造林5万亩。"

const edge = (type: GraphEdge["type"], source: string, target: string, quote: string, properties = {}): GraphEdge => {
  const start = text.indexOf(quote)
  const evidence = [{ document: "document:a.txt", start, end: start + quote.length, quote }]
  return { id: `${type}:${source}>${target}`, type, source, target, properties, evidence }
}

const graph = (change: Partial<PolicyGraph> = {}): PolicyGraph => ({
  documents: [{ id: "document:a.txt", file: "a.txt", sha256: "", policy: "policy:p", text }],
  nodes: [
    {
      id: "policy:p",
      label: "Policy",
      name: "关于林业的方案",
      properties: { title: "关于林业的方案", level: "province" },
    },
    { id: "measure:1", label: "Measure", name: "护林", properties: { path: "1", title: "护林" } },
    { id: "agency:a", label: "Agency", name: "某省林业和草原局", properties: { aliases: ["省林草局"] } },
    { id: "agency:b", label: "Agency", name: "某省公安厅", properties: {} },
    { id: "target:1", label: "Target", name: "造林", properties: { value: 50000, unit: "亩", op: ">=" } },
    { id: "indicator:1", label: "Indicator", name: "造林面积", properties: { synonyms: ["造林"] } },
  ],
  edges: [
    edge("CONTAINS", "policy:p", "measure:1", "1.护林"),
    edge("LEADS", "agency:a", "measure:1", "省林草局牵头", { mode: "sole", mention: "省林草局" }),
    edge("SUPPORTS", "agency:b", "measure:1", "省公安厅配合", { role: "配合", mention: "省公安厅" }),
    edge("SETS", "measure:1", "target:1", "造林5万亩"),
    edge("MEASURES", "target:1", "indicator:1", "造林"),
  ],
  ...change,
})

const gold = (change: object = {}): Gold =>
  goldSchema.parse({
    doc: "a.txt",
    policy: { title: "关于林业的方案", level: "province" },
    measures: [{ path: "1", title: "护林", leads: ["省林草局"], supports: ["省公安厅"], joint: false }],
    targets: [{ indicator: "造林", op: ">=", value: 5, unit: "万亩" }],
    ...change,
  })

const scoreOf = (field: string, given: PolicyGraph, annotated: Gold): number | undefined => {
  const score = evaluate(given, [annotated]).scores.find((one) => one.field === field)
  return score && f1(score)
}

describe("evaluate", () => {
  it("gives 1 to a graph that says what people say", () => {
    const { scores, laws, missing } = evaluate(graph(), [gold()])
    expect(scores.filter((score) => f1(score) < 1)).toEqual([])
    expect(laws.size + missing.length).toBe(0)
  })

  it("counts a lead taken for a support against both", () => {
    const wrong = gold({
      measures: [{ path: "1", title: "护林", leads: ["省公安厅"], supports: ["省林草局"], joint: false }],
    })
    expect([scoreOf("lead", graph(), wrong), scoreOf("support", graph(), wrong)]).toEqual([0, 0])
  })

  it("takes an optional reading where the graph agrees with it", () => {
    const optional = { measures: { "1": { leads: ["省林草局"], supports: ["省公安厅"] } } }
    const other = gold({ measures: [{ path: "1", title: "护林", leads: [], supports: [] }], optional })
    expect(scoreOf("lead", graph(), other)).toBe(1)
  })

  it("compares the full names of agencies by the words of the duty", () => {
    expect(scoreOf("agency", graph(), gold({ agencies: { 省林草局: "某省林业和草原局" } }))).toBe(1)
    expect(scoreOf("agency", graph(), gold({ agencies: { 省林草局: "某省林业局" } }))).toBe(0)
    expect(scoreOf("agency", graph(), gold())).toBeUndefined()
  })

  it("names a document that the graph lacks", () => {
    expect(evaluate(graph(), [gold({ doc: "b.txt" })]).missing).toEqual(["b"])
  })

  it("sees a quote that is not the text, and an edge without its end", () => {
    const broken = graph()
    broken.edges[0] = { ...edge("CONTAINS", "policy:p", "measure:1", "1.护林"), target: "measure:2" }
    const evidence = broken.edges[1]?.evidence[0]
    if (evidence !== undefined) evidence.quote = "省公安厅牵头"
    const { laws } = evaluate(broken, [])
    expect(laws.get("dangling edge")).toBe(1)
    expect(laws.get("quote is not the text")).toBe(1)
  })
})

describe("normal forms", () => {
  it("compares amounts across 万 and 亿, and tells per cent apart", () => {
    expect(amountKey(5, "万亩")).toBe(amountKey(50000, "亩"))
    expect(amountKey(5, "%")).not.toBe(amountKey(5, "亩"))
    expect(amountKey(undefined, "亩")).toBeUndefined()
  })

  it("drops punctuation and the word that says that it is an industry", () => {
    expect(normal("“十四五” 规划(草案)")).toBe("十四五规划草案")
    expect(normalIndustry("航空产业")).toBe("航空")
    expect(normalIndustry("技术")).toBe("技术")
  })
})
