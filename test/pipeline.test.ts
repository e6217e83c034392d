import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { z } from "zod"
import { type Evaluation, evaluate, f1 } from "../src/evaluate/index.ts"
import { laws } from "../src/evaluate/laws.ts"
import { readLexicon, SEED_DOCUMENTS, SEED_LEXICON } from "../src/files.ts"
import { link } from "../src/link/index.ts"
import { type DocumentGraph, documentGraphSchema, graphSchema } from "../src/model/graph.ts"
import type { Lexicon } from "../src/model/lexicon/index.ts"
import { readDocument } from "../src/pipeline.ts"
import { annotatedSeeds } from "./support/annotated.ts"

const rangeSchema = z.object({ min: z.number(), max: z.number() })
const manifestSchema = z.object({
  documents: z.array(z.object({ file: z.string(), sha256: z.string(), expected: z.record(z.string(), rangeSchema) })),
})

let lexicon: Lexicon
const seeds: DocumentGraph[] = []

beforeAll(async () => {
  lexicon = await readLexicon([SEED_LEXICON])
  for (const file of (await readdir(SEED_DOCUMENTS)).filter((name) => name.endsWith(".txt")).sort()) {
    const { graph } = await readDocument({ file, bytes: await readFile(join(SEED_DOCUMENTS, file)) }, lexicon)
    if (graph !== undefined) seeds.push(graph)
  }
})

describe("the seed documents", () => {
  it("are the files of the manifest and give the counts that people found", async () => {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(SEED_DOCUMENTS, "manifest.json"), "utf8")))
    for (const { file, sha256, expected } of manifest.documents) {
      const graph = seeds.find(({ document }) => document.file === file)
      expect(graph?.document.sha256, file).toBe(sha256)
      for (const [what, { min, max }] of Object.entries(expected)) {
        const found = counts(graph as DocumentGraph)[what] ?? 0
        expect(found, `${file}: ${what}`).toBeGreaterThanOrEqual(min)
        if (found > max) console.warn(`${file}: ${found} ${what}, more than the ${max} expected`)
      }
    }
  })

  it("break no law, and have the form of the graph JSON", () => {
    const graph = link(seeds, [])
    expect([...laws(graph)]).toEqual([])
    expect(graphSchema.safeParse(graph).error).toBeUndefined()
    for (const seed of seeds) expect(documentGraphSchema.safeParse(seed).error).toBeUndefined()
  })

  it("give the same graph when they are read again", async () => {
    const [first] = seeds
    const bytes = await readFile(join(SEED_DOCUMENTS, first?.document.file ?? ""))
    expect((await readDocument({ file: first?.document.file ?? "", bytes }, lexicon)).graph).toEqual(first)
  })

  /** The floors: what was reached may not be lost. */
  it.each([
    ["measure", 0.99],
    ["path", 0.99],
    ["lead", 0.98],
    ["support", 0.98],
    ["joint", 0.98],
    ["header", 0.98],
    ["issuer", 1],
    ["region", 1],
    ["target", 0.95],
    ["target year", 0.93],
    ["target op", 0.95],
    ["target indicator", 0.9],
    ["platform", 0.95],
    ["place", 0.92],
    ["industry", 0.92],
    ["cite", 0.95],
  ])("agree with people on %s", async (field, floor) => {
    const score = (await evaluation()).scores.find((one) => one.field === field)
    expect(score && f1(score)).toBeGreaterThanOrEqual(floor)
  })
})

let evaluated: Evaluation | undefined

async function evaluation(): Promise<Evaluation> {
  if (evaluated !== undefined) return evaluated
  const annotated = await annotatedSeeds()
  evaluated = evaluate(
    link(seeds, []),
    annotated.map(({ gold }) => gold),
  )
  return evaluated
}

function counts({ nodes, edges }: DocumentGraph): Record<string, number> {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const to = (type: string, label: string): number =>
    new Set(edges.filter((edge) => edge.type === type && labels.get(edge.target) === label).map(({ target }) => target))
      .size
  return {
    measures: to("CONTAINS", "Measure"),
    leads: edges.filter(({ type }) => type === "LEADS").length,
    supports: edges.filter(({ type, source }) => type === "SUPPORTS" && labels.get(source) === "Agency").length,
    targets: to("SETS", "Target"),
    platforms: to("SUPPORTS", "Platform"),
    industries: to("SUPPORTS", "Industry"),
    cites: to("CITES", "Policy"),
  }
}

describe("readDocument", () => {
  it("says why there is no graph, and never rejects", async () => {
    const { graph, issues } = await readDocument({ file: "empty.txt", bytes: new Uint8Array() }, lexicon)
    expect(graph).toBeUndefined()
    expect(issues.filter(({ severity }) => severity === "error")).toHaveLength(1)
  })

  it("gives no graph for a document that states more than any", async () => {
    const promises = (times: number) => Buffer.from(`一、主要目标\n${"粮食产量增长5%。".repeat(times)}`)
    const few = await readDocument({ file: "plan.txt", bytes: promises(100) }, lexicon)
    expect(few.graph?.nodes.filter(({ label }) => label === "Target")).toHaveLength(100)
    const { graph, issues } = await readDocument({ file: "plan.txt", bytes: promises(60_000) }, lexicon)
    expect(graph).toBeUndefined()
    expect(issues.map(({ rule }) => rule)).toEqual(["file/too-rich"])
  })
})
