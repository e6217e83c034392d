import type { Worker } from "node:worker_threads"
import { say } from "../../cypher/index.ts"
import type { QueryResult } from "../../model/values.ts"
import { startThread } from "../../thread.ts"
import { StoreError } from "../errors.ts"
import type { Limits } from "../limits.ts"
import { notAnswered } from "../refusal.ts"
import type { FromThread, ToThread } from "./asker-messages.ts"
import type { Entry, State } from "./state.ts"

/** How long after its limit a query is still waited for, ms; it stops by itself some ms after it. */
const GRACE = 150
/** How long after that, or after its caller has gone, its thread may go on before it is ended, ms. */
const PATIENCE = 1_000
/** Elements sent to the thread at once; between two lots this thread does other work. */
const LOT = 2_000
/**
 * Memory of the thread beside what a query may use: what it makes of an element in the pack, one that was sent to it, and
 * the rest, bytes.
 */
const PER_PACKED = 1_000
const PER_SENT = 3_000
const BASE = 64 * 2 ** 20
/** MB for values that live for a short time; more would not make queries quicker. */
const YOUNG = 16

export interface Question {
  readonly text: string
  readonly parameters: Record<string, unknown>
  readonly limits: Limits
  readonly signal?: AbortSignal | undefined
}

/** A thread that answers one query at a time over a graph of its own; started when first asked, and again when it was ended. */
export class Asker {
  readonly #state: () => Promise<State>
  readonly #module: URL
  #worker: Worker | undefined
  /** Writes that wait until the graph has been sent; undefined while none is being sent. */
  #waiting: ToThread[] | undefined
  /** Who waits for the thread's answer. */
  #hear: (message: FromThread | Error) => void = () => {}

  /** `module` is what the thread runs, without ending. */
  constructor(state: () => Promise<State>, module = new URL("./asker-thread", import.meta.url)) {
    this.#state = state
    this.#module = module
  }

  /** Passes a write on; when all was read anew the thread is started anew. */
  follow(entry: Entry | "anew"): void {
    if (entry === "anew") {
      void this.end()
      return
    }
    const message: ToThread = { kind: "patch", entry: { put: entry.put, drop: entry.drop }, waits: false }
    if (this.#waiting === undefined) this.#worker?.postMessage(message)
    else this.#waiting.push(message)
  }

  /** Asks the thread, which must be free; `free` is told when it is so again, which may be after the answer. */
  async ask({ text, parameters, limits, signal }: Question, free: () => void): Promise<QueryResult> {
    const worker = await this.#started(limits).catch((error: unknown) => {
      free()
      throw error
    })
    return new Promise((resolve, reject) => {
      const cancelled = new SharedArrayBuffer(4)
      let timer: NodeJS.Timeout | undefined
      const later = (ms: number, work: () => void): void => {
        clearTimeout(timer)
        timer = setTimeout(work, ms)
      }
      const end = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener("abort", abort)
        this.#hear = () => {}
        worker.unref()
        free()
      }
      const giveUp = (error: StoreError): void => {
        Atomics.store(new Int32Array(cancelled), 0, 1)
        reject(error)
        later(PATIENCE, () => void this.end())
      }
      const abort = (): void => giveUp(cancelledByCaller())
      this.#hear = (message) => {
        if (message instanceof Error) reject(message)
        else if (message.kind === "answer") resolve(message.result)
        else if (message.kind === "error") reject(failureOf(message))
        else return later(limits.timeout + GRACE, () => giveUp(notStopped(limits)))
        end()
      }
      if (signal?.aborted) {
        reject(cancelledByCaller())
        return end()
      }
      signal?.addEventListener("abort", abort, { once: true })
      worker.ref()
      worker.postMessage({ kind: "ask", text, parameters, limits, cancelled } satisfies ToThread)
    })
  }

  /** The thread with the present graph. */
  async #started(limits: Limits): Promise<Worker> {
    const state = await this.#state()
    if (this.#worker !== undefined) return this.#worker
    const memory = BASE + heapOf(state.nodes) + heapOf(state.edges) + limits.memory
    const worker = startThread(this.#module, {
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / 2 ** 20), maxYoungGenerationSizeMb: YOUNG },
    })
    worker.on("message", (message: FromThread) => {
      if (this.#worker === worker) this.#hear(message)
    })
    worker.on("error", (error: Error & { code?: string }) => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      this.#hear(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch(limits) : error)
    })
    this.#worker = worker
    await this.#send(worker, state)
    return this.#worker ?? (await this.#started(limits))
  }

  /** Sends the graph: its pack is shared; what is otherwise since goes in lots, nodes first, and then what was written meanwhile. */
  async #send(worker: Worker, { memory, nodes, edges }: State): Promise<void> {
    this.#waiting = []
    const drop = { nodes: nodes.dropped(), edges: edges.dropped() }
    const put = { nodes: [...nodes.since.values()], edges: [...edges.since.values()] }
    worker.postMessage({ kind: "graph", memory } satisfies ToThread)
    await sendLot(worker, { put: NONE, drop })
    for (const some of lots(put.nodes)) await sendLot(worker, { put: { ...NONE, nodes: some }, drop: NONE })
    for (const some of lots(put.edges)) await sendLot(worker, { put: { ...NONE, edges: some }, drop: NONE })
    for (const message of this.#waiting) worker.postMessage(message)
    this.#waiting = undefined
  }

  /** Ends the thread, which gives its memory back; who waits for an answer gets none. */
  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    this.#hear(cancelledByCaller())
    await worker?.terminate()
  }
}

/** What a thread makes of a table, bytes at the most. */
const heapOf = ({ size, since }: State["nodes"] | State["edges"]): number => size * PER_PACKED + since.size * PER_SENT

const NONE = { nodes: [], edges: [] }

/** Sends some of what is otherwise, and waits until the thread has it or is there no more. */
async function sendLot(worker: Worker, entry: Pick<Entry, "put" | "drop">): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ["message", "exit"]) worker.off(event, done)
      resolve()
    }
    for (const event of ["message", "exit"]) worker.on(event, done)
    worker.postMessage({ kind: "patch", entry, waits: true } satisfies ToThread)
  })
}

function* lots<T>(items: readonly T[]): Iterable<T[]> {
  for (let start = 0; start < items.length; start += LOT) yield items.slice(start, start + LOT)
}

const failureOf = ({ code, what, hint, detail }: Extract<FromThread, { kind: "error" }>): StoreError =>
  new StoreError(code, what, hint, undefined, detail)

/** That the query was ended from outside, mostly as its caller does not wait any more. */
export const cancelledByCaller = (): StoreError => notAnswered("cancelled", say("limit/cancelled", {}))

const notStopped = ({ timeout }: Limits): StoreError => notAnswered("timeout", say("limit/ended", { limit: timeout }))

const tooMuch = ({ memory }: Limits): StoreError =>
  notAnswered("refused", say("limit/memory", { limit: Math.round(memory / 2 ** 20) }))
