import { say } from "../../cypher/index.ts"
import type { QueryResult } from "../../model/values.ts"
import type { StoreError } from "../errors.ts"
import { notAnswered } from "../refusal.ts"
import { Asker, cancelledByCaller, type Question } from "./asker.ts"
import type { Entry, State } from "./state.ts"

/** Threads at the most: a second one lets short queries pass by an endless one. */
const THREADS = 2
/** How long a query waits for the first thread before the second is started, ms. */
const PATIENCE = 200
/** Nodes and edges above which there is no second thread, as each has its own lists of neighbours. */
const LARGE = 1_000_000
/** How long the second thread is kept when nobody asks, ms. */
const KEPT = 30_000
/** Queries that may wait. */
const QUEUE = 16

interface Waiting {
  readonly question: Question
  readonly since: number
  readonly start: (answer: Promise<QueryResult>) => void
}

/** Answers people's queries on threads of their own, in the order in which they come. */
export class Askers {
  readonly #state: () => Promise<State>
  readonly #threads: Asker[] = []
  readonly #busy = new Set<Asker>()
  readonly #queue: Waiting[] = []
  #idle: NodeJS.Timeout | undefined

  constructor(state: () => Promise<State>) {
    this.#state = state
  }

  /** Passes a write on to all threads. */
  follow(entry: Entry | "anew"): void {
    for (const thread of this.#threads) thread.follow(entry)
  }

  /** Answers a query; a caller waits for a thread no longer than the query may run. */
  ask(question: Question): Promise<QueryResult> {
    const { signal, limits } = question
    if (signal?.aborted) return Promise.reject(cancelledByCaller())
    if (this.#queue.length >= QUEUE) return Promise.reject(this.#tooMany())
    return new Promise((resolve, reject) => {
      const leave = (error: StoreError): void => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1)
        clear()
        reject(error)
      }
      const abort = (): void => leave(cancelledByCaller())
      const timer = setTimeout(() => leave(this.#tooMany()), limits.timeout)
      const clear = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener("abort", abort)
      }
      const start = (answer: Promise<QueryResult>): void => {
        clear()
        resolve(answer)
      }
      const waiting: Waiting = { question, since: performance.now(), start }
      signal?.addEventListener("abort", abort, { once: true })
      this.#queue.push(waiting)
      this.#next()
    })
  }

  /** Gives the first that waits to a thread that is free. */
  #next(): void {
    const [first] = this.#queue
    if (first === undefined) return
    const thread = this.#threads.find((each) => !this.#busy.has(each)) ?? this.#another(first)
    if (thread === undefined) return
    this.#queue.shift()
    this.#busy.add(thread)
    clearTimeout(this.#idle)
    first.start(
      thread.ask(first.question, () => {
        this.#busy.delete(thread)
        this.#rest()
        this.#next()
      }),
    )
    this.#next()
  }

  /** Another thread: the first one at once, the second after some waiting. */
  #another({ since }: Waiting): Asker | undefined {
    if (this.#threads.length >= THREADS) return undefined
    if (this.#threads.length > 0) {
      const left = PATIENCE - (performance.now() - since)
      if (left > 0) {
        setTimeout(() => this.#next(), left + 1).unref()
        return undefined
      }
      if (this.#isLarge) return undefined
    }
    const thread = new Asker(async () => {
      const state = await this.#state()
      this.#isLarge = state.nodes.size + state.edges.size > LARGE
      return state
    })
    this.#threads.push(thread)
    return thread
  }

  #isLarge = false

  /** Ends the second thread when nobody has asked for a while. */
  #rest(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => {
      const [, second] = this.#threads
      if (second === undefined || this.#busy.has(second)) return
      this.#threads.pop()
      void second.end()
    }, KEPT)
    this.#idle.unref()
  }

  #tooMany(): StoreError {
    return notAnswered("busy", say("limit/waiting", { count: this.#busy.size + this.#queue.length }))
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    await Promise.all(this.#threads.map((thread) => thread.end()))
  }
}
