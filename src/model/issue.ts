import type { Span } from "./span.ts"

/**
 * Something that a stage saw and could not turn into facts, or doubts. Stages return issues instead of throwing;
 * `rule` is `stage/what`, e.g. `roles/unknown-word`.
 */
export interface Issue {
  readonly rule: string
  readonly severity: "error" | "warning" | "info"
  readonly message: string
  readonly at?: Span
  /** What the text has at that place. */
  readonly found?: string
  /** What the rule would have understood. */
  readonly expected?: string
}

/** What every pure stage returns: its value, and what it could not understand. */
export interface Staged<T> {
  readonly value: T
  readonly issues: readonly Issue[]
}
