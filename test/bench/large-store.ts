import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { line, mb, ms, ratio } from "./report.ts"

const CHILD = fileURLToPath(new URL("large-store-child.ts", import.meta.url))
const DOCUMENTS = 2_000

/** What `large-store-child.ts` prints; times in ms. */
interface Done {
  readonly wall: number
  readonly cpu: number
  /** Bytes. */
  readonly peak: number
  readonly result?: { readonly nodes: number; readonly edges: number }
}

/** The embedded store with many documents: filling it, adding one, opening it with and without what it keeps to open quickly. */
export async function benchLargeStore(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "policy-graph-bench-"))
  const run = async (what: string): Promise<Done> => {
    const args = ["--import", "tsx", CHILD, what, data, String(DOCUMENTS)]
    return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout) as Done
  }
  const tell = (what: string, { wall, cpu, peak }: Done): void =>
    line(what, `${ms(wall)}, CPU ${ms(cpu)}, peak ${mb(peak)}`)
  try {
    const filled = await run("fill")
    tell(`reading and loading ${DOCUMENTS} invented plans into an empty folder`, filled)
    const opened = await run("open")
    tell("opening that store", opened)
    const asked = await run("ask")
    tell(`  and a first query, over ${asked.result?.nodes} nodes and ${asked.result?.edges} edges`, asked)
    const more = await run("more")
    tell("opening it and loading one more plan", more)
    line("  loading all ÷ opening and loading one more", ratio(filled.cpu, more.cpu))
    await rm(join(data, "graph"), { recursive: true })
    tell("opening it without what can be made again", await run("open"))
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}
