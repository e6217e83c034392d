import type { CompiledClause, CompiledMeasure } from "./compile.ts"
import { dot } from "./vector.ts"

/** What the most alike pair of clauses adds to the likeness of the whole texts. */
const BEST_CLAUSES = 0.4
/** Whole texts less alike than this are not compared clause by clause: far below any pair that counts as overlapping. */
const UNLIKE = 0.15

/** The pair of clauses, one of each measure, that are most alike. */
export interface ClausePair {
  readonly upper: CompiledClause
  readonly lower: CompiledClause
  readonly likeness: number
}

/** The most alike pair of clauses; undefined where none have anything in common. */
export function bestClauses(upper: CompiledMeasure, lower: CompiledMeasure): ClausePair | undefined {
  let best: ClausePair | undefined
  let highest = 0
  for (const above of upper.clauses)
    for (const below of lower.clauses) {
      const likeness = dot(above.vector, below.vector)
      if (likeness <= highest) continue
      highest = likeness
      best = { upper: above, lower: below, likeness }
    }
  return best
}

/** Likeness of two measures, 0 and up: their whole texts (given where it is known), and their best pair of clauses. */
export function likeness(
  upper: CompiledMeasure,
  lower: CompiledMeasure,
  whole = dot(upper.vector, lower.vector),
): number {
  return whole < UNLIKE ? whole : whole + BEST_CLAUSES * (bestClauses(upper, lower)?.likeness ?? 0)
}
