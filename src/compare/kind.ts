import type { CompiledMeasure } from "./compile.ts"
import type { OverlapKind } from "./pair.ts"
import type { SparseVector } from "./vector.ts"

/** Likeness at which a score is 1 - 1/e. */
const SCALE = 0.43
/** From these scores on a pair has a task in common, and is one measure at two levels. */
export const PARTIAL = 0.5
const STRONG = 0.68
/** How many times more of the lower measure than of the upper one both must share, so that the lower is a part. */
const PART = 1.4

/** Likeness as a score from 0 to 1 that keeps the order. */
export const scoreOf = (likeness: number): number => 1 - Math.exp(-likeness / SCALE)

/** The largest share of the likeness of whole texts that may rest on one word or object: one alone is no task in common. */
const ONE_ALONE = 0.45

/** What kind of pair a score and the two measures make. */
export function kindOf(score: number, upper: CompiledMeasure, lower: CompiledMeasure): OverlapKind {
  if (score < PARTIAL) return "none"
  const { ofUpper, ofLower, largest } = commonGround(upper.vector, lower.vector)
  if (largest > ONE_ALONE) return "none"
  if (score < STRONG) return "partial"
  return ofLower >= PART * ofUpper ? "refines" : "same"
}

/**
 * How much of each vector (as a share of its squared length) lies on features that both have, and the largest share of
 * the inner product that one feature gives.
 */
function commonGround(a: SparseVector, b: SparseVector): { ofUpper: number; ofLower: number; largest: number } {
  let [ofA, ofB, sum, most] = [0, 0, 0, 0]
  for (let i = a.from, j = b.from; i < a.to && j < b.to; ) {
    const left = a.keys[i] as number
    const right = b.keys[j] as number
    if (left === right) {
      const [x, y] = [a.values[i++] as number, b.values[j++] as number]
      ofA += x * x
      ofB += y * y
      sum += x * y
      most = Math.max(most, x * y)
    } else if (left < right) i++
    else j++
  }
  return { ofUpper: ofA / square(a), ofLower: ofB / square(b), largest: most / (sum || 1) }
}

function square({ values, from, to }: SparseVector): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += (values[i] as number) ** 2
  return sum || 1
}
