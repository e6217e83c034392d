import { UnitSet } from "./unit-set.ts"
import { ROOT, WordTree } from "./word-tree.ts"

/** One occurrence of a known word, half-open in UTF-16 units of the scanned text. */
export interface Match<T> {
  readonly start: number
  readonly end: number
  readonly value: T
}

/** A hash of two units. */
export const pairOf = (first: number, second: number): number => (Math.imul(first, 31) ^ second) & 0xffff

/** Finds many known words in a text at once: leftmost, longest, not overlapping; linear in the text. */
export class Matcher<T> {
  readonly #tree = new WordTree<T>()
  /** Which units begin a word: most of a text is passed over by this alone. */
  readonly #begins = new UnitSet("")
  /** Those that are words alone. */
  readonly #alone = new UnitSet("")
  /** Which hashes of two units begin a word of two units or more; others need no walk. */
  readonly #pairs = new UnitSet("")

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) this.#add(word, value)
  }

  #add(word: string, value: T): void {
    if (word === "") return
    const first = word.charCodeAt(0)
    this.#begins.add(first)
    if (word.length === 1) this.#alone.add(first)
    else this.#pairs.add(pairOf(first, word.charCodeAt(1)))
    let node = ROOT
    for (let i = 0; i < word.length; i++) node = this.#tree.grow(node, word.charCodeAt(i))
    this.#tree.end(node, value)
  }

  /** The longest word that begins at `at` and ends by `end`. */
  at(text: string, at: number, end = text.length): Match<T> | undefined {
    return at < end && this.#mayBegin(text, at, end) ? this.#walk(text, at, end) : undefined
  }

  #walk(text: string, at: number, end: number): Match<T> | undefined {
    const tree = this.#tree
    let found: T | undefined
    let foundEnd = at
    let node = ROOT
    for (let i = at; i < end; i++) {
      node = tree.step(node, text.charCodeAt(i))
      if (node === ROOT) break
      const value = tree.valueAt(node)
      if (value === undefined) continue
      found = value
      foundEnd = i + 1
    }
    return found === undefined ? undefined : { start: at, end: foundEnd, value: found }
  }

  /** Every occurrence in [from, end), in the order of the text. */
  scan(text: string, from = 0, end = text.length): Match<T>[] {
    const found: Match<T>[] = []
    for (let at = this.#next(text, from, end); at < end; ) {
      const match = this.#walk(text, at, end)
      if (match !== undefined) found.push(match)
      at = this.#next(text, match?.end ?? at + 1, end)
    }
    return found
  }

  /** Whether any word occurs in [from, end). */
  occurs(text: string, from = 0, end = text.length): boolean {
    for (let at = this.#next(text, from, end); at < end; at = this.#next(text, at + 1, end))
      if (this.#walk(text, at, end) !== undefined) return true
    return false
  }

  /** The next place at which a word may begin, by its first two units. */
  #next(text: string, from: number, end: number): number {
    let at = from
    while (at < end && !this.#mayBegin(text, at, end)) at++
    return at
  }

  #mayBegin(text: string, at: number, end: number): boolean {
    const first = text.charCodeAt(at)
    if (!this.#begins.has(first)) return false
    return this.#alone.has(first) || (at + 1 < end && this.#pairs.has(pairOf(first, text.charCodeAt(at + 1))))
  }
}
