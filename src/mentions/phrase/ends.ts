import { pairOf } from "../../model/matcher.ts"
import { UnitSet } from "../../model/unit-set.ts"
import { ROOT, WordTree } from "../../model/word-tree.ts"

/** Finds the longest known word that ends at a place: the matcher's mirror, for walking a phrase from its head back. */
export class EndMatcher<T> {
  readonly #tree = new WordTree<T>()
  /** Which units end a word. */
  readonly #ends = new UnitSet("")
  /** Those that are words alone. */
  readonly #alone = new UnitSet("")
  /** Which hashes of two units end a word of two units or more. */
  readonly #pairs = new UnitSet("")

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) this.#add(word, value)
  }

  #add(word: string, value: T): void {
    if (word === "") return
    const last = word.charCodeAt(word.length - 1)
    this.#ends.add(last)
    if (word.length === 1) this.#alone.add(last)
    else this.#pairs.add(pairOf(word.charCodeAt(word.length - 2), last))
    let node = ROOT
    for (let i = word.length - 1; i >= 0; i--) node = this.#tree.grow(node, word.charCodeAt(i))
    this.#tree.end(node, value)
  }

  /** The longest word that ends at `end` and begins at or after `floor`. */
  endingAt(text: string, end: number, floor = 0): { start: number; value: T } | undefined {
    if (end <= floor) return undefined
    const last = text.charCodeAt(end - 1)
    if (!this.#ends.has(last)) return undefined
    if (!this.#alone.has(last) && (end - 2 < floor || !this.#pairs.has(pairOf(text.charCodeAt(end - 2), last))))
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
