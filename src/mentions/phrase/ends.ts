import { ALONE, LONGER, NOTHING, pairOf } from "../../model/matcher.ts"
import { ROOT, WordTree } from "../../model/word-tree.ts"

/** Finds the longest known word that ends at a place: the matcher's mirror, for walking a phrase from its head back. */
export class EndMatcher<T> {
  readonly #tree = new WordTree<T>()
  /** Which units end a word, and which of them only longer words. */
  readonly #ends = new Uint8Array(0x10000)
  /** Which hashes of two units end a word of two units or more. */
  readonly #pairs = new Uint8Array(0x10000)

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) this.#add(word, value)
  }

  #add(word: string, value: T): void {
    const last = word.charCodeAt(word.length - 1)
    if (word.length === 1) this.#ends[last] = ALONE
    else if (word !== "") {
      this.#ends[last] ||= LONGER
      this.#pairs[pairOf(word.charCodeAt(word.length - 2), last)] = 1
    }
    let node = ROOT
    for (let i = word.length - 1; i >= 0; i--) node = this.#tree.grow(node, word.charCodeAt(i))
    this.#tree.end(node, value)
  }

  /** The longest word that ends at `end` and begins at or after `floor`. */
  endingAt(text: string, end: number, floor = 0): { start: number; value: T } | undefined {
    if (end <= floor) return undefined
    const last = text.charCodeAt(end - 1)
    const ends = this.#ends[last]
    if (ends === NOTHING) return undefined
    if (ends === LONGER && (end - 2 < floor || this.#pairs[pairOf(text.charCodeAt(end - 2), last)] === 0))
      return undefined
    const tree = this.#tree
    let found: T | undefined
    let start = end
    let node = ROOT
    for (let i = end - 1; i >= floor; i--) {
      node = tree.step(node, text.charCodeAt(i))
      if (node === ROOT) break
      const value = tree.valueAt(node)
      if (value === undefined) continue
      found = value
      start = i
    }
    return found === undefined ? undefined : { start, value: found }
  }
}
