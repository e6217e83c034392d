/** Long work that may be interrupted wherever it yields, and returns what it made. */
export type Steps<T> = Generator<undefined, T>

/** What work makes, with nothing else between its steps. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
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

/** JSON of what work makes; its lists are written item by item, also those within its objects. */
export function* json(work: Steps<object>): Steps<string> {
  return yield* written(yield* work)
}

function* written(value: unknown): Steps<string> {
  if (Array.isArray(value)) {
    const items: string[] = []
    yield* each(value, (item) => items.push(JSON.stringify(item) ?? "null"))
    return `[${items.join(",")}]`
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const parts: string[] = []
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) parts.push(`${JSON.stringify(key)}:${yield* written(item)}`)
    yield
  }
  return `{${parts.join(",")}}`
}
