/** A name by which a node may be searched. */
export interface Name {
  readonly text: string
  /** The same without what a search does not look at; every offset is that of the text. */
  readonly folded: string
}

const foldCharacter = (character: string): string => {
  const folded = character.normalize("NFKC").toLowerCase()
  return folded.length === character.length ? folded : character
}

/** Full-width forms and capitals are the same as half-width and small ones; every offset stays what it was. */
export const fold = (text: string): string => Array.from(text, foldCharacter).join("")

/** A name made ready for search; what needs no folding is held once. */
export function nameOf(text: string): Name {
  const folded = fold(text)
  return { text, folded: folded === text ? text : folded }
}
