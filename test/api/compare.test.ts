import { describe, expect, it } from "vitest"
import {
  comparisonSchema,
  gapsSchema,
  plansSchema,
  responsibilitySchema,
  sharedSchema,
  targetsSchema,
  versionsSchema,
} from "../../src/api/contract/compare.ts"
import { errorSchema } from "../../src/api/contract.ts"
import { sampleApp } from "./support/app.ts"
import { IDS, sampleGraph } from "./support/sample.ts"

const ask = async (path: string) => {
  const { request } = sampleApp()
  const response = await request(path)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const sides = `from=${encodeURIComponent(IDS.province)}&to=${encodeURIComponent(IDS.city)}`

describe("plans beside each other", () => {
  it("lists the plans with measures", async () => {
    const { body } = await ask("/api/plans")
    expect((body.plans as { id: string }[]).map(({ id }) => id).sort()).toEqual([IDS.province, IDS.city].sort())
  })

  it("names the sides to begin with, or none where no plan governs another", async () => {
    const graph = sampleGraph()
    const region = (id: string, name: string) => ({ id, label: "Region" as const, name, properties: { code: id } })
    const joined = (type: "APPLIES_TO" | "PART_OF", source: string, target: string) => ({
      id: `${type}:${source}>${target}`,
      type,
      source,
      target,
      properties: {},
      evidence: [],
    })
    const placed = {
      ...graph,
      nodes: [...graph.nodes, region("r1", "云岭省"), region("r2", "临江市")],
      edges: [
        ...graph.edges,
        joined("APPLIES_TO", IDS.province, "r1"),
        joined("APPLIES_TO", IDS.city, "r2"),
        joined("PART_OF", "r2", "r1"),
      ],
    }
    expect(plansSchema.parse(await sampleApp(placed).get("/api/plans")).start).toEqual({ from: "云岭省", to: "临江市" })
    expect(plansSchema.parse(await sampleApp().get("/api/plans")).start).toBeUndefined()
    const { relation } = comparisonSchema.parse(await sampleApp(placed).get("/api/comparison"))
    expect(relation).toBe("governs")
  })

  it("gives both sides' measures, and pairs whose quotes are the texts' words", async () => {
    const { body } = await ask(`/api/comparison?${sides}`)
    const { measures, pairs } = comparisonSchema.parse(body)
    expect(measures.upper.map(({ id }) => id)).toEqual([IDS.lab, IDS.shipping, IDS.money])
    expect(measures.lower.map(({ id }) => id)).toEqual([IDS.cityLab])
    expect(pairs[0]).toMatchObject({ upper: { id: IDS.lab }, lower: { id: IDS.cityLab } })
    const [above] = measures.upper
    for (const { upper } of pairs[0]?.reasons ?? []) {
      const { start, end, quote } = upper
      expect(above?.text.slice(start - (above?.start ?? 0), end - (above?.start ?? 0))).toBe(quote)
    }
  })

  it.each([
    [`/api/gaps?${sides}`, gapsSchema],
    [`/api/shared?${sides}`, sharedSchema],
    ["/api/targets", targetsSchema],
    ["/api/responsibility", responsibilitySchema],
    [`/api/versions?older=${encodeURIComponent(IDS.province)}&newer=${encodeURIComponent(IDS.city)}`, versionsSchema],
  ])("answers %s in its form", async (path, schema) => {
    const { status, body } = await ask(path)
    expect(status).toBe(200)
    expect(schema.safeParse(body).error).toBeUndefined()
  })

  it("gives the measures of both versions with their places", async () => {
    const { get } = sampleApp()
    const query = `older=${encodeURIComponent(IDS.province)}&newer=${encodeURIComponent(IDS.city)}`
    const { measures, changes } = versionsSchema.parse(await get(`/api/versions?${query}`))
    const known = new Set([...measures.older, ...measures.newer].map(({ id }) => id))
    for (const { before, after } of changes)
      for (const ref of [before, after]) if (ref !== undefined) expect(known).toContain(ref.id)
    expect(measures.newer).toMatchObject([{ id: IDS.cityLab, documentId: IDS.cityDocument }])
  })

  it("tells duties that are joint from leads, and gives candidates of gaps without their reasons", async () => {
    const graph = sampleGraph()
    const edges = graph.edges.map((edge) =>
      edge.type === "LEADS" && edge.target === IDS.money ? { ...edge, properties: { mode: "joint" } } : edge,
    )
    const { get } = sampleApp({ ...graph, edges })
    const { measures } = comparisonSchema.parse(await get(`/api/comparison?${sides}`))
    expect(measures.upper.map(({ id, joint }) => [id, joint])).toContainEqual([IDS.money, true])
    expect(measures.upper.map(({ id, joint }) => [id, joint])).toContainEqual([IDS.lab, false])
    const gaps = JSON.stringify(await get(`/api/gaps?${sides}`))
    expect(gaps).toContain("nearest")
    expect(gaps).not.toContain("reasons")
  })

  it("says which plans there are where a name means none", async () => {
    const { status, body } = await ask("/api/comparison?from=%E6%B5%B7%E5%A4%96%E7%9C%81")
    expect(status).toBe(404)
    const { error } = errorSchema.parse(body)
    expect(error).toMatchObject({ code: "unknown-plan", message: expect.stringContaining("海外省") })
    expect(error.nearest).toContain("云岭省轻舟产业行动方案")
  })
})

describe("what people decide", () => {
  it("is kept, shown on the pair, and taken back", async () => {
    const { request, post, get } = sampleApp()
    const body = { verdict: "reject", upper: IDS.lab, lower: IDS.cityLab, note: "另一回事" }
    const kept = (await (await post("/api/decisions", JSON.stringify(body))).json()) as { decisions: { id: string }[] }
    expect(kept.decisions).toMatchObject([{ kind: "reject", note: "另一回事", upper: { title: expect.any(String) } }])
    const { pairs } = comparisonSchema.parse(await get(`/api/comparison?${sides}`))
    expect(pairs[0]?.decision).toEqual({ verdict: "rejected", note: "另一回事" })
    await request(`/api/decisions/${kept.decisions[0]?.id}`, { method: "DELETE" })
    expect(await get("/api/decisions")).toEqual({ decisions: [] })
  })

  it("needs measures that are there", async () => {
    const { post } = sampleApp()
    const body = { verdict: "confirm", upper: "measure:none", lower: IDS.cityLab }
    expect((await post("/api/decisions", JSON.stringify(body))).status).toBe(404)
  })
})
