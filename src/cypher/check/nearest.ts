/** How many letters must be put in, left out or changed to make one word of another. */
const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, char] of [...a].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...b].entries()) {
      const change = (previous[column] as number) + (char === other ? 0 : 1)
      current.push(Math.min(change, (previous[column + 1] as number) + 1, (current[column] as number) + 1))
    }
    previous = current
  }
  return previous.at(-1) as number
}

/** The known name most like a misspelt one, if any is near enough to be meant. */
export const nearest = (name: string, known: readonly string[]): string | undefined => {
  const lower = name.slice(0, 60).toLowerCase()
  const ranked = known
    .map((candidate) => ({ candidate, by: distance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.by - b.by)
  const [best] = ranked
  return best !== undefined && best.by <= Math.max(1, Math.floor(lower.length / 3)) ? best.candidate : undefined
}
