import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import { type CompiledMeasure, compileMeasures } from "./compile.ts"
import { kindOf, scoreOf } from "./kind.ts"
import { type OverlapKind, type Pair, refOf } from "./pair.ts"
import { reasonsOf } from "./reasons.ts"
import { likeness } from "./score.ts"
import { statementsOf } from "./statement.ts"
import { thesaurusOf } from "./thesaurus.ts"
import { relationsOf } from "./view.ts"

/**
 * Every measure of the upper policy beside every measure of the lower one, best first; pairs with nothing in common are
 * left out. The score depends on the two policies and the lexicon alone.
 */
export function align(graph: PolicyGraph, upper: string, lower: string, lexicon: Lexicon): Pair[] {
  const view = relationsOf(graph)
  const thesaurus = thesaurusOf(lexicon)
  const [above, below] = [upper, lower].map((policy) => compileMeasures(statementsOf(view, policy), thesaurus)) as [
    CompiledMeasure[],
    CompiledMeasure[],
  ]
  const pairs: Pair[] = []
  for (const one of above)
    for (const other of below) {
      const judged = judge(one, other)
      if (judged.score > 0)
        pairs.push({
          upper: refOf(one.statement),
          lower: refOf(other.statement),
          ...judged,
          reasons: reasonsOf(one, other, view, thesaurus),
        })
    }
  return pairs.sort(byScore)
}

/** Score, to four places, and kind of a pair. */
export function judge(upper: CompiledMeasure, lower: CompiledMeasure): { score: number; kind: OverlapKind } {
  const score = scoreOf(likeness(upper, lower))
  return { score: Number(score.toFixed(4)), kind: kindOf(score, upper, lower) }
}

/** Best first; equal scores in the order of the measures' ids. */
export const byScore = (a: Pair, b: Pair): number =>
  b.score - a.score || compare(a.upper.id, b.upper.id) || compare(a.lower.id, b.lower.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
