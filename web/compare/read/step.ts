import type { SideName } from "./marks.ts"

/** Words of both texts that go together, by their heights from the top of each text, px. */
export interface Anchor {
  readonly upper: number
  readonly lower: number
  /** How much it counts where not all can hold. */
  readonly weight: number
}

/** How many times faster one text may move than the other at the most; what would need more is left out. */
const STEEPEST = 5

/** Whether one can scroll from one anchor down to another. */
const follows = (before: Anchor, after: Anchor): boolean => {
  const [upper, lower] = [after.upper - before.upper, after.lower - before.lower]
  return upper > 0 && lower > 0 && upper <= STEEPEST * lower && lower <= STEEPEST * upper
}

/** The heaviest row of anchors each of which follows the one before; the first is given and counts nothing. */
function heaviest(first: Anchor, anchors: readonly Anchor[], after: (a: Anchor, b: Anchor) => boolean): Anchor[] {
  const best: { anchor: Anchor; sum: number; before: number }[] = [{ anchor: first, sum: 0, before: -1 }]
  for (const anchor of anchors) {
    let before = -1
    best.forEach((one, index) => {
      if (after(one.anchor, anchor) && (before < 0 || one.sum > (best[before]?.sum ?? 0))) before = index
    })
    if (before >= 0) best.push({ anchor, sum: (best[before]?.sum ?? 0) + anchor.weight, before })
  }
  let at = best.reduce((top, { sum }, index) => (sum > (best[top]?.sum ?? 0) ? index : top), 0)
  const row: Anchor[] = []
  for (let one = best[at]; one !== undefined && at > 0; one = best[at]) {
    row.unshift(one.anchor)
    at = one.before
  }
  return row
}

/**
 * The anchors by which two texts scroll in step, from the top down: the heaviest row that passes through `pivot` and
 * along which neither text turns back or races ahead.
 */
export function inStep(anchors: readonly Anchor[], pivot: Anchor): Anchor[] {
  const down = [...anchors].sort((a, b) => a.upper - b.upper || a.lower - b.lower)
  const up = [...down].reverse()
  return [...heaviest(pivot, up, (one, next) => follows(next, one)).reverse(), pivot, ...heaviest(pivot, down, follows)]
}

/** The height in the other text that goes with a height of `side`; beyond the anchors both move by the same way. */
export function across(row: readonly Anchor[], side: SideName, height: number): number {
  const other = side === "upper" ? "lower" : "upper"
  const next = row.findIndex((anchor) => anchor[side] > height)
  const [before, after] = [row[next < 0 ? row.length - 1 : next - 1], row[next]]
  if (before === undefined || next < 0 || after === undefined) {
    const nearest = before ?? after
    return nearest === undefined ? height : nearest[other] + height - nearest[side]
  }
  const share = (height - before[side]) / (after[side] - before[side])
  return before[other] + share * (after[other] - before[other])
}
