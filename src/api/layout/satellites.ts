import { PITCH } from "./pitch.ts"
import type { LayoutNode, Place } from "./types.ts"

const PER_HEAD_ROW = Math.floor(PITCH.column / PITCH.satellite) - 1

/** Rows of small things under a plan's title. */
export const headRowsOf = (count: number): number => Math.ceil(count / PER_HEAD_ROW)

/** Small things beneath the label of a measure; they close up where there are many. */
const besideMeasure = (at: Place, index: number, count: number): Place => ({
  x: at.x + 20 + index * Math.min(PITCH.satellite, (PITCH.column - 30) / Math.max(1, count)),
  y: at.y + PITCH.row * 0.53,
})

const besidePolicy = (at: Place, index: number): Place => ({
  x: at.x + 20 + (index % PER_HEAD_ROW) * PITCH.satellite,
  y: at.y + 26 + Math.floor(index / PER_HEAD_ROW) * PITCH.satellite,
})

/** Puts what belongs to a measure or plan beside it, kinds together. */
export function placeSatellites(
  owner: LayoutNode,
  belongings: readonly LayoutNode[],
  places: Map<string, Place>,
): void {
  const at = places.get(owner.id)
  if (at === undefined) return
  const sorted = [...belongings].sort((a, b) => (a.label + a.id < b.label + b.id ? -1 : 1))
  sorted.forEach((node, index) => {
    places.set(node.id, owner.label === "Measure" ? besideMeasure(at, index, sorted.length) : besidePolicy(at, index))
  })
}
