import { readFile } from "node:fs/promises"
import type { SourceFile } from "../../src/pipeline.ts"
import type { Store } from "../../src/store/port.ts"
import { plans } from "./scale/plans.ts"

/**
 * One thing that is done with a large embedded store, in a process of its own, with the built modules:
 * `<what> <data folder> <documents>`. Prints what it took as JSON.
 */
const [what = "", data = "", count = ""] = process.argv.slice(2)
const built = <T>(path: string): Promise<T> => import(new URL(`../../dist/server/${path}`, import.meta.url).href)

const { openStore } = await built<typeof import("../../src/commands/store.ts")>("commands/store.js")
const { readConfig } = await built<typeof import("../../src/config.ts")>("config.js")
const { readLexicon, SEED_LEXICON } = await built<typeof import("../../src/files.ts")>("files.js")
const { readDocument } = await built<typeof import("../../src/pipeline.ts")>("pipeline.js")

const lexicon = await readLexicon([SEED_LEXICON])
const open = (): Promise<Store> => openStore(readConfig({ POLICY_GRAPH_DATA: data }), lexicon)

/** What the plans of a number say, without their last quarter: fifty nodes each that no other has. */
function* documents(from: number, to: number): Iterable<SourceFile> {
  let at = 0
  for (const { file, bytes } of plans(Number.MAX_SAFE_INTEGER, lexicon)) {
    if (at++ < from) continue
    if (at > to) return
    const lines = new TextDecoder().decode(bytes).split("\n")
    yield { file, bytes: Buffer.from(lines.slice(0, Math.ceil(lines.length * 0.72)).join("\n")) }
  }
}

async function load(from: number, to: number): Promise<void> {
  const store = await open()
  for (const file of documents(from, to)) {
    const { graph } = await readDocument(file, lexicon)
    if (graph !== undefined) await store.load(graph)
  }
  await store.close()
}

const WORK: Readonly<Record<string, () => Promise<unknown>>> = {
  fill: () => load(0, Number(count)),
  more: () => load(Number(count), Number(count) + 1),
  open: async () => (await open()).close(),
  ask: async () => {
    const store = await open()
    const { rows } = await store.ask(
      "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS edges",
      {},
    )
    await store.close()
    return rows[0]
  },
}

/** Bytes of memory that the process had at the most. */
async function peak(): Promise<number> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "")
  return 1024 * Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? process.resourceUsage().maxRSS)
}

const began = performance.now()
const before = process.cpuUsage()
const result = await WORK[what]?.()
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({ wall: performance.now() - began, cpu: (user + system) / 1e3, peak: await peak(), result }),
)
