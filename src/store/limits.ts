import type { Bounds } from "./port.ts"

/** What a query may use at the most; a caller may ask for less and never for more. */
export interface Limits {
  /** ms. */
  readonly timeout: number
  readonly rows: number
  /** Bytes; of the embedded store, which runs the query itself. */
  readonly memory: number
}

export const DEFAULT_LIMITS: Limits = { timeout: 10_000, rows: 10_000, memory: 256 * 2 ** 20 }

/** The bounds of one query. */
export const bounded = ({ limit, timeout }: Bounds, limits: Limits): Limits => ({
  timeout: Math.max(1, Math.min(timeout ?? limits.timeout, limits.timeout)),
  rows: Math.max(0, Math.min(limit ?? limits.rows, limits.rows)),
  memory: limits.memory,
})
