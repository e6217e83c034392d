import { overlapDeriver } from "../../src/compare/index.ts"
import { readLexicon, SEED_LEXICON } from "../../src/files.ts"
import { createLinker } from "../../src/link/index.ts"
import type { DocumentGraph } from "../../src/model/graph.ts"
import type { Derive, LinkerChange } from "../../src/model/linker.ts"
import { readDocument } from "../../src/pipeline.ts"
import { plans } from "./scale/plans.ts"

/**
 * Reads, links and compares invented plans with so many measures, one plan after the other as `load` does, on one core,
 * and prints what it took as JSON. What is read and every pair found stay in memory.
 */
const measures = Number(process.argv[2])

/** ms of this process's CPU, so that what else runs on the machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3
}

const lexicon = await readLexicon([SEED_LEXICON])
await warmUp()
const derive = overlapDeriver(lexicon)
let comparing = 0
let pairs = 0
const timedDerive: Derive = (graph, policies) => {
  const began = cpu()
  const found = derive(graph, policies)
  comparing += cpu() - began
  pairs += found.edges.length
  return found
}
const linker = createLinker(timedDerive)

/** What a change costs: comparing alone, in ms of CPU. */
const costOf = (change: LinkerChange): number => {
  const before = comparing
  linker.apply(change)
  return comparing - before
}

const began = { cpu: cpu(), wall: performance.now() }
let documents = 0
const last: { province?: DocumentGraph; city?: DocumentGraph } = {}
for (const file of plans(measures, lexicon)) {
  const { graph } = await readDocument(file, lexicon)
  if (graph === undefined) throw new Error(`${file.file} was not read`)
  linker.apply({ put: [graph] })
  documents++
  const level = graph.nodes.find(({ id }) => id === graph.document.policy)?.properties.level
  if (level === "city" || level === "province") last[level] = graph
}
const all = { comparing, whole: cpu() - began.cpu, wall: performance.now() - began.wall, pairs, documents }

const again = (graph: DocumentGraph | undefined): number => {
  if (graph === undefined) return 0
  linker.apply({ remove: [graph.document.id] })
  return costOf({ put: [graph] })
}
const addingCity = again(last.city)
const addingProvince = again(last.province)

console.log(JSON.stringify({ ...all, addingCity, addingProvince, peak: process.resourceUsage().maxRSS * 1024 }))

/** Runs everything once on other plans, so that small numbers of measures do not pay for the compiler. */
async function warmUp(): Promise<void> {
  const linker = createLinker(overlapDeriver(lexicon))
  for (const file of plans(1000, lexicon, 2)) {
    const { graph } = await readDocument(file, lexicon)
    if (graph !== undefined) linker.apply({ put: [graph] })
  }
}
