import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { devNull } from "node:os"
import { overlapDeriver } from "../../src/compare/index.ts"
import { readLexicon, SEED_LEXICON } from "../../src/files.ts"
import { createLinker } from "../../src/link/index.ts"
import type { DocumentGraph } from "../../src/model/graph.ts"
import type { Derive, DerivedEdges, Linker } from "../../src/model/linker.ts"
import { readDocument, type SourceFile } from "../../src/pipeline.ts"
import { plans } from "./scale/plans.ts"

/**
 * Reads, links and compares invented plans with so many measures, plan after plan as `load` does, on one core, and prints
 * what it took as JSON. With `by-province` each province is linked by itself, which changes no pair, as plans of two
 * provinces never meet; its pairs are written out. With `at-once` all is one graph in memory, and a plan is added to it.
 */
const [measures, how] = [Number(process.argv[2]), process.argv[3]]

/** ms of this process's CPU, so that what else runs on the machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3
}

const lexicon = await readLexicon([SEED_LEXICON])

async function read(file: SourceFile): Promise<DocumentGraph> {
  const { graph } = await readDocument(file, lexicon)
  if (graph === undefined) throw new Error(`${file.file} was not read`)
  return graph
}

/** A linker, and what its comparing took so far. */
class Measured {
  comparing = 0
  pairs = 0
  readonly #derive = overlapDeriver(lexicon)
  readonly linker: Linker = createLinker((...asked) => this.#timed(...asked))

  async load(files: Iterable<SourceFile>): Promise<void> {
    for (const file of files) this.linker.apply({ put: [await read(file)] })
  }

  /** What it costs to compare a plan that comes to all others, in ms of CPU. */
  async adding(file: SourceFile): Promise<number> {
    const graph = await read(file)
    this.linker.apply({ remove: [graph.document.id] })
    const before = this.comparing
    this.linker.apply({ put: [graph] })
    return this.comparing - before
  }

  #timed(...[graph, policies]: Parameters<Derive>): DerivedEdges {
    const began = cpu()
    const found = this.#derive(graph, policies)
    this.comparing += cpu() - began
    this.pairs += found.edges.length
    return found
  }
}

/** Runs everything once on other plans, so that small numbers of measures do not pay for the compiler. */
await new Measured().load(plans(1000, lexicon, 2))

const files = [...plans(measures, lexicon)]
const began = { cpu: cpu(), wall: performance.now() }
const took = () => ({ whole: cpu() - began.cpu, wall: performance.now() - began.wall, documents: files.length })

const print = (result: object): void =>
  console.log(JSON.stringify({ ...result, peak: process.resourceUsage().maxRSS * 1024 }))

async function byProvince(): Promise<object> {
  const out = createWriteStream(devNull)
  const sum = { comparing: 0, pairs: 0 }
  for (const province of new Set(files.map(({ file }) => file.slice(0, 2)))) {
    const measured = new Measured()
    await measured.load(files.filter(({ file }) => file.startsWith(province)))
    for (const edge of measured.linker.view.edges())
      if (edge.type === "OVERLAPS" && !out.write(`${JSON.stringify(edge)}\n`)) await once(out, "drain")
    sum.comparing += measured.comparing
    sum.pairs += measured.pairs
  }
  return { ...sum, ...took() }
}

async function atOnce(): Promise<object> {
  const measured = new Measured()
  await measured.load(files)
  const all = { comparing: measured.comparing, pairs: measured.pairs, ...took() }
  const last = (isProvince: boolean): SourceFile =>
    files.filter(({ file }) => (file.slice(2, 6) === "0000") === isProvince).at(-2) as SourceFile
  return { ...all, addingCity: await measured.adding(last(false)), addingProvince: await measured.adding(last(true)) }
}

print(how === "at-once" ? await atOnce() : await byProvince())
