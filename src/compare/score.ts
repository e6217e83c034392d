import type { CompiledClause, CompiledMeasure } from "./compile.ts"
import { dot } from "./vector.ts"

/** What the most alike pair of clauses adds to the likeness of the whole texts. */
const BEST_CLAUSES = 0.4
/** Far below what the whole texts of pairs that count as overlapping ever give. */
const HOPELESS = 0.1

/** The pair of clauses, one of each measure, that are most alike. */
export interface ClausePair {
  readonly upper: CompiledClause
  readonly lower: CompiledClause
  readonly likeness: number
}

/** The most alike pair of clauses; undefined where one side has none. */
export function bestClauses(upper: CompiledMeasure, lower: CompiledMeasure): ClausePair | undefined {
  let best: ClausePair | undefined
  for (const above of upper.clauses)
    for (const below of lower.clauses) {
      const likeness = dot(above.vector, below.vector)
      if (likeness > (best?.likeness ?? -1)) best = { upper: above, lower: below, likeness }
    }
  return best
}

/** Likeness of two measures, 0 and up: their whole texts, and their best pair of clauses. */
export const likeness = (upper: CompiledMeasure, lower: CompiledMeasure): number =>
  dot(upper.vector, lower.vector) + BEST_CLAUSES * (bestClauses(upper, lower)?.likeness ?? 0)

/** Whether the whole texts are too little alike for any pair of clauses to make up for it. */
export const hopeless = (upper: CompiledMeasure, lower: CompiledMeasure): boolean =>
  dot(upper.vector, lower.vector) < HOPELESS
