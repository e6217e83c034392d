import { describe, expect, it } from "vitest"
import { readLexicon, SEED_LEXICON } from "../../../src/files.ts"
import { readDocument, type SourceFile } from "../../../src/pipeline.ts"
import { type Place, provincesOf } from "./places.ts"
import { plans } from "./plans.ts"
import { randomOf } from "./random.ts"
import { subjectOf, type Topic, topicsOf } from "./topics.ts"
import { write } from "./write.ts"

const lexicon = await readLexicon([SEED_LEXICON])
const COUNT = 400
const SUBJECTS = 10
/** Sentences of the guarantees, which plans on any subject give. */
const GUARANTEED = 15
const files = [...plans(COUNT, lexicon)]
const graphs = await Promise.all(
  files.map(async (file) => {
    const { graph } = await readDocument(file, lexicon)
    if (graph === undefined) throw new Error(`${file.file} was not read`)
    return graph
  }),
)
const labelled = (label: string) => graphs.map(({ nodes }) => nodes.filter((node) => node.label === label))
const sentencesOf = (topics: readonly Topic[]) => new Set(topics.flatMap(({ frame }) => frame.sentences))
const textOf = ({ bytes }: SourceFile): string => new TextDecoder().decode(bytes)

describe("plans", () => {
  it("read back as the number of measures asked for, each with its lead", () => {
    expect(labelled("Measure").flat()).toHaveLength(COUNT)
    for (const { nodes, edges } of graphs) {
      const led = new Set(edges.filter(({ type }) => type === "LEADS").map(({ target }) => target))
      expect(nodes.filter(({ label, id }) => label === "Measure" && !led.has(id))).toEqual([])
    }
  })

  it("are each a policy of their own, of a region and a level", () => {
    expect(new Set(graphs.map(({ document }) => document.policy)).size).toBe(files.length)
    for (const { document, nodes, edges } of graphs) {
      const applied = edges.find(({ type, source }) => type === "APPLIES_TO" && source === document.policy)
      const region = nodes.find(({ id }) => id === applied?.target)
      expect(document.file).toContain(String(region?.properties.code))
      const { level } = nodes.find(({ id }) => id === document.policy)?.properties ?? {}
      expect(level).toBe(String(region?.properties.code).endsWith("0000") ? "province" : "city")
    }
  })

  it("hold the facts of the genre", () => {
    for (const label of ["Industry", "Target", "Indicator"])
      expect(labelled(label).filter((nodes) => nodes.length === 0)).toEqual([])
    expect(labelled("Platform").flat().length).toBeGreaterThan(0)
  })

  it("are the same for one seed, others for another, and fewer of them begin as more do", () => {
    const fewer = [...plans(100, lexicon)]
    expect([...plans(100, lexicon)].map(textOf)).toEqual(fewer.map(textOf))
    expect(fewer.slice(0, -1).map(textOf)).toEqual(files.slice(0, fewer.length - 1).map(textOf))
    expect([...plans(100, lexicon, 2)].map(textOf)).not.toEqual(fewer.map(textOf))
  })

  it("take up in a city what its province plans", () => {
    const topics = (file: SourceFile | undefined): Set<string> =>
      new Set(
        [
          ...(file === undefined ? "" : textOf(file)).matchAll(
            /\d\.([^。]{4,30})。|^\([一二三四五六七八九十]+\)([^。]{4,30})。/gmu,
          ),
        ].flatMap((found) => found.slice(1, 3)),
      )
    const of = (code: string) => topics(files.find(({ file }) => file.startsWith(code)))
    const shared = (a: Set<string>, b: Set<string>) => [...a].filter((topic) => b.has(topic)).length
    expect(shared(of("130100"), of("130000"))).toBeGreaterThan(5)
  })

  it("read back on every subject, and share no sentence but their guarantees", async () => {
    const place = provincesOf(lexicon)[0]?.province as Place
    const written = Array.from({ length: SUBJECTS }, (_, number) => {
      const [subject, random] = [subjectOf(number), randomOf(number)]
      const topics = topicsOf(subject, 40, [], random)
      return { name: subject.name, topics, text: write({ place, subject, topics, number }, random) }
    })
    expect(new Set(written.map(({ name }) => name)).size).toBe(SUBJECTS)
    for (const [i, { name, topics, text }] of written.entries()) {
      expect(text).not.toMatch(/undefined|[{}]/u)
      const { graph } = await readDocument({ file: `${name}.txt`, bytes: Buffer.from(text) }, lexicon)
      const measures = graph?.nodes.filter(({ label }) => label === "Measure") ?? []
      expect([name, measures.length]).toEqual([name, topics.length])
      const led = new Set(graph?.edges.filter(({ type }) => type === "LEADS").map(({ target }) => target))
      expect(measures.filter(({ id }) => !led.has(id)).map((measure) => measure.name)).toEqual([])
      const sentences = sentencesOf(topics)
      for (const other of written.slice(0, i)) {
        const shared = [...sentencesOf(other.topics)].filter((sentence) => sentences.has(sentence))
        expect(shared.length).toBeLessThanOrEqual(GUARANTEED)
      }
    }
  })

  it("come from 31 provinces and 333 cities", () => {
    const provinces = provincesOf(lexicon)
    expect([provinces.length, provinces.flatMap(({ cities }) => cities).length]).toEqual([31, 333])
  })
})
