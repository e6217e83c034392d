import type { CompiledMeasure } from "./compile.ts"
import { addTo, type SparseVector } from "./vector.ts"

/** How many of its heaviest features a measure is found by. */
const HEAVIEST = 120
/** What the heaviest features of two measures must give together for the pair to be compared in full. */
const FLOOR = 0.02

/** The heaviest features of each measure of a policy, by feature. */
export type CandidateIndex = ReadonlyMap<number, readonly Posting[]>

interface Posting {
  readonly measure: CompiledMeasure
  readonly value: number
}

export function indexOf(measures: readonly CompiledMeasure[]): CandidateIndex {
  const index = new Map<number, Posting[]>()
  for (const measure of measures)
    for (const [key, value] of heaviest(measure.vector)) {
      const postings = index.get(key)
      if (postings === undefined) index.set(key, [{ measure, value }])
      else postings.push({ measure, value })
    }
  return index
}

/**
 * The measures of an index that may overlap with one: whether a pair is found depends on the two measures alone, so
 * that other plans, and the order in which they came, change nothing.
 */
export function candidates(measure: CompiledMeasure, index: CandidateIndex): CompiledMeasure[] {
  const sums = new Map<CompiledMeasure, number>()
  for (const [key, value] of heaviest(measure.vector))
    for (const posting of index.get(key) ?? []) addTo(sums, posting.measure, value * posting.value)
  return [...sums].flatMap(([other, sum]) => (sum >= FLOOR ? [other] : []))
}

const cache = new WeakMap<SparseVector, readonly (readonly [number, number])[]>()

function heaviest(vector: SparseVector): readonly (readonly [number, number])[] {
  let found = cache.get(vector)
  if (found === undefined) {
    const entries = Array.from(vector.keys, (key, i) => [key, vector.values[i] as number] as const)
    found = entries.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, HEAVIEST)
    cache.set(vector, found)
  }
  return found
}
