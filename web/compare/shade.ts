/** Scores between which the shade goes from faint to full. */
const WEAK = 0.35
const STRONG = 0.9

/** Percent of the accent in a cell: faint enough for words on it in both schemes. */
const LEAST = 8
const MOST = 52

/** The ground of a score. */
export function shade(score: number): string {
  const share = Math.min(Math.max((score - WEAK) / (STRONG - WEAK), 0), 1)
  return `color-mix(in srgb, var(--accent) ${Math.round(LEAST + share * (MOST - LEAST))}%, var(--ground))`
}
