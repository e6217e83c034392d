import { CypherLimitError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Value } from "../values/value.ts"

export interface Bounds {
  /** ms from the start. */
  readonly timeout: number
  /** Bytes that the query may hold at a time, as estimated. */
  readonly memory: number
  readonly signal?: AbortSignal | undefined
  /** Asked now and then besides the signal: for a caller in another thread. */
  readonly cancelled?: (() => boolean) | undefined
}

/** Steps between two looks at the clock. */
const STRIDE = 1024

/**
 * What a running query may still use. Every loop reports its steps with `work`, everything that grows reports its
 * bytes: `retain` for what is kept until the end (sorting, grouping), `allocate` for what a row needs for a while.
 */
export class Budget {
  private readonly deadline: number
  private readonly bounds: Bounds
  private steps = 0
  private retained = 0
  /** Bytes of values that are being built; set back by `release` when their row is done. */
  transient = 0

  constructor(bounds: Bounds) {
    this.bounds = bounds
    this.deadline = performance.now() + bounds.timeout
  }

  work(steps = 1): void {
    this.steps += steps
    if (this.steps >= STRIDE) this.check()
  }

  /** Looks at the clock and at the caller, whatever the number of steps. */
  check(): void {
    this.steps = 0
    if (this.bounds.signal?.aborted || this.bounds.cancelled?.()) {
      throw new CypherLimitError("cancelled", say("limit/cancelled", {}))
    }
    if (performance.now() <= this.deadline) return
    throw new CypherLimitError("time", say("limit/time", { limit: this.bounds.timeout }))
  }

  retain(bytes: number): void {
    this.retained += bytes
    this.checkMemory()
  }

  /** Gives back what `retain` took. */
  free(bytes: number): void {
    this.retained -= bytes
  }

  allocate(bytes: number): void {
    this.transient += bytes
    this.checkMemory()
  }

  release(mark: number): void {
    this.transient = mark
  }

  private checkMemory(): void {
    if (this.retained + this.transient <= this.bounds.memory) return
    const megabytes = Math.round(this.bounds.memory / 2 ** 20)
    throw new CypherLimitError("memory", say("limit/memory", { limit: megabytes }))
  }
}

const SAMPLE = 100
/** Bytes of a place in a list, which is copied as it grows. */
export const SLOT = 24

/** About how many bytes a value takes; of long lists a part is measured. */
export const sizeOf = (value: Value): number => {
  if (typeof value === "string") return 48 + value.length * 2
  if (value === null || typeof value !== "object") return 32
  if (Array.isArray(value)) return 32 + SLOT * value.length + sampled(value)
  if (value instanceof Map) return 64 + 64 * value.size + sampled([...value.values()])
  return 64
}

const sampled = (items: readonly Value[]): number => {
  const count = Math.min(items.length, SAMPLE)
  let bytes = 0
  for (let index = 0; index < count; index++)
    bytes += sizeOf(items[Math.floor((index * items.length) / count)] as Value)
  return count === 0 ? 0 : (bytes / count) * items.length
}
