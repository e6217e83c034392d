/**
 * How much one evaluation of an expression may make, roughly. Neo4j looks at its limits between rows and not within one
 * expression, so what an asker can make large there is bounded before.
 */
export interface Estimate {
  /** Items of a list. */
  readonly length: number
  /** Characters and values in all. */
  readonly size: number
  /** Of a number. */
  readonly magnitude: number
  /** Steps on the way. */
  readonly steps: number
}

/** A value out of the data, which the asker does not choose: a name, a year, a list of names. */
export const DATA: Estimate = { length: 100, size: 100, magnitude: 3_000, steps: 1 }
/** What is gathered from many rows, and what a path or a subquery finds. */
export const GATHERED: Estimate = { ...DATA, length: 1_000, size: 1_000 }
export const NUMBER: Estimate = { length: 1, size: 1, magnitude: Number.MAX_SAFE_INTEGER, steps: 1 }

/** A list or map of values. */
export const together = (parts: readonly Estimate[]): Estimate => ({
  length: parts.length,
  size: parts.reduce((size, part) => size + Math.max(1, part.size), 0),
  magnitude: parts.reduce((magnitude, part) => Math.max(magnitude, part.magnitude), 0),
  steps: parts.reduce((steps, part) => steps + part.steps, 1),
})

/** A value that takes the steps of others too. */
export const after = (value: Estimate, ...others: readonly Estimate[]): Estimate => ({
  ...value,
  steps: others.reduce((steps, other) => steps + other.steps, value.steps + 1),
})
