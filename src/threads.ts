import type { Worker } from "node:worker_threads"
import { startThread } from "./thread.ts"

/** What threads are for. */
export interface ThreadWork<Job, Result> {
  /** The module that a thread runs, without ending: it answers each message with one, in their order. */
  readonly module: URL
  readonly data: unknown
  /** How many results may wait for those before them, for each thread. */
  readonly ahead: number
  readonly limits?: Partial<Limits>
  /** What came of a job that ended its thread, or was ended with it; `why` is a clause. */
  failed(job: Job, why: string): Result
}

/** What a job may take. */
export interface Limits {
  /** From its beginning to its answer, ms. */
  readonly time: number
  /** Of all threads together beside what each takes at rest, MiB, their heaps and what they hold outside of them. */
  readonly memory: number
}

const LIMITS: Limits = { time: 25_000, memory: 480 }
/** What a thread takes at rest, MiB: the modules, the lexicon, what is made of it. */
const AT_REST = 80
/** How often the memory in use is looked at, ms: within it a stream that unpacks to gigabytes does not come far. */
const EVERY = 40

const TOO_MUCH = "it takes too much memory"

interface Task<Job, Result> {
  readonly job: Job
  readonly done: (result: Result) => void
}

/** Runs jobs in the order of the list, each on the thread that is free; results in the order of the list. */
export async function* onThreads<Job, Result>(
  jobs: readonly Job[],
  threads: number,
  work: ThreadWork<Job, Result>,
): AsyncGenerator<Result> {
  const pool = new Pool(threads, work)
  const pending: Promise<Result>[] = []
  try {
    for (let next = 0, done = 0; done < jobs.length; done++) {
      for (; next < jobs.length && next < done + threads * work.ahead; next++) pending.push(pool.run(jobs[next] as Job))
      yield (await pending.shift()) as Result
    }
  } finally {
    await pool.stop()
  }
}

/** One job under way and one more, so that a thread waits for nobody. */
const POSTED = 2

class Pool<Job, Result> {
  readonly #waiting: Task<Job, Result>[] = []
  readonly #threads: Thread<Job, Result>[]
  readonly #memory: number
  readonly #watch: NodeJS.Timeout
  /** The thread that works alone, since all together took too much memory. */
  #alone: Thread<Job, Result> | undefined

  constructor(threads: number, work: ThreadWork<Job, Result>) {
    const { time, memory } = { ...LIMITS, ...work.limits }
    this.#memory = memory + AT_REST * threads
    const isTooLarge = (): boolean => takenByThreads() > this.#memory / 2
    this.#threads = Array.from(
      { length: threads },
      () => new Thread(work, time, isTooLarge, (thread, again) => this.#ready(thread, again)),
    )
    this.#watch = setInterval(() => void this.#lookAtMemory(), EVERY)
  }

  run(job: Job): Promise<Result> {
    return new Promise((done) => {
      this.#waiting.push({ job, done })
      this.#feed()
    })
  }

  /** A thread has answered, or was ended: `again` is what it did not come to. */
  #ready(thread: Thread<Job, Result>, again: readonly Task<Job, Result>[]): void {
    if (thread === this.#alone) this.#alone = undefined
    this.#waiting.unshift(...again)
    this.#feed()
  }

  #feed(): void {
    if (this.#alone !== undefined) return
    for (let posted = 0; posted < POSTED; posted++)
      for (const thread of this.#threads) {
        if (thread.posted > posted) continue
        const task = this.#waiting.shift()
        if (task === undefined) return
        thread.post(task)
      }
  }

  /**
   * A job that takes too much memory alone, on a thread that was started for it, has failed. Where it is not known which
   * one does, all threads are ended, the job that was under way for longest is begun anew alone, and then the others.
   */
  async #lookAtMemory(): Promise<void> {
    const started = this.#threads.filter(({ isStarted }) => isStarted)
    const [longest] = started.filter(({ posted }) => posted > 0).toSorted((a, b) => a.began - b.began)
    if (longest === undefined || this.#threads.some(({ isEnding }) => isEnding)) return
    if (takenByThreads() <= this.#memory) return
    if (started.length === 1 && longest.answered === 0) return longest.giveUp(TOO_MUCH)
    this.#alone = longest
    const again = await Promise.all(
      [longest, ...started.filter((thread) => thread !== longest)].map((thread) => thread.stop()),
    )
    const [first, ...rest] = again.flat()
    this.#waiting.unshift(...rest)
    if (first !== undefined) longest.post(first)
  }

  async stop(): Promise<void> {
    clearInterval(this.#watch)
    await Promise.all(this.#threads.map((thread) => thread.stop()))
  }
}

/** The memory of the process without what this thread holds, MiB. */
function takenByThreads(): number {
  const { rss, heapTotal, external } = process.memoryUsage()
  return (rss - heapTotal - external) / 2 ** 20
}

/**
 * The heap of a thread, in MiB. What is used and let go at once has a third of the young one, room for some five
 * documents: with less many of them grow old while they are read, and each collection of what is old also drops code that
 * was compiled and is not in use just then. V8 lets an old heap that may not become so large grow less before it collects.
 */
const HEAP = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 640 }

/**
 * One worker thread, started with its first job. A job that ends it, or takes too long, is said to have failed, and
 * another one starts.
 */
class Thread<Job, Result> {
  readonly #work: ThreadWork<Job, Result>
  readonly #time: number
  readonly #isTooLarge: () => boolean
  /** Called when there is room for a job, with those that must be posted anew. */
  readonly #ready: (thread: Thread<Job, Result>, again: readonly Task<Job, Result>[]) => void
  #tasks: Task<Job, Result>[] = []
  #worker: Worker | undefined
  isEnding = false
  /** How many jobs it has answered since it was started. */
  answered = 0
  #deadline: NodeJS.Timeout | undefined
  /** When the job under way began. */
  began = 0

  constructor(
    work: ThreadWork<Job, Result>,
    time: number,
    isTooLarge: () => boolean,
    ready: (thread: Thread<Job, Result>, again: readonly Task<Job, Result>[]) => void,
  ) {
    this.#work = work
    this.#time = time
    this.#isTooLarge = isTooLarge
    this.#ready = ready
  }

  /** How many jobs it has; one that is being ended has no room. */
  get posted(): number {
    return this.isEnding ? Number.POSITIVE_INFINITY : this.#tasks.length
  }

  get isStarted(): boolean {
    return this.#worker !== undefined
  }

  post(task: Task<Job, Result>): void {
    this.#worker ??= this.#start()
    this.#worker.postMessage(task.job)
    if (this.#tasks.push(task) === 1) this.#begin()
  }

  #begin(): void {
    this.began = performance.now()
    const seconds = Math.round(this.#time / 1000)
    this.#deadline = setTimeout(() => void this.giveUp(`it takes more than ${seconds} seconds`), this.#time)
  }

  #start(): Worker {
    const worker = startThread(this.#work.module, { workerData: this.#work.data, resourceLimits: HEAP })
    worker.on("message", (result: Result) => {
      if (worker === this.#worker) void this.#answered(result)
    })
    worker.on("error", (error: NodeJS.ErrnoException) => {
      if (worker !== this.#worker) return
      void this.giveUp(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? TOO_MUCH : error.message)
    })
    return worker
  }

  /** Hands the answer over; a thread that a job has left large is ended before, so that others have the room. */
  async #answered(result: Result): Promise<void> {
    clearTimeout(this.#deadline)
    this.answered++
    const task = this.#tasks.shift()
    const again = this.#isTooLarge() ? await this.stop() : []
    task?.done(result)
    if (this.#tasks.length > 0) this.#begin()
    this.#ready(this, again)
  }

  /** Ends the job under way, which has failed. */
  async giveUp(why: string): Promise<void> {
    const [task, ...again] = await this.stop()
    task?.done(this.#work.failed(task.job, why))
    this.#ready(this, again)
  }

  /** Ends the thread; returns the jobs that it has not answered. */
  async stop(): Promise<Task<Job, Result>[]> {
    const worker = this.#worker
    this.#worker = undefined
    this.answered = 0
    this.isEnding = true
    clearTimeout(this.#deadline)
    await worker?.terminate()
    this.isEnding = false
    return this.#tasks.splice(0)
  }
}
