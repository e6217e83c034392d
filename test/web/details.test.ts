import { describe, expect, test } from "vitest"
import type { CitedEvidence, Neighbour } from "../../src/api/contract.ts"
import { citation, placeOf } from "../../web/details/citation.ts"
import { clauses } from "../../web/details/clauses.ts"
import { inReadingOrder } from "../../web/details/groups.ts"
import { outlineOf, pathTo, type Row } from "../../web/outline/tree.ts"
import { drawingOf, viewEdge, viewNode } from "./support/nodes.ts"

const SENTENCE = "(牵头单位:市港航局;责任单位:市财政局、市水利局)"

const evidence = (quote: string): CitedEvidence => {
  const at = SENTENCE.indexOf(quote)
  return {
    document: "document:a.txt",
    start: 100 + at,
    end: 100 + at + quote.length,
    quote,
    before: SENTENCE.slice(0, at),
    after: SENTENCE.slice(at + quote.length),
    file: "a.txt",
    policy: { id: "policy:a", title: "港航发展方案", docNumber: "江政发〔2026〕3号", date: "2026-01-09" },
  }
}

const neighbour = (name: string, quote?: string): Neighbour => ({
  edge: { id: name, type: "SUPPORTS", source: name, target: "measure", properties: {} },
  direction: "in",
  node: viewNode(name, "Agency"),
  evidence: quote === undefined ? [] : [evidence(quote)],
})

describe("evidence", () => {
  test("of one sentence is one card with all its words marked", () => {
    const [card, ...more] = clauses([neighbour("财政", "市财政局"), neighbour("水利", "市水利局")])
    expect(more).toEqual([])
    if (card === undefined || !("marks" in card)) throw new Error("no card")
    expect(card.text).toBe(SENTENCE)
    expect(card.marks.map(({ start, end }) => card.text.slice(start, end))).toEqual(["市财政局", "市水利局"])
    expect(card.neighbours.map(({ node }) => node.name)).toEqual(["财政", "水利"])
  })

  test("that overlaps is marked once", () => {
    const [card] = clauses([neighbour("一", "责任单位:市财政局"), neighbour("二", "市财政局、市水利局")])
    if (card === undefined || !("marks" in card)) throw new Error("no card")
    expect(card.marks.map(({ start, end }) => card.text.slice(start, end))).toEqual(["责任单位:市财政局、市水利局"])
  })

  test("names who is meant, as written, inside the clause", () => {
    const one = neighbour("港航", "牵头单位:市港航局")
    const [card] = clauses([{ ...one, edge: { ...one.edge, properties: { mention: "市港航局" } } }])
    if (card === undefined || !("marks" in card)) throw new Error("no card")
    expect(card.names.map(({ start, end }) => card.text.slice(start, end))).toEqual(["市港航局"])
  })

  test("that is nearly all of a long text is not marked", () => {
    const long = "建设港口。".repeat(30)
    const whole = { ...evidence("市财政局"), start: 0, end: long.length, quote: long, before: "", after: "" }
    const [card] = clauses([{ ...neighbour("港航"), evidence: [whole] }])
    expect(card).toMatchObject({ text: long, marks: [] })
  })

  test("that is not there is no card, but the fact is", () => {
    const [card] = clauses([neighbour("对应")])
    expect(card).not.toHaveProperty("text")
    expect(card?.neighbours).toHaveLength(1)
  })

  test("is cited with plan, number, date, item and words", () => {
    expect(citation(evidence("市财政局"), "三/(二)/4")).toBe(
      "《港航发展方案》（江政发〔2026〕3号，2026-01-09）三 (二) 4：“市财政局”",
    )
    expect(citation({ quote: "市财政局", policy: { id: "p", title: "港航发展方案" } })).toBe(
      "《港航发展方案》：“市财政局”",
    )
  })

  test("opens the text at its place", () => {
    const url = new URL(placeOf(evidence("市财政局"), "measure:甲#乙@一/1"), "http://x")
    expect(decodeURIComponent(url.pathname)).toBe("/documents/document:a.txt")
    expect(url.searchParams.get("at")).toBe("116-120")
    expect(url.searchParams.get("sel")).toBe("measure:甲#乙@一/1")
  })
})

test("a measure's panel begins with who leads it and who supports it", () => {
  const order = inReadingOrder([
    { type: "CONTAINS", direction: "in", label: "Policy", count: 1 },
    { type: "SUPPORTS", direction: "out", label: "Platform", count: 2 },
    { type: "SUPPORTS", direction: "in", label: "Agency", count: 3 },
    { type: "STATES", direction: "in", label: "Document", count: 1 },
    { type: "LEADS", direction: "in", label: "Agency", count: 1 },
  ])
  expect(order.map(({ type, label }) => `${type} ${label}`)).toEqual([
    "LEADS Agency",
    "SUPPORTS Agency",
    "CONTAINS Policy",
    "SUPPORTS Platform",
  ])
})

describe("the outline", () => {
  const measure = (id: string, order: number, heading?: string) =>
    viewNode(id, "Measure", { policy: "plan", order, ...(heading === undefined ? {} : { headings: [heading] }) })
  const drawn = drawingOf(
    [
      viewNode("plan", "Policy"),
      measure("c", 3, "保障"),
      measure("a", 1, "任务"),
      measure("b", 2, "任务"),
      measure("d", 4),
      viewNode("office", "Agency"),
    ],
    [viewEdge("SUPPORTS", "office", "a", { role: "配合" }), viewEdge("LEADS", "office", "a", { mode: "sole" })],
  )
  const everything = new Set(drawn.nodes.keys())
  const show = (rows: readonly Row[]): string =>
    rows.map(({ text, children }) => (children.length === 0 ? text : `${text}(${show(children)})`)).join(",")

  test("is plan, section, measure and roles in the order of the text, leads first", () => {
    const rows = outlineOf(drawn, everything)
    expect(show(rows)).toBe("plan(任务(a(office,office),b),保障(c),d)")
    expect(rows[0]?.children[0]?.children[0]?.children.map(({ edge }) => edge?.type)).toEqual(["LEADS", "SUPPORTS"])
  })

  test("leaves out what the filters hide", () => {
    expect(show(outlineOf(drawn, new Set(["plan", "c"])))).toBe("plan(保障(c))")
  })

  test("knows what to open to show a node", () => {
    const path = pathTo(outlineOf(drawn, everything), "b")
    expect(path).toHaveLength(2)
    expect(pathTo(outlineOf(drawn, everything), "missing")).toBeUndefined()
  })

  test("gives every row a value of its own", () => {
    const values = (rows: readonly Row[]): string[] => rows.flatMap((row) => [row.value, ...values(row.children)])
    const all = values(outlineOf(drawn, everything))
    expect(new Set(all).size).toBe(all.length)
  })
})
