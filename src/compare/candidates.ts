import type { CompiledMeasure } from "./compile.ts"
import { placeOf, type SparseVector, vectorOf } from "./vector.ts"

/** How many of its heaviest features a measure is found by. */
const HEAVIEST = 120
/** What the heaviest features of two measures must give together for the pair to be compared in full. */
const FLOOR = 0.045

/** Which measures of a policy are heavy on which features. */
export interface CandidateIndex {
  readonly measures: readonly CompiledMeasure[]
  /** The heaviest features of each measure. */
  readonly heavy: readonly SparseVector[]
  /** Every feature that some measure is heavy on, ascending; its postings end at the same place of `ends`. */
  readonly keys: Int32Array
  readonly ends: Int32Array
  /** Postings: place of the measure, and its value. */
  readonly places: Int32Array
  readonly values: Float32Array
}

export function indexOf(measures: readonly CompiledMeasure[]): CandidateIndex {
  const heavy = measures.map(({ vector }) => heaviest(vector))
  const postings = new Map<number, number[]>()
  for (const [place, { keys }] of heavy.entries())
    for (const [at, key] of keys.entries()) {
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [place, at])
      else list.push(place, at)
    }
  const keys = Int32Array.from(postings.keys()).sort()
  const ends = new Int32Array(keys.length)
  const size = heavy.reduce((sum, vector) => sum + vector.keys.length, 0)
  const [places, values] = [new Int32Array(size), new Float32Array(size)]
  let end = 0
  for (const [i, key] of keys.entries()) {
    const list = postings.get(key) ?? []
    for (let j = 0; j < list.length; j += 2) {
      const place = list[j] as number
      places[end] = place
      values[end++] = heavy[place]?.values[list[j + 1] as number] ?? 0
    }
    ends[i] = end
  }
  return { measures, heavy, keys, ends, places, values }
}

/**
 * The measures of an index that may overlap with one, which is given by its heaviest features. Whether a pair is found
 * depends on the two measures alone, so that other plans, and the order in which they came, change nothing.
 */
export function candidates(heavy: SparseVector, index: CandidateIndex): CompiledMeasure[] {
  const sums = new Float64Array(index.measures.length)
  for (const [i, key] of heavy.keys.entries()) {
    const at = placeOf(index.keys, key)
    if (at < 0) continue
    const value = heavy.values[i] as number
    const end = index.ends[at] as number
    for (let j = at === 0 ? 0 : (index.ends[at - 1] as number); j < end; j++) {
      const place = index.places[j] as number
      sums[place] = (sums[place] as number) + value * (index.values[j] as number)
    }
  }
  return index.measures.filter((_, place) => (sums[place] as number) >= FLOOR)
}

/** The part of a vector with its largest values; equal ones at the edge all stay. */
function heaviest(vector: SparseVector): SparseVector {
  if (vector.keys.length <= HEAVIEST) return vector
  const least = vector.values.slice().sort()[vector.values.length - HEAVIEST] as number
  const kept = new Map<number, number>()
  for (const [i, key] of vector.keys.entries()) {
    const value = vector.values[i] as number
    if (value >= least) kept.set(key, value)
  }
  return vectorOf(kept)
}
