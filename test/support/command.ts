import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

const BIN = fileURLToPath(new URL("../../bin/policy-graph.js", import.meta.url))

/** Settings that point at nothing of the person who runs the tests. */
const NOTHING = { NEO4J_URI: "", NEO4J_PASSWORD: "", PORT: "", HOST: "" }

type Environment = Readonly<Record<string, string>>

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Running {
  /** The address that the command printed. */
  readonly url: string
  stop(): Promise<void>
}

/** The built command with its output piped; `node` are options of the runtime. */
const launch = (args: readonly string[], environment: Environment, node: readonly string[] = []) =>
  spawn(process.execPath, [...node, BIN, ...args], {
    env: { ...process.env, ...NOTHING, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  })

function textOf(stream: NodeJS.ReadableStream): () => string {
  let text = ""
  stream.on("data", (chunk) => {
    text += chunk
  })
  return () => text
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, "close")
  child.kill("SIGTERM")
  await ended
}

/** Runs the command to its end. */
export async function policyGraph(
  args: readonly string[],
  environment: Environment,
  node: readonly string[] = [],
): Promise<Ran> {
  const child = launch(args, environment, node)
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)]
  const [status] = (await once(child, "close")) as [number | null]
  return { status, out: out(), err: err() }
}

/** Runs `start` on a free port until stopped; rejects with what it said where it ends before it prints its address. */
export async function startServer(args: readonly string[], environment: Environment): Promise<Running> {
  const child = launch(["start", ...args], { PORT: "0", ...environment })
  const err = textOf(child.stderr)
  for await (const url of createInterface(child.stdout))
    if (url.startsWith("http")) return { url, stop: () => end(child) }
  throw new Error(`start ended before it printed its address: ${err()}`)
}
