import { setTimeout as sleep } from "node:timers/promises"
import { parentPort } from "node:worker_threads"

/** What the thread is asked to do before it answers with the name of the job. */
export interface OddJob {
  readonly name: string
  readonly does?: "endless" | "memory" | "heap" | "throws"
}

const MEBIBYTE = 2 ** 20

async function answer({ name, does }: OddJob): Promise<void> {
  if (does === "throws") throw new Error("not today")
  while (does === "endless");
  const held: unknown[] = []
  while (does === "memory") {
    held.push(new Uint8Array(16 * MEBIBYTE).fill(1))
    await sleep(1)
  }
  while (does === "heap") held.push(new Array(MEBIBYTE).fill("word"))
  parentPort?.postMessage(name)
}

let last = Promise.resolve()
parentPort?.on("message", (job: OddJob) => {
  last = last.then(() => answer(job))
})
