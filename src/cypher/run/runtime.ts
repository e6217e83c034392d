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

/** One operator: turns rows into rows, lazily. */
export interface Step {
  readonly operator: string
  readonly details: string
  /** Pipelines that run inside of it, for each row. */
  readonly inner?: readonly (readonly Step[])[]
  run(rows: Iterable<Row>): Iterable<Row>
}

/** Sends rows through one operator after the other. */
export const runSteps = (steps: readonly Step[], rows: Iterable<Row>): Iterable<Row> =>
  steps.reduce((input, step) => step.run(input), rows)
