import type { Span } from "../model/span.ts"
import type { CompiledMeasure } from "./compile.ts"
import { linkReasons } from "./link-reasons.ts"
import { mentionsOf, type ObjectMention } from "./mentions.ts"
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
    ...objects.map(({ about, above, below }) => reason("object", about, upper, above.at, lower, below.at)),
    ...instrumentReasons(objects, upper, lower),
    ...clauseReasons(upper, lower),
  ]
}

interface SharedObject {
  readonly about: string
  readonly above: ObjectMention
  readonly below: ObjectMention
  readonly weight: number
}

/** Pairs of mentions of one object, or of an object and its class or whole; what both measures stress most first. */
function sharedObjects(upper: CompiledMeasure, lower: CompiledMeasure, thesaurus: Thesaurus): SharedObject[] {
  const shared: SharedObject[] = []
  const below = mentionsOf(lower, thesaurus)
  for (const above of mentionsOf(upper, thesaurus).values()) {
    const found = nearest(above, below)
    if (found === undefined) continue
    const { mention, share } = found
    const weight = share * stress(above.object, upper) * stress(mention.object, lower)
    shared.push({ about: aboutBoth(above.object, mention.object), above, below: mention, weight })
  }
  return shared.sort((a, b) => b.weight - a.weight).slice(0, MOST_OBJECTS)
}

/** The mention of the same object, else of the object nearest above or below it, with the share of weight in common. */
function nearest(
  { object }: ObjectMention,
  others: ReadonlyMap<PolicyObject, ObjectMention>,
): { mention: ObjectMention; share: number } | undefined {
  const same = others.get(object)
  if (same !== undefined) return { mention: same, share: 1 }
  let best: { mention: ObjectMention; share: number } | undefined
  for (const mention of others.values()) {
    const share = mention.object.broader.get(object) ?? object.broader.get(mention.object) ?? 0
    if (share > (best?.share ?? 0)) best = { mention, share }
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
function instrumentReasons(objects: readonly SharedObject[], upper: CompiledMeasure, lower: CompiledMeasure): Reason[] {
  const reasons = new Map<string, Reason>()
  for (const { above, below } of objects)
    for (const [instrument, at] of above.instruments) {
      const other = below.instruments.get(instrument)
      if (other === undefined || reasons.has(instrument)) continue
      reasons.set(instrument, reason("instrument", instrument, upper, at, lower, other))
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
