import type { CompiledMeasure } from "./compile.ts"
import type { OverlapKind } from "./pair.ts"
import type { SparseVector } from "./vector.ts"

/** Likeness at which a score is 1 - 1/e. */
const SCALE = 0.434
/** From these scores on a pair has a task in common, and is one measure at two levels. */
export const PARTIAL = 0.5
export const STRONG = 0.68
/** How many times more of the lower measure than of the upper one both must share, so that the lower is a part. */
const PART = 1.4

/** Likeness as a score from 0 to 1 that keeps the order. */
export const scoreOf = (likeness: number): number => 1 - Math.exp(-likeness / SCALE)

/** What kind of pair a score and the two measures make. */
export function kindOf(score: number, upper: CompiledMeasure, lower: CompiledMeasure): OverlapKind {
  if (score < PARTIAL) return "none"
  if (score < STRONG) return "partial"
  const [ofUpper, ofLower] = shared(upper.vector, lower.vector)
  return ofLower >= PART * ofUpper ? "refines" : "same"
}

/** How much of each vector (as a share of its squared length) lies on features that both have. */
function shared(a: SparseVector, b: SparseVector): [number, number] {
  let [ofA, ofB] = [0, 0]
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const left = a.keys[i] as number
    const right = b.keys[j] as number
    if (left === right) {
      ofA += (a.values[i++] as number) ** 2
      ofB += (b.values[j++] as number) ** 2
    } else if (left < right) i++
    else j++
  }
  return [ofA / square(a), ofB / square(b)]
}

const square = ({ values }: SparseVector): number => values.reduce((sum, value) => sum + value * value, 0) || 1
