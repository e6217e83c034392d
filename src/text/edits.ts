import type { CleanText, TextPiece } from "../model/text.ts"

/** At `at`, `removed` units give way to `mark`. */
export interface Edit {
  readonly at: number
  readonly removed: number
  readonly mark: string
}

/** The text with these edits made, which come in the order of the text; its pieces still say where each run stands. */
export function edited(clean: CleanText, edits: readonly Edit[]): CleanText {
  if (edits.length === 0) return clean
  const parts: string[] = []
  let from = 0
  for (const { at, removed, mark } of edits) {
    parts.push(clean.text.slice(from, at), mark)
    from = at + removed
  }
  parts.push(clean.text.slice(from))
  return { ...clean, text: parts.join(""), pieces: around(clean.pieces, edits) }
}

/** The same pieces, moved by what was put in before them, without the units that no longer stand unchanged. */
function around(pieces: readonly TextPiece[], edits: readonly Edit[]): TextPiece[] {
  let next = 0
  let moved = 0
  return pieces.flatMap((piece) => {
    const end = piece.clean + piece.length
    const parts: TextPiece[] = []
    let from = piece.clean
    const add = (to: number): void => {
      if (to > from) parts.push({ clean: from + moved, source: piece.source + from - piece.clean, length: to - from })
    }
    for (let edit = edits[next]; edit !== undefined && edit.at < end; edit = edits[++next]) {
      if (edit.at >= from) {
        add(edit.at)
        from = edit.at + edit.removed
      }
      moved += edit.mark.length - edit.removed
    }
    add(end)
    return parts
  })
}
