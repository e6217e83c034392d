import type { MeasureMention } from "../../model/mention.ts"

/** Which measure speaks at an offset: its place in the list, or undefined where the policy itself does. */
export function ownerFinder(measures: readonly MeasureMention[]): (at: number) => number | undefined {
  const spans = measures
    .map(({ span: { start, end } }, index) => ({ start, end, index }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return (at) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.start ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= 0 && i >= low - 4; i--) {
      const span = spans[i]
      if (span !== undefined && at < span.end) return span.index
    }
    return undefined
  }
}
