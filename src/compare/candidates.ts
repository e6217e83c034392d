import type { CompiledMeasure } from "./compile.ts"
import { lowerBound } from "./vector.ts"

/** Which measures of a policy hold which feature. */
export interface CandidateIndex {
  readonly measures: readonly CompiledMeasure[]
  /** Every feature of some measure, ascending; its postings end at the same place of `ends`. */
  readonly keys: Int32Array
  readonly ends: Int32Array
  /** Postings: place of the measure, and its value. */
  readonly places: Int32Array
  readonly values: Float32Array
}

/** A measure of the index that has something in common with the one that was asked for. */
export interface Candidate {
  readonly measure: CompiledMeasure
  /** Likeness of the whole texts: the inner product of the two vectors. */
  readonly whole: number
}

export function indexOf(measures: readonly CompiledMeasure[]): CandidateIndex {
  const holders = new Map<number, number>()
  for (const key of keysOf(measures)) holders.set(key, (holders.get(key) ?? 0) + 1)
  const keys = Int32Array.from(holders.keys()).sort()
  const ends = new Int32Array(keys.length)
  const next = new Map<number, number>()
  let size = 0
  for (const [at, key] of keys.entries()) {
    next.set(key, size)
    size += holders.get(key) as number
    ends[at] = size
  }
  const [places, values] = [new Int32Array(size), new Float32Array(size)]
  for (const [place, { vector }] of measures.entries())
    for (let i = vector.from; i < vector.to; i++) {
      const key = vector.keys[i] as number
      const at = next.get(key) as number
      places[at] = place
      values[at] = vector.values[i] as number
      next.set(key, at + 1)
    }
  return { measures, keys, ends, places, values }
}

function* keysOf(measures: readonly CompiledMeasure[]): Iterable<number> {
  for (const { vector } of measures) for (let i = vector.from; i < vector.to; i++) yield vector.keys[i] as number
}

/**
 * The measures of one policy that have anything in common with a measure of another, with the likeness of the whole texts:
 * exact, as every posting is followed. The work grows with what the measures share, not with their length.
 */
export function candidates(
  { measures, keys, ends, places, values }: CandidateIndex,
  asked: CompiledMeasure,
): Candidate[] {
  const sums = new Float64Array(measures.length)
  const { vector } = asked
  for (let i = vector.from, at = 0; i < vector.to && at < keys.length; i++) {
    const key = vector.keys[i] as number
    at = lowerBound(keys, key, at)
    if (keys[at] !== key) continue
    const value = vector.values[i] as number
    const end = ends[at] as number
    for (let j = at === 0 ? 0 : (ends[at - 1] as number); j < end; j++) {
      const place = places[j] as number
      sums[place] = (sums[place] as number) + value * (values[j] as number)
    }
  }
  const found: Candidate[] = []
  for (const [place, measure] of measures.entries()) {
    const whole = sums[place] as number
    if (whole > 0) found.push({ measure, whole })
  }
  return found
}
