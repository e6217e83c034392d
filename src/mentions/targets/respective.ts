import type { Clause } from "./clause.ts"
import type { TimeMark } from "./deadline.ts"

const LISTED = /^(?:到|至)?20\d\d\s?年(?:底|末)?\s?[、和与及]?$/u
const FARTHEST = 80

/**
 * 2025年、2026年产值分别达到7亿元和9亿元: the year of each of the numbers that follow one another, by the place of the
 * number. `low` is where the sentence begins in the text, `runFrom` how many numbers follow one another from one on.
 */
export function respectiveYears(
  text: string,
  low: number,
  marks: readonly TimeMark[],
  all: readonly Clause[],
  runFrom: (index: number) => number,
): ReadonlyMap<number, number> {
  const years = new Map<number, number>()
  for (let first = 0; first < marks.length; first++) {
    let last = first
    while (isListed(text, low, marks[last], marks[last + 1])) last++
    const count = last - first + 1
    const behind = low + (marks[last]?.at ?? 0)
    const index = count < 2 ? -1 : all.findIndex(({ quantity }) => quantity.start > behind)
    const number = all[index]?.quantity.start ?? Number.POSITIVE_INFINITY
    if (number - behind <= FARTHEST && text.slice(behind, number).includes("分别") && runFrom(index) === count)
      marks.slice(first, last + 1).forEach(({ time }, i) => {
        const quantity = all[index + i]?.quantity
        if (time.kind === "year" && quantity !== undefined) years.set(quantity.start, time.year)
      })
    first = last
  }
  return years
}

const isListed = (text: string, low: number, mark: TimeMark | undefined, next: TimeMark | undefined): boolean =>
  mark?.time.kind === "year" && next?.time.kind === "year" && LISTED.test(text.slice(low + mark.at, low + next.at))
