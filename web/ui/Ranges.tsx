import type { ReactNode } from "react"

/** Half-open, in UTF-16 units of the text. */
export interface Range {
  readonly start: number
  readonly end: number
}

interface RangesProps {
  readonly text: string
  /** Ascending; overlapping ones are drawn once. */
  readonly ranges: readonly Range[]
  /** Names to stand out, ascending. */
  readonly names?: readonly Range[]
}

/** The pieces of a text that ranges cut it into, in their order. */
function pieces(from: number, to: number, ranges: readonly Range[]): (Range & { readonly inside: boolean })[] {
  const found: (Range & { inside: boolean })[] = []
  let at = from
  for (const { start, end } of ranges) {
    if (start < at || end > to) continue
    if (start > at) found.push({ start: at, end: start, inside: false })
    found.push({ start, end, inside: true })
    at = end
  }
  if (at < to) found.push({ start: at, end: to, inside: false })
  return found
}

/** A text with the words that matched, or that a fact rests on, marked, and names standing out. */
export function Ranges({ text, ranges, names = [] }: RangesProps) {
  const words = ({ start, end }: Range): ReactNode =>
    pieces(start, end, names).map((piece) =>
      piece.inside ? (
        <strong key={piece.start}>{text.slice(piece.start, piece.end)}</strong>
      ) : (
        text.slice(piece.start, piece.end)
      ),
    )
  return pieces(0, text.length, ranges).map((piece) =>
    piece.inside ? <mark key={piece.start}>{words(piece)}</mark> : <span key={piece.start}>{words(piece)}</span>,
  )
}
