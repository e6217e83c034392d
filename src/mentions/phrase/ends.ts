import { ROOT, WordTree } from "../../model/word-tree.ts"

/** Finds the longest known word that ends at a place: the matcher's mirror, for walking a phrase from its head back. */
export class EndMatcher<T> {
  readonly #tree: WordTree<T>

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    this.#tree = new WordTree(words, -1)
  }

  /** The longest word that ends at `end` and begins at or after `floor`. */
  endingAt(text: string, end: number, floor = 0): { start: number; value: T } | undefined {
    const node = end > floor ? this.#tree.longest(text, end - 1, floor - 1) : ROOT
    return node === ROOT ? undefined : { start: end - this.#tree.lengthAt(node), value: this.#tree.valueAt(node) }
  }
}
