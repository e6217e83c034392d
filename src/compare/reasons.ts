import type { Span } from "../model/span.ts"
import type { CompiledMeasure } from "./compile.ts"
import { linkReasons } from "./link-reasons.ts"
import { instrumentsAt, mentionsOf } from "./mentions.ts"
import { quoteOf, type Reason } from "./pair.ts"
import { commonPhrases } from "./phrases.ts"
import { bestClauses } from "./score.ts"
import type { PolicyObject, Thesaurus } from "./thesaurus.ts"
import { valueAt } from "./vector.ts"
import type { Relations } from "./view.ts"

const MOST_OBJECTS = 5
const MOST_PHRASES = 3
const SHORTEST_PHRASE = 4
/** From this likeness on the best pair of clauses is itself a reason. */
const ALIKE = 0.25

/** What two measures have in common, strongest kinds first; each with the words of both. */
export function reasonsOf(
  upper: CompiledMeasure,
  lower: CompiledMeasure,
  view: Relations,
  thesaurus: Thesaurus,
): Reason[] {
  const objects = sharedObjects(upper, lower, thesaurus)
  return [
    ...linkReasons(upper.statement, lower.statement, view),
    ...objects.map(({ about, above, below }) => reason("object", about, upper, above, lower, below)),
    ...instrumentReasons(objects, upper, lower, thesaurus),
    ...clauseReasons(upper, lower),
  ]
}

interface SharedObject {
  readonly about: string
  /** Where the upper and the lower measure name it. */
  readonly above: Span
  readonly below: Span
  readonly weight: number
}

/**
 * Objects that both name, or an object and its class or whole where that is not named by both; what both measures stress
 * most first.
 */
function sharedObjects(upper: CompiledMeasure, lower: CompiledMeasure, thesaurus: Thesaurus): SharedObject[] {
  const shared: SharedObject[] = []
  const others = mentionsOf(lower, thesaurus)
  const mentions = mentionsOf(upper, thesaurus)
  for (const [object, above] of mentions) {
    const found = nearest(object, others)
    if (found === undefined || (found.object !== object && mentions.has(found.object))) continue
    const weight = found.share * stress(object, upper) * stress(found.object, lower)
    shared.push({ about: aboutBoth(object, found.object), above, below: found.at, weight })
  }
  return shared.sort((a, b) => b.weight - a.weight).slice(0, MOST_OBJECTS)
}

/** The same object, else the one nearest above or below it, with the share of weight that they have in common. */
function nearest(object: PolicyObject, others: ReadonlyMap<PolicyObject, Span>) {
  const same = others.get(object)
  if (same !== undefined) return { object, at: same, share: 1 }
  let best: { object: PolicyObject; at: Span; share: number } | undefined
  for (const [other, at] of others) {
    const share = other.broader.get(object) ?? object.broader.get(other) ?? 0
    if (share > (best?.share ?? 0)) best = { object: other, at, share }
  }
  return best
}

const stress = (object: PolicyObject, measure: CompiledMeasure): number => valueAt(measure.vector, object.index)

const aboutBoth = (above: PolicyObject, below: PolicyObject): string =>
  above === below
    ? above.name
    : above.broader.has(below)
      ? `${above.name} ⊂ ${below.name}`
      : `${above.name} ⊃ ${below.name}`

/** The same thing done with a shared object. */
function instrumentReasons(
  objects: readonly SharedObject[],
  upper: CompiledMeasure,
  lower: CompiledMeasure,
  thesaurus: Thesaurus,
): Reason[] {
  const reasons = new Map<string, Reason>()
  for (const { above, below } of objects) {
    const others = instrumentsAt(lower, below, thesaurus)
    for (const [instrument, at] of instrumentsAt(upper, above, thesaurus)) {
      const other = others.get(instrument)
      if (other !== undefined && !reasons.has(instrument))
        reasons.set(instrument, reason("instrument", instrument, upper, at, lower, other))
    }
  }
  return [...reasons.values()]
}

/** The most alike pair of clauses, and the words that it shares. */
function clauseReasons(upper: CompiledMeasure, lower: CompiledMeasure): Reason[] {
  const best = bestClauses(upper, lower)
  if (best === undefined) return []
  const whole = reason("clause", "", upper, best.upper, lower, best.lower)
  const phrases = commonPhrases(whole.upper.quote, whole.lower.quote, SHORTEST_PHRASE, MOST_PHRASES).map((phrase) =>
    reason("phrase", "", upper, moved(phrase.upper, best.upper.start), lower, moved(phrase.lower, best.lower.start)),
  )
  return best.likeness >= ALIKE ? [whole, ...phrases] : phrases
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

function reason(
  type: Reason["type"],
  about: string,
  upper: CompiledMeasure,
  above: Span,
  lower: CompiledMeasure,
  below: Span,
): Reason {
  return { type, about, upper: quoteOf(upper.statement, above), lower: quoteOf(lower.statement, below) }
}
