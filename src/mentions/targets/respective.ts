import type { Clause } from "./clause.ts"
import type { TimeMark } from "./deadline.ts"

const LISTED = /^(?:到|至)?20\d\d\s?年(?:底|末)?\s?[、和与及]?$/u

/**
 * 2025年、2026年产值分别达到7亿元和9亿元: the year of each of the numbers that follow one another, as many as there are
 * years, up to the next year. `low` is where the sentence begins in the text, `runs` how many numbers follow one another
 * from each on. By the place of the number.
 */
export function respectiveYears(
  text: string,
  low: number,
  marks: readonly TimeMark[],
  all: readonly Clause[],
  runs: readonly number[],
): ReadonlyMap<number, number> {
  const years = new Map<number, number>()
  for (let first = 0; first < marks.length; first++) {
    let last = first
    while (isListed(text, low, marks[last], marks[last + 1])) last++
    const listed = marks.slice(first, last + 1)
    const from = low + (marks[last]?.at ?? 0)
    const to = low + (marks[last + 1]?.at ?? Number.POSITIVE_INFINITY)
    first = last
    if (listed.length < 2) continue
    for (let i = 0; i < all.length; ) {
      const at = all[i]?.quantity.start ?? to
      const run = at < from || at >= to ? 1 : (runs[i] ?? 1)
      if (run === listed.length)
        listed.forEach(({ time }, n) => {
          const number = all[i + n]?.quantity
          if (time.kind === "year" && number !== undefined) years.set(number.start, time.year)
        })
      i += run
    }
  }
  return years
}

const isListed = (text: string, low: number, mark: TimeMark | undefined, next: TimeMark | undefined): boolean =>
  mark?.time.kind === "year" && next?.time.kind === "year" && LISTED.test(text.slice(low + mark.at, low + next.at))
