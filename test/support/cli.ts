import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { onTestFinished } from "vitest"

const BIN = fileURLToPath(new URL("../../bin/policy-graph.js", import.meta.url))

/** Settings that point at nothing of the person who runs the tests. */
const NOTHING = { NEO4J_URI: "", NEO4J_PASSWORD: "", PORT: "", HOST: "" }

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function launch(args: readonly string[], environment: Readonly<Record<string, string>>) {
  return spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, ...NOTHING, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  })
}

/** Runs the built command to its end. */
export async function policyGraph(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ran> {
  const child = launch(args, environment)
  let out = ""
  let err = ""
  child.stdout.on("data", (chunk) => {
    out += chunk
  })
  child.stderr.on("data", (chunk) => {
    err += chunk
  })
  const [status] = (await once(child, "close")) as [number | null]
  return { status, out, err }
}

/** Starts a server that ends with the test. Returns its address. */
export async function startServer(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const child = launch(["start", ...args], { PORT: "0", ...environment })
  onTestFinished(async () => {
    child.kill("SIGTERM")
    if (child.exitCode === null) await once(child, "close")
  })
  for await (const line of createInterface(child.stdout)) if (line.startsWith("http")) return line
  throw new Error("the server ended before it printed its address")
}
