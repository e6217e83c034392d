import { CompareError, type PlanSummary, selectPlans } from "../compare/index.ts"
import { UserError } from "../errors.ts"
import type { Decision } from "../model/decision.ts"
import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Store } from "../store/port.ts"
import { type Output, say } from "./output.ts"
import type { RowFormat } from "./rows.ts"

/** Which plans to compare, and how to write what comes of it. */
export interface CompareOptions {
  readonly from?: string
  readonly to?: string
  readonly limit?: number
  readonly format: RowFormat
}

/** Rows of a table on a terminal where no limit is given. */
export const TABLE_ROWS = 20

/** What every comparison reads. */
export interface Comparison {
  readonly graph: PolicyGraph
  readonly lexicon: Lexicon
  readonly decisions: readonly Decision[]
  /** Ids of policies. */
  readonly upper: readonly string[]
  readonly lower: readonly string[]
}

/** Chooses the two sides; a choice that cannot be compared becomes an error that a person can mend. */
export async function openComparison(
  { from, to }: Pick<CompareOptions, "from" | "to">,
  store: Store,
  lexicon: Lexicon,
  output: Output,
): Promise<Comparison> {
  const [graph, decisions] = await Promise.all([store.graph(), store.decisions()])
  const { upper, lower, notes } = mendable(() => selectPlans(graph, lexicon, from, to))
  const side = (plans: readonly PlanSummary[]): string => plans.map(({ title }) => title).join(", ")
  say(output, `${side(upper)} ↔ ${side(lower)}`)
  for (const note of notes) say(output, note)
  return { graph, lexicon, decisions, upper: upper.map(({ id }) => id), lower: lower.map(({ id }) => id) }
}

/** Runs a choice of plans; its CompareError becomes a UserError. */
export function mendable<T>(choose: () => T): T {
  try {
    return choose()
  } catch (error) {
    if (error instanceof CompareError) throw new UserError(error.message)
    throw error
  }
}
