import { expect, test } from "vitest"
import { questionsSchema, SUBGRAPH_LIMIT, subgraphSchema } from "../../src/api/contract/questions.ts"
import { questionOf } from "../../src/api/questions.ts"
import { sampleApp } from "./support/app.ts"
import { IDS } from "./support/sample.ts"

const FILE = `// 哪些渡口由一个部门管理?
// The ferries that an agency runs
// Parameters:
//   agency (string): id of an agency
//   region (string): code of a region, such as 990000
//   node (string): id of a node
//   labels (list of strings): kinds of node
// Columns: ferry (id), name
MATCH (n)
// inside
RETURN n`

test("a reading file is a question with its head read", () => {
  expect(questionOf("ferries", FILE)).toEqual({
    name: "ferries",
    zh: "哪些渡口由一个部门管理?",
    en: "The ferries that an agency runs",
    text: "MATCH (n)\n// inside\nRETURN n",
    columns: "ferry (id), name",
    parameters: [
      { name: "agency", type: "string", about: "id of an agency", of: { property: "id", label: "Agency" } },
      {
        name: "region",
        type: "string",
        about: "code of a region, such as 990000",
        of: { property: "code", label: "Region" },
      },
      { name: "node", type: "string", about: "id of a node", of: { property: "id" } },
      { name: "labels", type: "list of strings", about: "kinds of node" },
    ],
  })
})

test("every ready question is in Chinese and English, and names each parameter of its text", async () => {
  const { questions } = questionsSchema.parse(await sampleApp().get("/api/questions"))
  expect(questions.length).toBeGreaterThan(20)
  for (const { name, zh, en, text, parameters } of questions) {
    expect(zh, name).toMatch(/\p{Script=Han}/u)
    expect(en, name).not.toMatch(/\p{Script=Han}/u)
    const used = new Set([...text.matchAll(/\$(\w+)/gu)].map(([, one]) => one))
    expect(new Set(parameters.map((one) => one.name)), name).toEqual(used)
  }
})

const subgraphOf = async (nodes: readonly string[], edges: readonly string[] = []) => {
  const response = await sampleApp().post("/api/subgraph", JSON.stringify({ nodes, edges }))
  return { status: response.status, body: (await response.json()) as unknown }
}

test("what an answer speaks of comes with places and the edges between; strangers are left out", async () => {
  const { body } = await subgraphOf([IDS.science, IDS.lab, IDS.cityLab, "agency:无此机构"])
  const { nodes, edges, bounds } = subgraphSchema.parse(body)
  expect(nodes.map(({ id }) => id)).toEqual([IDS.science, IDS.lab, IDS.cityLab])
  expect(edges.map(({ type, source, target }) => [type, source, target])).toContainEqual([
    "LEADS",
    IDS.science,
    IDS.lab,
  ])
  for (const { x, y } of nodes) {
    expect(x > bounds.left && x < bounds.right && y > bounds.top && y < bounds.bottom).toBe(true)
  }
})

test("with edges named, only those are given", async () => {
  const all = subgraphSchema.parse((await subgraphOf([IDS.science, IDS.lab, IDS.province])).body)
  expect(all.edges.length).toBeGreaterThan(1)
  const first = all.edges[0]?.id ?? ""
  const some = subgraphSchema.parse((await subgraphOf([IDS.science, IDS.lab, IDS.province], [first])).body)
  expect(some.edges.map(({ id }) => id)).toEqual([first])
})

test("too many nodes are refused", async () => {
  const { status, body } = await subgraphOf(Array.from({ length: SUBGRAPH_LIMIT + 1 }, (_, index) => `x${index}`))
  expect(status).toBe(400)
  expect(body).toMatchObject({ error: { code: "bad-body" } })
})
