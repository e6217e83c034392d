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

interface ScoredPair {
  readonly above: CompiledMeasure
  readonly below: CompiledMeasure
  readonly score: number
  readonly kind: OverlapKind
}

/**
 * Every measure of the upper policies beside every measure of the lower ones, best first, the first `limit` of them; pairs
 * with nothing in common are left out. A score depends on the two policies and the lexicon alone.
 */
export function align(
  graph: PolicyGraph,
  upper: readonly string[],
  lower: readonly string[],
  lexicon: Lexicon,
  limit = Number.POSITIVE_INFINITY,
): Pair[] {
  const view = relationsOf(graph)
  const thesaurus = thesaurusOf(lexicon)
  const compile = (policies: readonly string[]): CompiledMeasure[] =>
    policies.flatMap((policy) => compileMeasures(statementsOf(view, policy), thesaurus))
  return score(compile(upper), compile(lower))
    .slice(0, limit)
    .map(({ above, below, score, kind }) => ({
      upper: refOf(above.statement),
      lower: refOf(below.statement),
      score,
      kind,
      reasons: reasonsOf(above, below, view, thesaurus),
    }))
}

/** Best first; equal scores in the order of the measures' ids. */
function score(upper: readonly CompiledMeasure[], lower: readonly CompiledMeasure[]): ScoredPair[] {
  const pairs = upper.flatMap((above) => lower.map((below) => ({ above, below, ...judge(above, below) })))
  const idOf = ({ above, below }: ScoredPair): string => `${above.statement.id}\n${below.statement.id}`
  return pairs.filter((pair) => pair.score > 0).sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1))
}

/** Score, to four places, and kind of a pair. */
export function judge(upper: CompiledMeasure, lower: CompiledMeasure): { score: number; kind: OverlapKind } {
  const score = scoreOf(likeness(upper, lower))
  return { score: Number(score.toFixed(4)), kind: kindOf(score, upper, lower) }
}
