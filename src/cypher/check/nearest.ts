/** How many letters must be put in, left out, changed or exchanged with the next to make one word of another. */
const distance = (a: string, b: string): number => {
  const [as, bs] = [[...a], [...b]]
  let beforePrevious: number[] = []
  let previous = Array.from({ length: bs.length + 1 }, (_, index) => index)
  for (const [row, char] of as.entries()) {
    const current = [row + 1]
    for (const [column, other] of bs.entries()) {
      const change = (previous[column] as number) + (char === other ? 0 : 1)
      const isExchanged = char === bs[column - 1] && as[row - 1] === other
      const exchange = isExchanged ? (beforePrevious[column - 1] as number) + 1 : change
      current.push(Math.min(change, exchange, (previous[column + 1] as number) + 1, (current[column] as number) + 1))
    }
    beforePrevious = previous
    previous = current
  }
  return previous.at(-1) as number
}

/**
 * The known name most like a misspelt one, if any is near enough to be meant; of two as near the longer one, as letters
 * are left out more often than put in.
 */
export const nearest = (name: string, known: readonly string[]): string | undefined => {
  const lower = name.slice(0, 60).toLowerCase()
  const ranked = known
    .map((candidate) => ({ candidate, by: distance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.by - b.by || b.candidate.length - a.candidate.length)
  const [best] = ranked
  return best !== undefined && best.by <= Math.max(1, Math.floor(lower.length / 3)) ? best.candidate : undefined
}
