import { Worker } from "node:worker_threads"

/** What threads are for. */
export interface ThreadWork<Job, Result> {
  /** The built module that a thread runs: it answers each message with one, in their order. */
  readonly module: URL
  readonly data: unknown
  /** How many results may wait for those before them, for each thread. */
  readonly ahead: number
  /** What came of a job that ended its thread. */
  failed(job: Job, message: string): Result
}

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

  constructor(threads: number, work: ThreadWork<Job, Result>) {
    this.#threads = Array.from({ length: threads }, () => new Thread(work, (again) => this.#feed(again)))
  }

  run(job: Job): Promise<Result> {
    return new Promise((done) => {
      this.#waiting.push({ job, done })
      this.#feed([])
    })
  }

  #feed(again: readonly Task<Job, Result>[]): void {
    this.#waiting.unshift(...again)
    for (let posted = 0; posted < POSTED; posted++)
      for (const thread of this.#threads) {
        if (thread.posted > posted) continue
        const task = this.#waiting.shift()
        if (task === undefined) return
        thread.post(task)
      }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()))
  }
}

/**
 * The heap of a thread, in MiB. Less than the default takes no more time and keeps the peak down: what is used and let go
 * at once has a third of it, and V8 lets a heap that may not become so large grow less before it collects. The largest
 * document that is read takes a fifth of it.
 */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 }

/** One worker thread, started with its first job. A job that ends it is said to have failed, and another one starts. */
class Thread<Job, Result> {
  readonly #work: ThreadWork<Job, Result>
  /** Called when there is room for a job, with those that must be posted anew. */
  readonly #free: (again: readonly Task<Job, Result>[]) => void
  #tasks: Task<Job, Result>[] = []
  #worker: Worker | undefined

  constructor(work: ThreadWork<Job, Result>, free: (again: readonly Task<Job, Result>[]) => void) {
    this.#work = work
    this.#free = free
  }

  get posted(): number {
    return this.#tasks.length
  }

  post(task: Task<Job, Result>): void {
    this.#tasks.push(task)
    this.#worker ??= this.#start()
    this.#worker.postMessage(task.job)
  }

  #start(): Worker {
    const worker = new Worker(this.#work.module, {
      workerData: this.#work.data,
      resourceLimits: HEAP,
    })
    worker.on("message", (result: Result) => {
      this.#tasks.shift()?.done(result)
      this.#free([])
    })
    worker.on("error", (error) => {
      const [task, ...again] = this.#tasks
      this.#worker = undefined
      this.#tasks = []
      task?.done(this.#work.failed(task.job, error.message))
      this.#free(again)
    })
    return worker
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate()
  }
}
