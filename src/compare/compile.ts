import type { Span } from "../model/span.ts"
import { clausesOf } from "./clauses.ts"
import { countLink, countText, type Features, isObject, noFeatures } from "./features.ts"
import { fold } from "./fold.ts"
import type { Statement } from "./statement.ts"
import type { Thesaurus } from "./thesaurus.ts"
import { addTo, type SparseVector, vectorsOf } from "./vector.ts"

/** A clause of a measure, in offsets of the measure's text. */
export interface CompiledClause extends Span {
  readonly vector: SparseVector
}

/** A measure ready to be compared: the inner product of two vectors is the likeness of the whole texts. */
export interface CompiledMeasure {
  readonly statement: Statement
  readonly vector: SparseVector
  readonly clauses: readonly CompiledClause[]
}

/** How often words of the title and of the headings above count beside once for the body. */
const TITLE = 2.5
const HEADINGS = 0.7

/** What likeness in words, objects and topics is worth. */
const WEIGHTS = { pairs: 1.2, objects: 0.5, topics: 0.1 } as const

/** Length added to vectors (as an orthogonal part), so that few features are little evidence. */
const SLACK = { pairs: 10, objects: 5, topics: 0 } as const
const CLAUSE_SLACK = { pairs: 25, objects: 7, topics: 0 } as const

/** Number of imagined measures that speak as policy documents at large do, beside those of the plan itself. */
const PRIOR = { pairs: 20, objects: 10, topics: 10 } as const
/** Share of measures that hold a pair of characters too rare for the table, a link, a topic. */
const RARE_PAIR = 0.002
const LINK = 0.01
const TOPIC = 0.15
/** Share of measures that name an object with nothing above it. */
const BROADEST = 0.3

type Family = keyof typeof WEIGHTS
const FAMILIES = Object.keys(WEIGHTS) as Family[]
type Rarity = (family: Family, key: number) => number

/**
 * The measures of one policy, compiled from its own text and the lexicon alone: what most measures of the plan say
 * weighs little.
 */
export function compileMeasures(statements: readonly Statement[], thesaurus: Thesaurus): CompiledMeasure[] {
  const read = statements.map((statement) => readStatement(statement, thesaurus))
  const rarity = rarityIn(
    read.map(({ whole }) => whole),
    thesaurus,
  )
  const vectors = vectorsOf(
    read.flatMap(({ whole, clauses }) => [
      weigh(whole, rarity, SLACK),
      ...clauses.map(({ features }) => weigh(features, rarity, CLAUSE_SLACK)),
    ]),
  ).values()
  const next = (): SparseVector => vectors.next().value as SparseVector
  return read.map(({ statement, clauses }) => ({
    statement,
    vector: next(),
    clauses: clauses.map(({ span }) => ({ ...span, vector: next() })),
  }))
}

function readStatement(statement: Statement, thesaurus: Thesaurus) {
  const text = fold(statement.text)
  const whole = noFeatures()
  const clauses = clausesOf(text, statement.apart).map((span) => {
    const features = noFeatures()
    countText(text.slice(span.start, span.end), 1, thesaurus, features)
    return { span, features }
  })
  for (const { features } of clauses)
    for (const family of FAMILIES) for (const [key, count] of features[family]) addTo(whole[family], key, count)
  countText(fold(statement.title), TITLE, thesaurus, whole)
  for (const heading of statement.headings) countText(fold(heading), HEADINGS, thesaurus, whole)
  for (const { node } of [...statement.platforms, ...statement.industries]) countLink(node.id, whole)
  return { statement, whole, clauses }
}

/** How rare a feature is among the measures of a plan, smoothed by how rare it is at large. */
function rarityIn(measures: readonly Features[], thesaurus: Thesaurus): Rarity {
  const holders: Record<Family, Map<number, number>> = { pairs: new Map(), objects: new Map(), topics: new Map() }
  for (const measure of measures)
    for (const family of FAMILIES) for (const key of measure[family].keys()) addTo(holders[family], key, 1)
  return (family, key) => {
    const prior = PRIOR[family]
    const expected = (holders[family].get(key) ?? 0) + prior * shareAtLarge(family, key, thesaurus)
    return Math.log((measures.length + prior + 1) / (expected + 1))
  }
}

function shareAtLarge(family: Family, key: number, thesaurus: Thesaurus): number {
  if (family === "pairs") return thesaurus.commonness.get(key) ?? RARE_PAIR
  if (family === "topics") return TOPIC
  return isObject(key) ? BROADEST * Math.exp(-3 * (thesaurus.byIndex[key]?.specificity ?? 1)) : LINK
}

/** The entries of one vector of all features: each family has length √weight at the most. */
function weigh(features: Features, rarity: Rarity, slack: Record<Family, number>): Map<number, number> {
  const entries = new Map<number, number>()
  for (const family of FAMILIES) {
    let square = slack[family] ** 2
    const weighted: [number, number][] = []
    for (const [key, count] of features[family]) {
      const value = (count < 1 ? count : 1 + Math.log(count)) * rarity(family, key)
      weighted.push([key, value])
      square += value * value
    }
    const scale = Math.sqrt(WEIGHTS[family] / (square || 1))
    for (const [key, value] of weighted) entries.set(key, value * scale)
  }
  return entries
}
