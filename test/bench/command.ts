import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { PassThrough } from "node:stream"
import { SEED_LEXICON } from "../../src/files.ts"
import type { SourceFile } from "../../src/pipeline.ts"
import { policyGraph, startServer } from "../support/command.ts"
import { documentsOf, sizeOf } from "./documents.ts"
import { line, mb, median, ms, ratio, timed } from "./report.ts"

const REPORT_PEAK = `data:text/javascript,process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))`

interface Ran {
  readonly ms: number
  /** Bytes of memory at the most. */
  readonly peak: number
}

async function run(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ran> {
  const { value, ms: time } = await timed(() => policyGraph(args, environment, ["--import", REPORT_PEAK]))
  return { ms: time, peak: Number(/^peak (\d+)$/mu.exec(value.err)?.[1] ?? 0) * 1024 }
}

async function write(folder: string, files: readonly SourceFile[]): Promise<string> {
  for (const { file, bytes } of files) {
    const path = join(folder, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
  }
  return folder
}

/** `extract` over many documents: time on one core and on all, and memory. */
async function benchExtract(folder: string): Promise<void> {
  const many = await documentsOf(100e6)
  await write(join(folder, "many"), many)
  const args = ["extract", join(folder, "many"), "--out", join(folder, "graph.json")]
  const all = await run(args, { POLICY_GRAPH_DATA: folder })
  line(`extract of ${mb(sizeOf(many))}, all cores`, `${ms(all.ms)}, peak ${mb(all.peak)}`)
  await benchThreads(join(folder, "many"), join(folder, "graph.json"))
}

/** The built command (its threads are built files) on one core and on two. */
async function benchThreads(folder: string, out: string): Promise<void> {
  const built = (module: string) => import(new URL(`../../dist/server/${module}`, import.meta.url).href)
  const { openReader } = (await built("reader.js")) as typeof import("../../src/reader.ts")
  const { extract } = (await built("commands/extract.js")) as typeof import("../../src/commands/extract.ts")
  const silent = { out: process.stdout, err: new PassThrough().resume() }
  const times: number[] = []
  const graphs: string[] = []
  for (const threads of [1, 2]) {
    const reader = await openReader([SEED_LEXICON], threads)
    times.push((await timed(() => extract([folder], { out }, reader, silent))).ms)
    graphs.push(await sha256(out))
  }
  const [one = 0, two = 1] = times
  const same = graphs[0] === graphs[1] ? "the same graph" : "ANOTHER GRAPH"
  line("the same documents: one core ÷ two cores", `${ms(one)}, ${ratio(one, two)}, ${same}`)
}

async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256")
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest("hex")
}

/** From `start` to the first answer, with the seeds loaded and without. */
async function benchStart(folder: string): Promise<void> {
  const begin = async (data: string): Promise<void> => {
    const { url, stop } = await startServer([], { POLICY_GRAPH_DATA: data })
    await (await fetch(`${url}api/graph`)).text()
    await stop()
  }
  line(
    "start to the first answer, empty store (reads the seeds)",
    ms((await timed(() => begin(join(folder, "fresh")))).ms),
  )
  line("start to the first answer, seeds loaded", ms(await median(3, () => begin(join(folder, "fresh")))))
}

export async function benchCommands(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "policy-graph-bench-"))
  try {
    await benchStart(folder)
    await benchExtract(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
