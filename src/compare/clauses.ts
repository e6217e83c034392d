import type { Span } from "../model/span.ts"

const ENDS = new Set("。;!\n")
/** Shorter pieces are numbers and remnants. */
const SHORTEST = 5

/** The sentences and clauses between 。 and ; of a folded text, without the spans to leave out. */
export function clausesOf(text: string, without: readonly Span[]): Span[] {
  const clauses: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const words = text.slice(start, end)
    const from = start + words.length - words.trimStart().length
    const length = words.trim().length
    if (length >= SHORTEST) clauses.push({ start: from, end: from + length })
  }
  let next = 0
  for (let i = 0; i < text.length; i++) {
    const gap = without[next]
    if (gap !== undefined && i >= gap.start) {
      close(gap.start)
      i = Math.max(gap.end, i + 1) - 1
      start = i + 1
      next++
    } else if (ENDS.has(text[i] as string)) {
      close(i)
      start = i + 1
    }
  }
  close(text.length)
  return clauses
}
