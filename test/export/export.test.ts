import { XMLParser } from "fast-xml-parser"
import { describe, expect, it } from "vitest"
import { csv } from "../../src/export/csv.ts"
import { type EXPORT_FORMATS, exportGraph } from "../../src/export/index.ts"
import type { PolicyGraph } from "../../src/model/graph.ts"

const quote = "省林草局牵头"
const graph: PolicyGraph = {
  documents: [{ id: "document:a.txt", file: "a.txt", sha256: "", policy: "policy:p", text: quote }],
  nodes: [
    { id: "agency:a", label: "Agency", name: "=1+1 省林草局 <&>", properties: { aliases: ["省林业局", "省草原局"] } },
    { id: "measure:m", label: "Measure", name: "护林\n造林 'x' \\", properties: { order: 1, path: "1" } },
    { id: "target:t", label: "Target", name: "造林", properties: { value: 5, unit: "万亩", year: 2027 } },
  ],
  edges: [
    {
      id: "LEADS:a>m",
      type: "LEADS",
      source: "agency:a",
      target: "measure:m",
      properties: { mode: "sole" },
      evidence: [{ document: "document:a.txt", start: 0, end: quote.length, quote }],
    },
  ],
}

const text = async (format: (typeof EXPORT_FORMATS)[number]): Promise<string> => {
  const [file] = await exportGraph(graph, format)
  const content = file?.content ?? ""
  return typeof content === "string" ? content : content instanceof Uint8Array ? "" : [...content].join("")
}

describe("exportGraph", () => {
  it.each(["graphml", "gexf"] as const)("writes well-formed %s with every node, edge and quote", async (format) => {
    const written = await text(format)
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(written, true)
    const body =
      format === "graphml"
        ? parsed.graphml.graph
        : { node: parsed.gexf.graph.nodes.node, edge: parsed.gexf.graph.edges.edge }
    expect(body.node).toHaveLength(3)
    expect(body.edge["@_source"]).toBe("agency:a")
    expect(written).toContain(quote)
    expect(written).toContain("&lt;&amp;")
  })

  it("writes JSON-LD whose edges point at nodes that are there", async () => {
    const { "@graph": items } = JSON.parse(await text("jsonld"))
    const ids = new Set(items.map((item: { "@id": string }) => item["@id"]))
    const [edge] = items.filter((item: { source?: unknown }) => item.source !== undefined)
    expect(ids.has(edge.source["@id"]) && ids.has(edge.target["@id"])).toBe(true)
    expect(edge.evidence[0].quote).toBe(quote)
  })

  it("writes Cypher that keeps floats floats and text text", async () => {
    const written = await text("cypher")
    expect(written).toContain("`value`: 5.0")
    expect(written).toContain("`year`: 2027")
    expect(written).toContain("'护林\\n造林 \\'x\\' \\\\'")
  })

  it("writes a CSV file a node type and one of facts, a formula as text", async () => {
    const files = await exportGraph(graph, "csv")
    expect(files.map(({ name }) => name)).toEqual(["agency.csv", "measure.csv", "target.csv", "facts.csv"])
    expect(files[0]?.content).toContain("'=1+1 省林草局")
    expect(files[3]?.content).toContain(quote)
  })

  it("writes a workbook", async () => {
    const [file] = await exportGraph(graph, "xlsx")
    expect(
      Buffer.from(file?.content as Uint8Array)
        .subarray(0, 2)
        .toString(),
    ).toBe("PK")
  })
})

describe("csv", () => {
  it("begins with a byte order mark and quotes what needs it", () => {
    expect(csv({ columns: ["a", "b"], rows: [["x,y", 'say "hi"']] })).toBe('\ufeffa,b\r\n"x,y","say ""hi"""\r\n')
  })
})
