import type { ComparedMeasure, Comparison, Pair } from "../../src/api/contract/compare.ts"
import type { CompareState } from "./address.ts"
import { measuresById } from "./sides.ts"

export const KINDS = ["same", "refines", "partial"] as const
export const VERDICTS = ["confirmed", "rejected"] as const

/** A pair with all that is known of its measures. */
export interface KnownPair extends Omit<Pair, "upper" | "lower"> {
  /** From 1, by score among all pairs. */
  readonly rank: number
  readonly upper: ComparedMeasure
  readonly lower: ComparedMeasure
}

/** Whether a pair counts as overlapping: what a person said, else its kind. */
export const holds = ({ kind, decision }: Pick<Pair, "kind" | "decision">): boolean =>
  decision === undefined ? kind !== "none" : decision.verdict === "confirmed"

/** The pairs of a comparison with their measures, best first. */
export function knownPairs({ pairs, measures }: Pick<Comparison, "pairs" | "measures">): KnownPair[] {
  const byId = measuresById({ measures })
  return pairs.flatMap((pair, index) => {
    const [upper, lower] = [byId.get(pair.upper.id), byId.get(pair.lower.id)]
    return upper === undefined || lower === undefined ? [] : [{ ...pair, rank: index + 1, upper, lower }]
  })
}

type Filter = Pick<CompareState, "kinds" | "agency" | "industry" | "words">

const agenciesOf = ({ leads, supports }: ComparedMeasure): readonly string[] => [...leads, ...supports]

const both = (pair: KnownPair, of: (measure: ComparedMeasure) => readonly string[]): Set<string> =>
  new Set([...of(pair.upper), ...of(pair.lower)])

const classesOf = ({ kind, decision }: KnownPair): readonly string[] =>
  decision === undefined ? [kind] : [kind, decision.verdict]

const plain = (text: string): string => text.normalize("NFKC").toLowerCase()

function mentions(pair: KnownPair, words: string): boolean {
  const { upper, lower, decision } = pair
  const text = plain(
    [upper, lower].flatMap((one) => [one.title, one.text, ...one.headings]).join("\n") + (decision?.note ?? ""),
  )
  return plain(words)
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

/** The pairs that a filter leaves, in their order. An agency or industry may stand on either side. */
export const filtered = (pairs: readonly KnownPair[], { kinds, agency, industry, words }: Filter): KnownPair[] =>
  pairs.filter(
    (pair) =>
      (kinds.length === 0 || classesOf(pair).some((one) => kinds.includes(one))) &&
      (agency === undefined || both(pair, agenciesOf).has(agency)) &&
      (industry === undefined || both(pair, (measure) => measure.industries).has(industry)) &&
      (words === undefined || mentions(pair, words)),
  )

/** A value that pairs can be filtered by, with the number of pairs. */
export interface Facet {
  readonly value: string
  readonly count: number
}

function counted(pairs: readonly KnownPair[], of: (pair: KnownPair) => Iterable<string>): Facet[] {
  const counts = new Map<string, number>()
  for (const pair of pairs) for (const value of of(pair)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** What pairs can be filtered by, most frequent first. */
export const facetsOf = (pairs: readonly KnownPair[]) => ({
  kinds: counted(pairs, classesOf),
  agencies: counted(pairs, (pair) => both(pair, agenciesOf)),
  industries: counted(pairs, (pair) => both(pair, (measure) => measure.industries)),
})

export const isPair = (pair: KnownPair, { upper, lower }: Pick<CompareState, "upper" | "lower">): boolean =>
  pair.upper.id === upper && pair.lower.id === lower
