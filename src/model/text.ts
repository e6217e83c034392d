/** One run of cleaned text that stands unchanged in the source. */
export interface TextPiece {
  /** Offset of the run in the cleaned text, UTF-16 units. */
  readonly clean: number
  /**
   * Offset of the run in the decoded source, UTF-16 units. The source of a docx is the stream of its text runs, that
   * of a pdf or ofd the stream of the pieces of text on its pages, each in the order of the file.
   */
  readonly source: number
  readonly length: number
}

export type TextFormat = "plain" | "html" | "docx" | "pdf" | "ofd"

/** The text of one document as all offsets count it, with the way back to the source. */
export interface CleanText {
  readonly text: string
  readonly format: TextFormat
  readonly encoding: string
  /** Ascending by `clean`. */
  readonly pieces: readonly TextPiece[]
}

/** The source offset of a cleaned offset; an offset between two pieces belongs to the end of the earlier one. */
export function sourceOffset(clean: CleanText, offset: number): number {
  const { pieces } = clean
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const piece = pieces[middle]
    if (piece !== undefined && piece.clean <= offset) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  if (piece === undefined) return 0
  return piece.source + Math.min(Math.max(offset - piece.clean, 0), piece.length)
}
