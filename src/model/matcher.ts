/** One occurrence of a known word, half-open in UTF-16 units of the scanned text. */
export interface Match<T> {
  readonly start: number
  readonly end: number
  readonly value: T
}

interface TrieNode<T> {
  readonly next: Map<number, TrieNode<T>>
  value?: T
}

/** Finds many known words in a text at once: leftmost, longest, not overlapping; linear in the text. */
export class Matcher<T> {
  readonly #root: TrieNode<T> = { next: new Map() }
  /** Which units begin a word: most of a text is passed over by this alone. */
  readonly #begins = new Uint8Array(0x10000)

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) this.#add(word, value)
  }

  #add(word: string, value: T): void {
    let node = this.#root
    if (word !== "") this.#begins[word.charCodeAt(0)] = 1
    for (let i = 0; i < word.length; i++) {
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

  /** The longest word that begins at `at` and ends by `end`. */
  at(text: string, at: number, end = text.length): Match<T> | undefined {
    if (at >= end || this.#begins[text.charCodeAt(at)] === 0) return undefined
    let node: TrieNode<T> | undefined = this.#root
    let found: Match<T> | undefined
    for (let i = at; i < end && node !== undefined; i++) {
      node = node.next.get(text.charCodeAt(i))
      if (node?.value !== undefined) found = { start: at, end: i + 1, value: node.value }
    }
    return found
  }

  /** Every occurrence in [from, end), in the order of the text. */
  scan(text: string, from = 0, end = text.length): Match<T>[] {
    const found: Match<T>[] = []
    for (let at = from; at < end; ) {
      const match = this.at(text, at, end)
      if (match !== undefined) found.push(match)
      at = match?.end ?? at + 1
    }
    return found
  }
}
