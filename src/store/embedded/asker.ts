import type { Worker } from "node:worker_threads"
import { say } from "../../cypher/index.ts"
import type { QueryResult } from "../../model/values.ts"
import { StoreError } from "../errors.ts"
import type { Limits } from "../limits.ts"
import { notAnswered } from "../refusal.ts"
import type { FromThread, ToThread } from "./asker-messages.ts"
import type { Entry, State } from "./state.ts"
import { startThread } from "./thread.ts"

/** How long after its limit, or after its caller has gone, a query may take to stop before its thread is ended, ms. */
const GRACE = 1_000
/** Elements sent to the thread at once; between two lots this thread does other work. */
const LOT = 2_000
/** Memory of the thread beside what a query may use: its graph, bytes an element, and the rest. */
const PER_ELEMENT = 3_000
const BASE = 128 * 2 ** 20

/** Answers people's queries on a thread of its own, one after the other. */
export class Asker {
  readonly #state: () => Promise<State>
  #worker: Worker | undefined
  /** Writes that wait until the graph has been sent; undefined while none is being sent. */
  #waiting: ToThread[] | undefined
  #turn: Promise<unknown> = Promise.resolve()
  /** Who waits for the thread's answer. */
  #hear: (message: FromThread | Error) => void = () => {}

  constructor(state: () => Promise<State>) {
    this.#state = state
  }

  /** Passes a write on; when all was read anew the thread is started anew. */
  follow(entry: Entry | "anew"): void {
    if (entry === "anew") {
      void this.#end()
      return
    }
    const message: ToThread = { kind: "patch", entry: { put: entry.put, drop: entry.drop } }
    if (this.#waiting === undefined) this.#worker?.postMessage(message)
    else this.#waiting.push(message)
  }

  ask(text: string, parameters: Record<string, unknown>, limits: Limits, signal?: AbortSignal): Promise<QueryResult> {
    const turn = this.#turn.catch(() => {}).then(() => this.#ask(text, parameters, limits, signal))
    this.#turn = turn
    return turn
  }

  async #ask(
    text: string,
    parameters: Record<string, unknown>,
    limits: Limits,
    signal: AbortSignal | undefined,
  ): Promise<QueryResult> {
    if (signal?.aborted) throw GONE()
    const worker = await this.#started(limits)
    return new Promise((resolve, reject) => {
      const cancelled = new SharedArrayBuffer(4)
      let patience: NodeJS.Timeout | undefined
      const end = (settle: () => void): void => {
        clearTimeout(patience)
        signal?.removeEventListener("abort", abort)
        this.#hear = () => {}
        worker.unref()
        settle()
      }
      const killAfter = (ms: number, error: () => StoreError): void => {
        clearTimeout(patience)
        patience = setTimeout(() => {
          void this.#end()
          end(() => reject(error()))
        }, ms)
      }
      const abort = (): void => {
        Atomics.store(new Int32Array(cancelled), 0, 1)
        killAfter(GRACE, GONE)
      }
      signal?.addEventListener("abort", abort, { once: true })
      this.#hear = (message) => {
        if (message instanceof Error) end(() => reject(message))
        else if (message.kind === "begun")
          killAfter(limits.timeout + GRACE, () => notAnswered("timeout", say("limit/ended", { limit: limits.timeout })))
        else if (message.kind === "answer") end(() => resolve(message.result))
        else end(() => reject(new StoreError(message.code, message.what, message.hint, undefined, message.detail)))
      }
      worker.ref()
      worker.postMessage({ kind: "ask", text, parameters, limits, cancelled } satisfies ToThread)
    })
  }

  /** The thread with the present graph. */
  async #started(limits: Limits): Promise<Worker> {
    const state = await this.#state()
    if (this.#worker !== undefined) return this.#worker
    const elements = state.nodes.size + state.edges.size
    const memory = BASE + elements * PER_ELEMENT + 2 * limits.memory
    const worker = startThread("asker-thread", {
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / 2 ** 20) },
    })
    worker.on("message", (message: FromThread) => this.#hear(message))
    worker.on("error", (error: Error & { code?: string }) => {
      if (this.#worker === worker) this.#worker = undefined
      this.#hear(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? notAnswered("refused", say("limit/memory", { limit: Math.round(limits.memory / 2 ** 20) }))
          : error,
      )
    })
    this.#worker = worker
    await this.#send(worker, state)
    return this.#worker ?? (await this.#started(limits))
  }

  /** Sends the graph in lots, nodes first, and then what was written meanwhile. */
  async #send(worker: Worker, state: State): Promise<void> {
    this.#waiting = []
    const all = { nodes: [...state.nodes.values()], edges: [...state.edges.values()] }
    for (const nodes of lots(all.nodes)) await this.#sendLot(worker, { kind: "put", nodes, edges: [] })
    for (const edges of lots(all.edges)) await this.#sendLot(worker, { kind: "put", nodes: [], edges })
    for (const message of this.#waiting) worker.postMessage(message)
    this.#waiting = undefined
  }

  async #sendLot(worker: Worker, message: ToThread): Promise<void> {
    worker.postMessage(message)
    await new Promise((resolve) => setImmediate(resolve))
  }

  async #end(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  async close(): Promise<void> {
    await this.#end()
  }
}

function* lots<T>(items: readonly T[]): Iterable<T[]> {
  for (let start = 0; start < items.length; start += LOT) yield items.slice(start, start + LOT)
}

const GONE = (): StoreError => notAnswered("cancelled", say("limit/cancelled", {}))
