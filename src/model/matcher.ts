import { ROOT, WordTree } from "./word-tree.ts"

/** One occurrence of a known word, half-open in UTF-16 units of the scanned text. */
export interface Match<T> {
  readonly start: number
  readonly end: number
  readonly value: T
}

/** Finds many known words in a text at once: leftmost, longest, not overlapping; linear in the text. */
export class Matcher<T> {
  readonly #tree: WordTree<T>

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    this.#tree = new WordTree(words)
  }

  /** The longest word that begins at `at` and ends by `end`. */
  at(text: string, at: number, end = text.length): Match<T> | undefined {
    const node = at < end ? this.#tree.longest(text, at, end) : ROOT
    return node === ROOT ? undefined : this.#matchOf(node, at)
  }

  /** Every occurrence in [from, end), in the order of the text. */
  scan(text: string, from = 0, end = text.length): Match<T>[] {
    const found: Match<T>[] = []
    const tree = this.#tree
    for (let at = tree.next(text, from, end); at < end; at = tree.next(text, at, end)) {
      const node = tree.longest(text, at, end)
      if (node !== ROOT) found.push(this.#matchOf(node, at))
      at += Math.max(1, tree.lengthAt(node))
    }
    return found
  }

  /** The first occurrence in [from, end). */
  first(text: string, from = 0, end = text.length): Match<T> | undefined {
    for (let at = this.#tree.next(text, from, end); at < end; at = this.#tree.next(text, at + 1, end)) {
      const node = this.#tree.longest(text, at, end)
      if (node !== ROOT) return this.#matchOf(node, at)
    }
    return undefined
  }

  /** Whether any word occurs in [from, end). */
  occurs(text: string, from = 0, end = text.length): boolean {
    return this.first(text, from, end) !== undefined
  }

  #matchOf(node: number, start: number): Match<T> {
    return { start, end: start + this.#tree.lengthAt(node), value: this.#tree.valueAt(node) }
  }
}
