import { createWriteStream } from "node:fs"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { finished } from "node:stream/promises"
import { describe, expect, it } from "vitest"
import { writeGraph } from "../../src/commands/graph-file.ts"
import { link } from "../../src/link/index.ts"
import type { DocumentGraph, PolicyGraph } from "../../src/model/graph.ts"
import { PartWriter } from "../../src/parts.ts"

/** A document that states a policy with one measure led by an agency that others share. */
function plan(file: string, policy: string, title: string): DocumentGraph {
  const words = `${title}。由甲局牵头。\u2028`
  const document = { id: `document:${file}`, file, sha256: "", policy, text: words }
  const evidence = [{ document: document.id, start: 0, end: title.length, quote: title }]
  const measure = `measure:${policy}#${title}`
  return {
    document,
    nodes: [
      { id: policy, label: "Policy", name: policy, properties: { fullText: true } },
      { id: measure, label: "Measure", name: title, properties: { text: words, order: 1 } },
      { id: "agency:甲局", label: "Agency", name: "甲局", properties: { aliases: [file] } },
    ],
    edges: [
      { id: `CONTAINS:${measure}`, type: "CONTAINS", source: policy, target: measure, properties: {}, evidence },
      { id: `LEADS:${measure}`, type: "LEADS", source: "agency:甲局", target: measure, properties: {}, evidence },
    ],
    issues: [],
    ledger: [],
  }
}

/** What is written of documents that `threads` writers of parts took apart in turn. */
async function written(graphs: readonly DocumentGraph[], threads: number): Promise<PolicyGraph> {
  const folder = await mkdtemp(join(tmpdir(), "policy-graph-test-"))
  try {
    const writers = Array.from({ length: threads }, (_, at) => new PartWriter(folder, String(at)))
    const parts = graphs.map((graph, at) => (writers[at % threads] as PartWriter).add(graph))
    for (const writer of writers) writer.close()
    const path = join(folder, "graph.json")
    const file = createWriteStream(path)
    await writeGraph(parts, file)
    file.end()
    await finished(file)
    return JSON.parse(await readFile(path, "utf8"))
  } finally {
    await rm(folder, { recursive: true })
  }
}

const sorted = ({ documents, nodes, edges }: PolicyGraph): PolicyGraph => {
  const byId = <T extends { id: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { documents: byId(documents), nodes: byId(nodes), edges: byId(edges) }
}

describe("writeGraph", () => {
  it.each<[string, DocumentGraph[]]>([
    ["no document", []],
    ["documents that share an agency", [plan("a.txt", "policy:a", "护林"), plan("b.txt", "policy:b", "造林")]],
    [
      "long documents between short ones",
      [
        plan("a.txt", "policy:a", "护林"),
        plan("b.txt", "policy:b", "造林".repeat(400_000)),
        plan("c.txt", "policy:c", "治沙"),
      ],
    ],
    [
      "two documents that state one policy",
      [plan("a.txt", "policy:a", "护林"), plan("b.txt", "policy:b", "造林"), plan("c.txt", "policy:a", "护林")],
    ],
  ])("writes what linking all at once gives: %s", async (_what, graphs) => {
    const linked = sorted(link(graphs, []))
    expect(sorted(await written(graphs, 1))).toEqual(linked)
    expect(sorted(await written(graphs, 2))).toEqual(linked)
  })
})
