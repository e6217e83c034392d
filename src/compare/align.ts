import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import { atOnce, type Steps } from "../model/steps.ts"
import { type CompiledMeasure, compileMeasures } from "./compile.ts"
import { kindOf, scoreOf } from "./kind.ts"
import { type OverlapKind, type Pair, refOf } from "./pair.ts"
import { reasonsOf } from "./reasons.ts"
import { chosenPairSteps } from "./scope.ts"
import { likeness } from "./score.ts"
import { statementsOf } from "./statement.ts"
import { type Thesaurus, thesaurusOf } from "./thesaurus.ts"
import { type Relations, relationSteps } from "./view.ts"

interface ScoredPair {
  readonly above: CompiledMeasure
  readonly below: CompiledMeasure
  readonly score: number
  readonly kind: OverlapKind
}

/**
 * Every measure of the upper policies beside every measure of the lower ones that they govern (see `chosenPairSteps`), best
 * first, the first `limit` of those that are wanted; pairs with nothing in common are left out. A score depends on the two policies and the
 * lexicon alone.
 */
export const align = (...sides: Parameters<typeof alignSteps>): Pair[] => atOnce(alignSteps(...sides))

/** The same, in steps. */
export function* alignSteps(
  graph: PolicyGraph,
  upper: readonly string[],
  lower: readonly string[],
  lexicon: Lexicon,
  limit = Number.POSITIVE_INFINITY,
  wanted: (kind: OverlapKind, upper: string, lower: string) => boolean = () => true,
): Steps<Pair[]> {
  const view = yield* relationSteps(graph)
  const thesaurus = thesaurusOf(lexicon)
  const measures = yield* compiledSteps(view, [...upper, ...lower], thesaurus)
  const of = (policy: string): readonly CompiledMeasure[] => measures.get(policy) ?? []
  const scored: ScoredPair[] = []
  for (const [above, below] of yield* chosenPairSteps(view, upper, lower)) {
    for (const pair of score(of(above), of(below)))
      if (wanted(pair.kind, pair.above.statement.id, pair.below.statement.id)) scored.push(pair)
    yield
  }
  const pairs: Pair[] = []
  for (const { above, below, score, kind } of scored.sort(byScore).slice(0, limit)) {
    const reasons = reasonsOf(above, below, view, thesaurus)
    pairs.push({ upper: refOf(above.statement), lower: refOf(below.statement), score, kind, reasons })
    yield
  }
  return pairs
}

/** The compiled measures of policies. */
export function* compiledSteps(
  view: Relations,
  policies: readonly string[],
  thesaurus: Thesaurus,
): Steps<ReadonlyMap<string, readonly CompiledMeasure[]>> {
  const measures = new Map<string, readonly CompiledMeasure[]>()
  for (const policy of policies) {
    if (!measures.has(policy)) measures.set(policy, compileMeasures(statementsOf(view, policy), thesaurus))
    yield
  }
  return measures
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
