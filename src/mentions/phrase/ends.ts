import { ALONE, LONGER, NOTHING, pairOf } from "../../model/matcher.ts"

interface Node<T> {
  readonly next: Map<number, Node<T>>
  value?: T
}

/** Finds the longest known word that ends at a place: the matcher's mirror, for walking a phrase from its head back. */
export class EndMatcher<T> {
  readonly #root: Node<T> = { next: new Map() }
  /** Which units end a word, and which of them only longer words. */
  readonly #ends = new Uint8Array(0x10000)
  /** Which hashes of two units end a word of two units or more. */
  readonly #pairs = new Uint8Array(0x10000)

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) this.#add(word, value)
  }

  #add(word: string, value: T): void {
    let node = this.#root
    const last = word.charCodeAt(word.length - 1)
    if (word.length === 1) this.#ends[last] = ALONE
    else if (word !== "") {
      this.#ends[last] ||= LONGER
      this.#pairs[pairOf(word.charCodeAt(word.length - 2), last)] = 1
    }
    for (let i = word.length - 1; i >= 0; i--) {
      const unit = word.charCodeAt(i)
      let next = node.next.get(unit)
      if (next === undefined) {
        next = { next: new Map() }
        node.next.set(unit, next)
      }
      node = next
    }
    node.value ??= value
  }

  /** The longest word that ends at `end` and begins at or after `floor`. */
  endingAt(text: string, end: number, floor = 0): { start: number; value: T } | undefined {
    if (end <= floor) return undefined
    const last = text.charCodeAt(end - 1)
    const ends = this.#ends[last]
    if (ends === NOTHING) return undefined
    if (ends === LONGER && (end - 2 < floor || this.#pairs[pairOf(text.charCodeAt(end - 2), last)] === 0))
      return undefined
    let node: Node<T> | undefined = this.#root
    let found: { start: number; value: T } | undefined
    for (let i = end - 1; i >= floor && node !== undefined; i--) {
      node = node.next.get(text.charCodeAt(i))
      if (node?.value !== undefined) found = { start: i, value: node.value }
    }
    return found
  }
}
