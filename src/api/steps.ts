import { setImmediate } from "node:timers/promises"

/** Long work that may be interrupted wherever it yields, and returns what it made. */
export type Steps<T> = Generator<undefined, T>

/** ms of work between which others have their turn: an answer that reads a few files waits for several such turns. */
const SLICE = 4

/** Does long work on this thread; between its slices everything else that waits has its turn. */
export async function inSlices<T>(work: Steps<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE
    do {
      const { done, value } = work.next()
      if (done) return value
    } while (performance.now() < end)
    await setImmediate()
  }
}

/** Items of one step. */
const STEP = 256

/** Does something with each item. */
export function* each<T>(items: Iterable<T>, work: (item: T) => void): Steps<void> {
  let count = 0
  for (const item of items) {
    work(item)
    if (++count % STEP === 0) yield
  }
}

/** The items for which a question is answered yes. */
export function* those<T>(items: Iterable<T>, wanted: (item: T) => boolean): Steps<T[]> {
  const found: T[] = []
  yield* each(items, (item) => {
    if (wanted(item)) found.push(item)
  })
  return found
}

/** JSON of what work makes, an object; its lists are written item by item. */
export function* json(work: Steps<object>): Steps<string> {
  const parts: string[] = []
  for (const [key, value] of Object.entries(yield* work)) {
    const written: string[] = []
    if (Array.isArray(value)) yield* each(value, (item) => written.push(JSON.stringify(item)))
    const text = Array.isArray(value) ? `[${written.join(",")}]` : JSON.stringify(value)
    parts.push(`${JSON.stringify(key)}:${text}`)
    yield
  }
  return `{${parts.join(",")}}`
}
