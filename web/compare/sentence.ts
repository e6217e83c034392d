import type { ComparedMeasure } from "../../src/api/contract/compare.ts"
import type { Range } from "../ui/Ranges.tsx"

const END = /[。；;！!？?\n]/u

/**
 * The sentence of a measure in which words of its document stand, and where in it; undefined where the measure does not
 * hold them.
 */
export function sentenceAround(
  { text, start: from }: Pick<ComparedMeasure, "text" | "start">,
  { start, end }: Range,
): { text: string; words: Range } | undefined {
  const [first, last] = [start - from, end - from]
  if (first < 0 || last > text.length) return undefined
  let begin = first
  while (begin > 0 && !END.test(text[begin - 1] ?? "")) begin--
  let stop = last
  while (stop < text.length && !END.test(text[stop] ?? "")) stop++
  return { text: text.slice(begin, stop), words: { start: first - begin, end: last - begin } }
}
