import type { CleanText, TextFormat, TextPiece } from "../model/text.ts"
import { TooLong } from "./problems.ts"

/** Puts a cleaned text together and remembers which runs of it stand unchanged in the source. */
export class TextBuilder {
  readonly #parts: string[] = []
  readonly #pieces: { clean: number; source: number; length: number }[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Appends words that stand at `source` in the decoded source. */
  copy(words: string, source: number): void {
    if (words === "") return
    const last = this.#pieces[this.#pieces.length - 1]
    if (last !== undefined && last.clean + last.length === this.#length && last.source + last.length === source)
      last.length += words.length
    else this.#pieces.push({ clean: this.#length, source, length: words.length })
    this.insert(words)
  }

  /**
   * Appends words that the source does not hold: line ends, numbers that a word processor counts. Throws where the text
   * becomes longer than any document: a few bytes may stand for billions of cells.
   */
  insert(words: string): void {
    TooLong.check(this.#length + words.length)
    this.#parts.push(words)
    this.#length += words.length
  }

  /** Takes back what was inserted, not copied, behind `length`. */
  cut(length: number): void {
    while (this.#length > length) this.#length -= this.#parts.pop()?.length ?? this.#length
  }

  build(format: TextFormat, encoding: string): CleanText {
    const pieces: readonly TextPiece[] = this.#pieces
    return { text: this.#parts.join(""), format, encoding, pieces }
  }
}
