import { describe, expect, test } from "vitest"
import {
  healthSchema,
  neighboursSchema,
  nodeAnswerSchema,
  searchSchema,
  viewGraphSchema,
} from "../../src/api/contract.ts"
import type { PolicyGraph } from "../../src/model/graph.ts"
import { nodePath, sampleApp } from "./support/app.ts"
import { IDS, sampleGraph } from "./support/sample.ts"

const graphOf = async (app: ReturnType<typeof sampleApp>, path = "/api/graph") =>
  viewGraphSchema.parse(await app.get(path))

/** The sample with so many measures that they are not drawn at once. */
function large(): PolicyGraph {
  const graph = sampleGraph()
  for (let order = 10; order < 450; order += 1) {
    const id = `measure:extra#${order}`
    graph.nodes.push({ id, label: "Measure", name: `措施${order}`, properties: { order } })
    graph.edges.push(
      { id: `c${order}`, type: "CONTAINS", source: IDS.province, target: id, properties: {}, evidence: [] },
      { id: `l${order}`, type: "LEADS", source: IDS.science, target: id, properties: {}, evidence: [] },
    )
  }
  return graph
}

test("health names the store, the version of the data and the number of documents", async () => {
  const health = healthSchema.parse(await sampleApp().get("/api/health"))
  expect(health).toEqual({ status: "ok", store: "embedded", version: "1", documents: 2 })
})

describe("the graph of a first screen", () => {
  test("holds plans, agencies and measures, and no plan that is only cited", async () => {
    const graph = await graphOf(sampleApp())
    expect(graph.detail).toBe("measures")
    expect(new Set(graph.nodes.map((node) => node.label))).toEqual(new Set(["Policy", "Agency", "Measure"]))
    expect(graph.nodes.map((node) => node.name)).not.toContain("船舶工业条例")
    expect(graph.policies.map(({ name, measures }) => [name, measures])).toEqual([
      ["云岭省轻舟产业行动方案", 3],
      ["临江市轻舟产业实施意见", 1],
    ])
  })

  test("has only edges whose ends it has, with what tells roles apart", async () => {
    const graph = await graphOf(sampleApp())
    const ids = new Set(graph.nodes.map((node) => node.id))
    expect(graph.edges.every((edge) => ids.has(edge.source) && ids.has(edge.target))).toBe(true)
    const roles = graph.edges.filter((edge) => edge.target === IDS.lab && edge.type !== "CONTAINS")
    expect(roles.map(({ type, mode, role }) => [type, mode ?? role])).toEqual([
      ["LEADS", "sole"],
      ["SUPPORTS", "责任"],
    ])
  })

  test("gives a measure the level of its plan, and an agency the shortest name by which it is known", async () => {
    const { nodes } = await graphOf(sampleApp())
    expect(nodes.find((node) => node.id === IDS.cityLab)).toMatchObject({ level: "city", policy: IDS.city, order: 1 })
    expect(nodes.find((node) => node.id === IDS.cityScience)?.caption).toBe("市科技局")
  })

  test("calls two agencies of one short name by their full names", async () => {
    const graph = sampleGraph()
    graph.nodes.push({
      id: "agency:x",
      label: "Agency",
      name: "上江市科学技术局",
      properties: { aliases: ["市科技局"], level: "city" },
    })
    const { nodes } = await graphOf(sampleApp(graph))
    const captions = nodes.filter((node) => node.name.endsWith("市科学技术局")).map((node) => node.caption)
    expect(captions.sort()).toEqual(["上江市科学技术局", "临江市科学技术局"].sort())
  })

  test("adds the labels that are asked for", async () => {
    const graph = await graphOf(sampleApp(), "/api/graph?also=Platform,Target")
    expect(graph.labels).toEqual(["Policy", "Agency", "Measure", "Platform", "Target"])
    expect(graph.nodes.map((node) => node.id)).toContain(IDS.platform)
  })

  test("counts everything, shown or not", async () => {
    const { counts } = await graphOf(sampleApp())
    expect(Object.fromEntries(counts.map(({ label, count }) => [label, count]))).toMatchObject({
      Policy: 2,
      Measure: 4,
      Platform: 1,
      Industry: 0,
    })
  })

  test("above 400 measures holds plans and agencies, joined by counted edges", async () => {
    const graph = await graphOf(sampleApp(large()))
    expect(graph.detail).toBe("overview")
    expect(graph.nodes.some((node) => node.label === "Measure")).toBe(false)
    expect(graph.nodes.find((node) => node.id === IDS.province)?.measures).toBe(443)
    expect(graph.edges.find((edge) => edge.source === IDS.science && edge.target === IDS.province)).toMatchObject({
      type: "LEADS",
      count: 441,
    })
  })

  test("is made once for a version of the data, and again when it changes", async () => {
    const app = sampleApp()
    await Promise.all([graphOf(app), graphOf(app)])
    expect(app.reads()).toBe(1)
    const fewer = sampleGraph()
    app.change({ ...fewer, nodes: fewer.nodes.filter((node) => node.id !== IDS.money) })
    const graph = await graphOf(app)
    expect(graph.version).toBe("2")
    expect(graph.nodes.map((node) => node.id)).not.toContain(IDS.money)
    expect(app.reads()).toBe(2)
  })
})

describe("search", () => {
  const names = async (query: string): Promise<string[]> => {
    const answer = searchSchema.parse(await sampleApp().get(`/api/search?q=${encodeURIComponent(query)}`))
    return answer.hits.map(({ node }) => node.name)
  }

  test.each([
    ["two characters inside a name", "轻舟", "轻舟实验室"],
    ["another name", "省科技厅", "云岭省科学技术厅"],
    ["a former name", "船模", "轻舟实验室"],
    ["full-width forms", "试验水池 ≥ 3", "试验水池 ≥ 3 个"],
    ["terms in any order", "实验室 建设", "建设轻舟实验室"],
  ])("finds %s", async (_what, query, name) => {
    expect(await names(query)).toContain(name)
  })

  test("puts the whole name before its beginning, and that before the inside", async () => {
    expect((await names("轻舟实验室")).slice(0, 2)).toEqual(["轻舟实验室", "建设轻舟实验室"])
  })

  test("says where in the name the words are, and when there is more", async () => {
    const answer = searchSchema.parse(await sampleApp().get(`/api/search?q=${encodeURIComponent("实验室")}&limit=1`))
    expect(answer).toMatchObject({ limit: 1, truncated: true, total: 3 })
    const hit = answer.hits[0]
    expect(hit?.ranges.map(({ start, end }) => hit.matched.slice(start, end))).toEqual(["实验室"])
  })

  test("keeps to the labels asked for", async () => {
    const answer = searchSchema.parse(
      await sampleApp().get(`/api/search?q=${encodeURIComponent("轻舟")}&labels=Platform&labels=Policy`),
    )
    expect(new Set(answer.hits.map(({ node }) => node.label))).toEqual(new Set(["Platform", "Policy"]))
  })

  test("finds nothing where nothing is", async () => {
    expect(await names("不存在")).toEqual([])
  })
})

describe("a node", () => {
  test("says what it is and what it is joined to in numbers", async () => {
    const answer = nodeAnswerSchema.parse(await sampleApp().get(nodePath(IDS.lab)))
    expect(answer.node.properties).toMatchObject({ path: "一/(一)", headings: ["夯实基础"] })
    expect(answer.groups).toContainEqual({ type: "LEADS", direction: "in", label: "Agency", count: 1 })
    expect(answer.groups).toContainEqual({ type: "SUPPORTS", direction: "out", label: "Platform", count: 1 })
  })

  test("gives its neighbours with the clause, the rest of its sentence and what is needed to cite it", async () => {
    const answer = neighboursSchema.parse(await sampleApp().get(nodePath(IDS.lab, "/neighbours?type=LEADS")))
    expect(answer.items).toHaveLength(1)
    const evidence = answer.items[0]?.evidence[0]
    expect(evidence).toMatchObject({
      quote: "牵头单位:省科技厅",
      file: "province.txt",
      policy: { title: "云岭省轻舟产业行动方案", docNumber: "云政发〔2026〕1号", date: "2026-03-01" },
    })
    expect(`${evidence?.before}${evidence?.quote}${evidence?.after}`).toBe("(牵头单位:省科技厅;责任单位:省财政厅)")
  })

  test("takes a sentence to end at full-width and half-width marks", async () => {
    const answer = neighboursSchema.parse(await sampleApp().get(nodePath(IDS.cityLab, "/neighbours?type=LEADS")))
    expect(answer.items[0]?.evidence[0]).toMatchObject({ before: "", after: ",市财政局配合。" })
  })

  test("gives an agency's measures in the order of plans and texts, page by page", async () => {
    const app = sampleApp(large())
    const page = async (offset: number) =>
      neighboursSchema.parse(await app.get(nodePath(IDS.science, `/neighbours?label=Measure&limit=2&offset=${offset}`)))
    const first = await page(0)
    const second = await page(2)
    expect(first.total).toBe(441)
    const orders = [...first.items, ...second.items].map(({ node }) => node.order)
    expect(orders).toEqual([1, 10, 11, 12])
  })

  test("tells directions apart", async () => {
    const answer = neighboursSchema.parse(await sampleApp().get(nodePath(IDS.cityScience, "/neighbours?direction=in")))
    expect(answer.items).toEqual([])
  })
})
