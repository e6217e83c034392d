import type { Issue, Staged } from "../model/issue.ts"
import type { CleanText, TextFormat } from "../model/text.ts"

/** A document that cannot be read: no text, and one error that says why and what to do. */
export const unreadable = (rule: string, message: string, format: TextFormat = "plain"): Staged<CleanText> => ({
  value: { text: "", format, encoding: "", pieces: [] },
  issues: [{ rule: `text/${rule}`, severity: "error", message }],
})

/** Something in a document that was read that its reader should know. */
export const warning = (rule: string, message: string): Issue => ({
  rule: `text/${rule}`,
  severity: "warning",
  message,
})

/** The longest of plans have a few hundred thousand characters; what has more than this is no one document. */
const MOST_CHARACTERS = 2_000_000

/** Says so where a text is far longer than any document. */
export const tooLong = (characters: number, format: TextFormat): Staged<CleanText> | undefined =>
  characters <= MOST_CHARACTERS
    ? undefined
    : unreadable(
        "too-long",
        `the text has ${characters} characters, more than the ${MOST_CHARACTERS} that are read: split it into its documents`,
        format,
      )

/** Thrown while a text is put together that becomes far longer than any document. */
export class TooLong extends Error {
  /** Throws where a text has come to more `characters` than are read. */
  static check(characters: number): void {
    if (characters > MOST_CHARACTERS)
      throw new TooLong(
        `the text has more than the ${MOST_CHARACTERS} characters that are read: split it into its documents`,
      )
  }
}
