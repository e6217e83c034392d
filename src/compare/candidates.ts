import type { CompiledMeasure } from "./compile.ts"
import { placeOf, type SparseVector } from "./vector.ts"

/** How many of its heaviest features a measure is found by. */
const HEAVIEST = 120
/** What the heaviest features of two measures must give together for the pair to be compared in full. */
const FLOOR = 0.035

/** Which measures of a policy are heavy on which features. */
export interface CandidateIndex {
  readonly measures: readonly CompiledMeasure[]
  /** The smallest value that counts as heavy, by measure. */
  readonly least: readonly number[]
  /** Every feature that some measure is heavy on, ascending; its postings end at the same place of `ends`. */
  readonly keys: Int32Array
  readonly ends: Int32Array
  /** Postings: place of the measure, and its value. */
  readonly places: Int32Array
  readonly values: Float32Array
}

export function indexOf(measures: readonly CompiledMeasure[]): CandidateIndex {
  const least = measures.map(({ vector }) => leastHeavy(vector))
  const postings = new Map<number, number[]>()
  let size = 0
  for (const [place, { vector }] of measures.entries())
    for (let i = vector.from; i < vector.to; i++) {
      if ((vector.values[i] as number) < (least[place] as number)) continue
      const key = vector.keys[i] as number
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [place, i])
      else list.push(place, i)
      size++
    }
  const keys = Int32Array.from(postings.keys()).sort()
  const [ends, places, values] = [new Int32Array(keys.length), new Int32Array(size), new Float32Array(size)]
  let end = 0
  for (const [at, key] of keys.entries()) {
    const list = postings.get(key) as number[]
    for (let i = 0; i < list.length; i += 2) {
      const place = list[i] as number
      places[end] = place
      values[end++] = measures[place]?.vector.values[list[i + 1] as number] as number
    }
    ends[at] = end
  }
  return { measures, least, keys, ends, places, values }
}

/**
 * The measures of one policy that may overlap with the measure at a place of another. Whether a pair is found depends on
 * the two measures alone, so that other plans, and the order in which they came, change nothing.
 */
export function candidates(upper: CandidateIndex, place: number, lower: CandidateIndex): CompiledMeasure[] {
  const sums = new Float64Array(lower.measures.length)
  const { vector } = upper.measures[place] as CompiledMeasure
  const least = upper.least[place] as number
  for (let i = vector.from; i < vector.to; i++) {
    const value = vector.values[i] as number
    const at = value < least ? -1 : placeOf(lower.keys, vector.keys[i] as number)
    if (at < 0) continue
    const end = lower.ends[at] as number
    for (let j = at === 0 ? 0 : (lower.ends[at - 1] as number); j < end; j++) {
      const other = lower.places[j] as number
      sums[other] = (sums[other] as number) + value * (lower.values[j] as number)
    }
  }
  return lower.measures.filter((_, other) => (sums[other] as number) >= FLOOR)
}

/** The smallest of the largest values of a vector; equal ones at the edge all count. */
function leastHeavy({ values, from, to }: SparseVector): number {
  if (to - from <= HEAVIEST) return Number.NEGATIVE_INFINITY
  return values.slice(from, to).sort()[to - from - HEAVIEST] as number
}
