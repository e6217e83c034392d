interface Node<T> {
  readonly next: Map<number, Node<T>>
  value?: T
}

/** Finds the longest known word that ends at a place: the matcher's mirror, for walking a phrase from its head back. */
export class EndMatcher<T> {
  readonly #root: Node<T> = { next: new Map() }

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) this.#add(word, value)
  }

  #add(word: string, value: T): void {
    let node = this.#root
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
    let node: Node<T> | undefined = this.#root
    let found: { start: number; value: T } | undefined
    for (let i = end - 1; i >= floor && node !== undefined; i--) {
      node = node.next.get(text.charCodeAt(i))
      if (node?.value !== undefined) found = { start: i, value: node.value }
    }
    return found
  }
}
