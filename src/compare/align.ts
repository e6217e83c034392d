import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import { type CompiledMeasure, compileMeasures } from "./compile.ts"
import { kindOf, scoreOf } from "./kind.ts"
import { type OverlapKind, type Pair, refOf } from "./pair.ts"
import { reasonsOf } from "./reasons.ts"
import { chosenPairs } from "./scope.ts"
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
 * Every measure of the upper policies beside every measure of the lower ones that they govern (see `chosenPairs`), best
 * first, the first `limit` of them; pairs with nothing in common are left out. A score depends on the two policies and the
 * lexicon alone.
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
  const measures = new Map(
    [...upper, ...lower].map((policy) => [policy, compileMeasures(statementsOf(view, policy), thesaurus)]),
  )
  const of = (policy: string): readonly CompiledMeasure[] => measures.get(policy) ?? []
  return chosenPairs(view, upper, lower)
    .flatMap(([above, below]) => score(of(above), of(below)))
    .sort(byScore)
    .slice(0, limit)
    .map(({ above, below, score, kind }) => ({
      upper: refOf(above.statement),
      lower: refOf(below.statement),
      score,
      kind,
      reasons: reasonsOf(above, below, view, thesaurus),
    }))
}

const score = (upper: readonly CompiledMeasure[], lower: readonly CompiledMeasure[]): ScoredPair[] =>
  upper
    .flatMap((above) => lower.map((below) => ({ above, below, ...judge(above, below) })))
    .filter((pair) => pair.score > 0)

/** Best first; equal scores in the order of the measures' ids. */
const byScore = (a: ScoredPair, b: ScoredPair): number => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1)
const idOf = ({ above, below }: ScoredPair): string => `${above.statement.id}\n${below.statement.id}`

/** Score, to four places, and kind of a pair; `whole` is the likeness of the whole texts where it is known. */
export function judge(
  upper: CompiledMeasure,
  lower: CompiledMeasure,
  whole?: number,
): { score: number; kind: OverlapKind } {
  const score = scoreOf(likeness(upper, lower, whole))
  return { score: Number(score.toFixed(4)), kind: kindOf(score, upper, lower) }
}
