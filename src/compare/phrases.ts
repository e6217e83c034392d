import type { Span } from "../model/span.ts"

/** The same words at two places. */
export interface CommonPhrase {
  readonly upper: Span
  readonly lower: Span
}

/**
 * The longest runs of characters that two clauses share, longest first, none inside a used one, at least `shortest` long
 * and at most `limit`. The work is the product of the two lengths.
 */
export function commonPhrases(upper: string, lower: string, shortest: number, limit: number): CommonPhrase[] {
  const runs = commonRuns(upper, lower).filter(({ upper: { start, end } }) => end - start >= shortest)
  runs.sort((a, b) => b.upper.end - b.upper.start - (a.upper.end - a.upper.start) || a.upper.start - b.upper.start)
  const kept: CommonPhrase[] = []
  for (const run of runs) {
    if (kept.length === limit) break
    if (!kept.some((other) => meets(other.upper, run.upper) || meets(other.lower, run.lower))) kept.push(run)
  }
  return kept
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)

/** Every run that cannot be made longer on either side. */
function commonRuns(upper: string, lower: string): CommonPhrase[] {
  const runs: CommonPhrase[] = []
  let before = new Uint16Array(lower.length + 1)
  for (let i = 0; i < upper.length; i++) {
    const lengths = new Uint16Array(lower.length + 1)
    const word = isWord(upper[i] as string)
    for (let j = 0; j < lower.length; j++) {
      if (!word || upper[i] !== lower[j]) continue
      const length = (before[j] as number) + 1
      lengths[j + 1] = length
      if (i + 1 === upper.length || upper[i + 1] !== lower[j + 1] || !isWord(upper[i + 1] as string))
        runs.push({ upper: { start: i + 1 - length, end: i + 1 }, lower: { start: j + 1 - length, end: j + 1 } })
    }
    before = lengths
  }
  return runs
}
