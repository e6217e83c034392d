import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const COMMAND = fileURLToPath(new URL("../../bin/policy-graph.js", import.meta.url))

export interface Running {
  /** The address that the command printed. */
  readonly url: string
  stop(): Promise<void>
}

/** The address on the first line of its standard output; rejects with what it said when it ends before. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ""
    child.stderr?.on("data", (data: Buffer) => {
      said += data.toString()
    })
    child.stdout?.on("data", (data: Buffer) => {
      const found = /http:\/\/\S+/u.exec(data.toString())
      if (found !== null) resolve(found[0])
    })
    child.once("exit", (code) => reject(new Error(`start ended with ${code}: ${said}`)))
  })
}

/** Runs `start` on the seeds in a data folder of its own, on a free port. */
export async function startProduct(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "policy-graph-e2e-"))
  const { NEO4J_URI: _never, ...environment } = process.env
  const child = spawn(process.execPath, [COMMAND, "start"], {
    env: { ...environment, POLICY_GRAPH_DATA: folder, PORT: "0", HOST: "127.0.0.1" },
  })
  const url = await address(child)
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve))
      child.kill("SIGTERM")
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
