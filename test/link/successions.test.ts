import { describe, expect, it } from "vitest"
import { createLinker, link } from "../../src/link/index.ts"
import type { DocumentGraph } from "../../src/model/graph.ts"

const agency = (name: string): DocumentGraph["nodes"][number] => ({
  id: `agency:${name}`,
  label: "Agency",
  name,
  properties: {},
})

function naming(file: string, name: string, older?: string): DocumentGraph {
  const document = { id: `document:${file}`, file, sha256: "", policy: `policy:${file}`, text: "" }
  const since = {
    id: "s",
    type: "SUCCEEDS" as const,
    source: `agency:${name}`,
    target: `agency:${older}`,
    properties: {},
    evidence: [],
  }
  return { document, nodes: [agency(name)], edges: older === undefined ? [] : [since], issues: [], ledger: [] }
}

const newer = naming("2024.txt", "国家金融监督管理总局", "中国银行保险监督管理委员会")
const older = naming("2018.txt", "中国银行保险监督管理委员会")
const types = (graphs: readonly DocumentGraph[]) => link(graphs, []).edges.map(({ type }) => type)

describe("an edge to a node that only another document brings", () => {
  it("is there when both documents are, in either order", () => {
    expect(types([newer])).toEqual([])
    expect(types([newer, older])).toEqual(["SUCCEEDS"])
    expect(types([older, newer])).toEqual(["SUCCEEDS"])
  })

  it("goes with either document", () => {
    const linker = createLinker()
    linker.apply({ put: [newer, older] })
    expect(linker.apply({ remove: [older.document.id] }).removed.edges.map(({ type }) => type)).toEqual(["SUCCEEDS"])
    expect(linker.apply({ put: [older] }).added.edges.map(({ type }) => type)).toEqual(["SUCCEEDS"])
  })
})
