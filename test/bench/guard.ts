import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { line, mb, ms } from "./report.ts"

const BIN = fileURLToPath(new URL("../../bin/policy-graph.js", import.meta.url))

/** Queries that would run for hours, or fill any memory. */
const ENDLESS = [
  "MATCH (a), (b), (c), (d), (e) RETURN count(a.name + b.name + c.name + d.name + e.name)",
  "RETURN size([x IN range(1, 100000000) | toString(x)]) AS x",
  `RETURN size([x IN range(1, 100000000) WHERE '${"a".repeat(5000)}' =~ '(a+)+(a*)*b' | x]) AS x`,
]
/** How long they run, ms. */
const LASTING = 12_000
/** Between two requests of a reader, ms. */
const PAUSE = 15

/** Bytes that a process holds; undefined where the system does not tell. */
const held = (pid: number | undefined): number | undefined => {
  try {
    const found = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))
    return found === null ? undefined : Number(found[1]) * 1024
  } catch {
    return undefined
  }
}

const at = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

/** What readers notice of endless queries: how long health and search take, and what memory the server holds. */
export async function benchGuard(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "policy-graph-bench-"))
  const child = spawn(process.execPath, [BIN, "start"], {
    env: { ...process.env, NEO4J_URI: "", PORT: "0", POLICY_GRAPH_DATA: folder },
    stdio: ["ignore", "pipe", "ignore"],
  })
  try {
    for await (const said of createInterface(child.stdout))
      if (said.startsWith("http")) return await measure(said, child.pid)
  } finally {
    child.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

const PATHS = { health: "api/health", search: `api/search?q=${encodeURIComponent("科技创新")}` }

/** Two readers, one after health and one after search, for so many ms. */
async function read(url: string, lasting: number, when: string, watch: () => void): Promise<void> {
  const until = performance.now() + lasting
  const readers = Object.entries(PATHS).map(async ([name, path]) => {
    const times: number[] = []
    while (performance.now() < until) {
      const began = performance.now()
      await (await fetch(url + path)).text()
      times.push(performance.now() - began)
      watch()
      await sleep(PAUSE)
    }
    line(`${name} ${when}: p50, p99`, `${ms(at(times, 0.5))}, ${ms(at(times, 0.99))}`)
  })
  await Promise.all(readers)
}

async function measure(url: string, pid: number | undefined): Promise<void> {
  const ask = async (text: string) => {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ text }) }
    await (await fetch(`${url}api/query`, init)).text()
  }
  await ask("MATCH (n) RETURN count(n)")
  await read(url, LASTING / 4, "at rest", () => {})
  const idle = held(pid)
  let peak = 0
  let isOver = false
  const endless = ENDLESS.map(async (text) => {
    while (!isOver) await ask(text)
  })
  await read(url, LASTING, "while three endless queries run", () => {
    peak = Math.max(peak, held(pid) ?? 0)
  })
  isOver = true
  if (idle !== undefined) line("memory beyond idle meanwhile, at the most", mb(peak - idle))
  await Promise.allSettled(endless)
}
