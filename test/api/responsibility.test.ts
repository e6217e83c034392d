import { strFromU8, unzipSync } from "fflate"
import { expect, test } from "vitest"
import { responsibilitySchema } from "../../src/api/contract/compare.ts"
import { sampleApp } from "./support/app.ts"
import { IDS, sampleGraph } from "./support/sample.ts"

const sheetsOf = async (response: Response): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer()))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  )

/** The sample with an office whose name looks like a formula. */
function withFormula() {
  const graph = sampleGraph()
  return {
    ...graph,
    nodes: graph.nodes.map((node) => (node.id === IDS.science ? { ...node, name: "=SUM(1)科技厅" } : node)),
  }
}

test("offices come with every name they go by", async () => {
  const answer = responsibilitySchema.parse(await sampleApp().get("/api/responsibility"))
  const science = answer.rows.flatMap(({ offices }) => offices).find(({ id }) => id === IDS.science)
  expect(science?.names).toContain("云岭省科学技术厅")
})

test("the table is a CSV with a line an office and three columns a plan; formulas stay text", async () => {
  const response = await sampleApp(withFormula()).request(
    `/api/responsibility.csv?plans=${encodeURIComponent(IDS.province)}`,
  )
  expect(response.headers.get("content-type")).toContain("text/csv")
  expect(response.headers.get("content-disposition")).toContain("responsibility.csv")
  const [head = "", ...lines] = (await response.text()).trimEnd().split("\r\n")
  expect(head.split(",").slice(1)).toEqual([
    "合计",
    "云岭省轻舟产业行动方案 牵头",
    "云岭省轻舟产业行动方案 共同负责",
    "云岭省轻舟产业行动方案 配合",
  ])
  expect(lines.some((line) => line.startsWith("'=SUM(1)科技厅"))).toBe(true)
})

test("the workbook holds the table, the facts with their quotes, and what to check, in the language asked for", async () => {
  const response = await sampleApp(withFormula()).request("/api/responsibility.xlsx?lang=en")
  const files = await sheetsOf(response)
  expect(files["xl/workbook.xml"]).toMatch(/Duties[\s\S]*Facts[\s\S]*To check/u)
  expect(files["xl/sharedStrings.xml"]).toContain("省科技厅")
  expect(Object.values(files).join("")).not.toContain("<f>")
})

test("an unknown plan is said in the one error shape", async () => {
  const response = await sampleApp().request("/api/responsibility.csv?plans=%E6%B5%B7%E5%A4%96")
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ error: { code: "unknown-plan" } })
})

test("a table that no program would open is refused, with what to do", async () => {
  const graph = sampleGraph()
  for (let count = 0; count < 700; count++) {
    const [policy, measure, agency] = [`policy:${count}`, `measure:${count}`, `agency:${count}`]
    const at = { document: IDS.cityDocument, start: 0, end: 2, quote: "临江" }
    const node = (id: string, label: "Policy" | "Measure" | "Agency") => ({ id, label, name: id, properties: {} })
    const edge = (type: "CONTAINS" | "LEADS", source: string, target: string) => ({
      id: `${type}:${source}>${target}`,
      type,
      source,
      target,
      properties: {},
      evidence: [at],
    })
    graph.nodes.push(node(policy, "Policy"), node(measure, "Measure"), node(agency, "Agency"))
    graph.edges.push(edge("CONTAINS", policy, measure), edge("LEADS", agency, measure))
  }
  const app = sampleApp(graph)
  for (const kind of ["csv", "xlsx"]) {
    const response = await app.request(`/api/responsibility.${kind}`)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({
      error: {
        code: "too-large",
        message: expect.stringContaining("1000000"),
        hint: expect.stringContaining("plans="),
      },
    })
  }
  expect((await app.request(`/api/responsibility.csv?plans=${encodeURIComponent(IDS.city)}`)).status).toBe(200)
})
