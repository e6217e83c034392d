import type { GraphView } from "../graph/view.ts"
import type { DateTimeValue } from "../values/temporal/value.ts"
import type { Value } from "../values/value.ts"
import type { Budget } from "./budget.ts"

/** The values of the variables, by slot. */
export type Row = Value[]

/** A compiled expression. */
export type Eval = (row: Row) => Value

/** A full-text index: whose texts it holds. */
export interface FulltextIndex {
  readonly labels: readonly string[]
  readonly properties: readonly string[]
}

/** What a running query sees besides its rows. */
export interface Runtime {
  readonly view: GraphView
  readonly parameters: ReadonlyMap<string, Value>
  readonly budget: Budget
  /** The one moment that `date()`, `datetime()` and their kin give throughout a query. */
  readonly now: DateTimeValue
  readonly fulltext: Readonly<Record<string, FulltextIndex>>
  /** What expressions keep between rows, such as compiled regular expressions. */
  readonly cache: Map<unknown, unknown>
}

/**
 * An opened pipeline, or the rest of one. Rows are pushed into it; a row is lent, and its slots are written over by the
 * operators that own them, so what keeps a row copies it.
 */
export interface Flow {
  /** Makes everything ready for the rows of one run; false where none are wanted. */
  readonly begin: () => boolean
  /** Takes a row; true where no more are wanted. */
  readonly row: (row: Row) => boolean
  /** Says that there are no more rows: what was held back is given on. */
  readonly end: () => void
}

/** One operator. */
export interface Step {
  readonly operator: string
  readonly details: string
  /** Pipelines that run inside of it, for each row. */
  readonly inner?: readonly (readonly Step[])[]
  /** The operator in front of what comes after it. */
  open(next: Flow): Flow
}

/** Operators one after the other, in front of what takes their rows. */
export const openSteps = (steps: readonly Step[], last: Flow): Flow =>
  steps.reduceRight((next, step) => step.open(next), last)

/** What takes the rows of a pipeline at its end. */
export const sink = (row: (row: Row) => boolean): Flow => ({ begin: () => true, row, end: () => {} })

/** Sends one row through an opened pipeline. */
export const runOnce = (flow: Flow, row: Row): void => {
  if (flow.begin()) flow.row(row)
  flow.end()
}

/** What an operator that holds nothing back does with a row: gives rows on, and says whether no more are wanted. */
export type Each = (row: Row, emit: (row: Row) => boolean) => boolean

/** An operator that holds nothing back. */
export const streaming = (
  operator: string,
  details: string,
  each: Each,
  inner?: readonly (readonly Step[])[],
): Step => ({
  operator,
  details,
  ...(inner && { inner }),
  open: ({ begin, row: emit, end }) => ({ begin, row: (row) => each(row, emit), end }),
})
