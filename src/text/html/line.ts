import type { TextBuilder } from "../builder.ts"
import { type CellWords, writeWords } from "../table.ts"

interface Words extends CellWords {
  readonly link: boolean
}

const LONGEST_LINK = 60
const KEPT = /^[\s]*(?:附件|附表|《|\d+[.、])/u

/** One line of a page: its words with white space as a browser shows it. */
export class Line {
  readonly #words: Words[] = []

  get isEmpty(): boolean {
    return this.#words.length === 0
  }

  add(words: Words): void {
    this.#words.push(words)
  }

  /** A line that is all links is a menu or a list of other pages. */
  get isNavigation(): boolean {
    if (this.#words.some(({ link, words }) => !link && /\S/u.test(words))) return false
    const shown = this.#words.filter(({ words }) => /\S/u.test(words))
    if (shown.length === 0) return false
    const line = shown.map(({ words }) => words).join("")
    return line.length <= LONGEST_LINK * shown.length && !KEPT.test(line)
  }

  /** Writes the words, and a line end where there are any. */
  write(builder: TextBuilder): void {
    const before = builder.length
    writeWords(builder, this.#words)
    if (builder.length > before) builder.insert("\n")
  }
}
