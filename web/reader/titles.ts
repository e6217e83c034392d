import type { Mark } from "../../src/api/contract.ts"

/** A title stands behind its number; further in, the same words are something else. */
const REACH = 24

/** The place of a measure's title at the beginning of the measure; its first words where the title is not found. */
function titleOf(mark: Mark, text: string): Mark {
  const found = text.slice(mark.start, mark.start + REACH + mark.target.length).indexOf(mark.target)
  const start = found < 0 ? mark.start : mark.start + found
  const end = found < 0 ? Math.min(mark.end, mark.start + REACH) : start + mark.target.length
  return { ...mark, start, end }
}

/**
 * The marks as a reader wants them: a measure is marked by its title and not from end to end, and what was found by
 * comparing plans is not a mark of this text.
 */
export const readable = (marks: readonly Mark[], text: string): Mark[] =>
  marks
    .filter((mark) => mark.edge.type !== "OVERLAPS")
    .map((mark) => (mark.edge.type === "CONTAINS" ? titleOf(mark, text) : mark))
    .sort((a, b) => a.start - b.start || b.end - a.end)
