import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { CompiledMeasure } from "./compile.ts"
import { kindOf, scoreOf } from "./kind.ts"
import { type Pair, refOf } from "./pair.ts"
import { compilePolicy } from "./policy.ts"
import { reasonsOf } from "./reasons.ts"
import { likeness } from "./score.ts"
import { type Thesaurus, thesaurusOf } from "./thesaurus.ts"
import { type GraphView, viewOf } from "./view.ts"

/**
 * Every measure of the upper policy beside every measure of the lower one, best first; pairs with nothing in common are
 * left out. The score depends on the two policies and the lexicon alone.
 */
export function align(graph: PolicyGraph, upper: string, lower: string, lexicon: Lexicon): Pair[] {
  const view = viewOf(graph)
  const thesaurus = thesaurusOf(lexicon)
  const above = compilePolicy(view, upper, thesaurus)
  const below = compilePolicy(view, lower, thesaurus)
  return above.measures
    .flatMap((one) => below.measures.flatMap((other) => pairOf(one, other, view, thesaurus) ?? []))
    .sort(byScore)
}

/** One pair; undefined where the measures share nothing. */
export function pairOf(
  upper: CompiledMeasure,
  lower: CompiledMeasure,
  view: GraphView,
  thesaurus: Thesaurus,
): Pair | undefined {
  const alike = likeness(upper, lower)
  if (alike <= 0) return undefined
  const score = scoreOf(alike)
  return {
    upper: refOf(upper.statement),
    lower: refOf(lower.statement),
    score: Number(score.toFixed(4)),
    kind: kindOf(score, upper, lower),
    reasons: reasonsOf(upper, lower, view, thesaurus),
  }
}

/** Best first; equal scores in the order of the measures' ids. */
export const byScore = (a: Pair, b: Pair): number =>
  b.score - a.score || compare(a.upper.id, b.upper.id) || compare(a.lower.id, b.lower.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
