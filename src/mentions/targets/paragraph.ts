import { looksBack } from "../phrase/review.ts"

/** The line in which a place stands, and whether it opens by looking back. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly review: boolean
}

/** A reader of paragraphs for places that are asked for in ascending order. */
export function paragraphReader(text: string): (at: number) => Paragraph {
  let now: Paragraph = { start: -1, end: -1, review: false }
  return (at) => {
    if (at < now.end) return now
    const start = Math.max(text.lastIndexOf("\n", at) + 1, now.end)
    const stop = text.indexOf("\n", at)
    const end = stop < 0 ? text.length : stop + 1
    now = { start, end, review: looksBack(text, start, end) }
    return now
  }
}
