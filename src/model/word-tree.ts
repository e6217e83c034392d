import { Beginnings, NOTHING } from "./beginnings.ts"

/** The root of every tree; as a child or as an answer it means that there is none. */
export const ROOT = 0

const FIRST_SIZE = 64

/** How many places the table has for each step: so many that most steps are found, or missed, at the first one. */
const SPARSE = 8

/**
 * Words as a tree of their units, read from their first unit on (by 1) or from their last one back (by -1): one hash
 * table of numbers for all steps, which a walk goes through fast.
 */
export class WordTree<T> {
  readonly #by: 1 | -1
  #nodes = new Int32Array(FIRST_SIZE)
  #units = new Uint16Array(FIRST_SIZE)
  #children = new Int32Array(FIRST_SIZE)
  /** Of each node the length of the word that ends at it; 0 where none does. */
  readonly #lengths: number[] = [0]
  readonly #values: (T | undefined)[] = [undefined]
  readonly #beginnings = new Beginnings()

  /** Of several values of one word the first is kept; null gives way to any other. */
  constructor(words: Iterable<readonly [word: string, value: T]>, by: 1 | -1 = 1) {
    this.#by = by
    for (const [word, value] of words) if (word !== "") this.#add(word, value)
  }

  /** The next place in [from, end) at which a word may be read forwards, by its first units alone. */
  next(text: string, from: number, end: number): number {
    return this.#beginnings.next(text, from, end)
  }

  /** The node of the longest word that is read from `at` on and ends before `limit`; `ROOT` where there is none. */
  longest(text: string, at: number, limit: number): number {
    const second = at + this.#by
    const third = second + this.#by
    const likely = this.#beginnings.isLikely(
      text.charCodeAt(at),
      second === limit ? NOTHING : text.charCodeAt(second),
      second === limit || third === limit ? NOTHING : text.charCodeAt(third),
    )
    return likely ? this.#walk(text, at, limit) : ROOT
  }

  /** The value of the word that ends at a node. */
  valueAt(node: number): T {
    return this.#values[node] as T
  }

  /** The length of the word that ends at a node. */
  lengthAt(node: number): number {
    return this.#lengths[node] as number
  }

  #walk(text: string, from: number, limit: number): number {
    const by = this.#by
    const nodes = this.#nodes
    const units = this.#units
    const children = this.#children
    const lengths = this.#lengths
    const mask = children.length - 1
    let longest = ROOT
    let node = ROOT
    for (let at = from; at !== limit; at += by) {
      const unit = text.charCodeAt(at)
      let slot = slotOf(node, unit) & mask
      while (children[slot] !== ROOT && (nodes[slot] !== node || units[slot] !== unit)) slot = (slot + 1) & mask
      node = children[slot] as number
      if (node === ROOT) break
      if (lengths[node] !== 0) longest = node
    }
    return longest
  }

  #add(word: string, value: T): void {
    const first = this.#by === 1 ? 0 : word.length - 1
    const unit = (index: number): number => (index < word.length ? word.charCodeAt(first + index * this.#by) : NOTHING)
    this.#beginnings.add(unit(0), unit(1), unit(2))
    let node = ROOT
    for (let i = 0; i < word.length; i++) node = this.#grow(node, unit(i))
    this.#lengths[node] = word.length
    this.#values[node] ??= value
  }

  #grow(node: number, unit: number): number {
    const slot = this.#slot(node, unit)
    const known = this.#children[slot] as number
    if (known !== ROOT) return known
    const child = this.#values.push(undefined) - 1
    this.#lengths.push(0)
    this.#put(slot, node, unit, child)
    if (child * SPARSE > this.#children.length) this.#widen()
    return child
  }

  /** Where a step is, or would be put. */
  #slot(node: number, unit: number): number {
    const mask = this.#children.length - 1
    let slot = slotOf(node, unit) & mask
    while (this.#children[slot] !== ROOT && (this.#nodes[slot] !== node || this.#units[slot] !== unit))
      slot = (slot + 1) & mask
    return slot
  }

  #put(slot: number, node: number, unit: number, child: number): void {
    this.#nodes[slot] = node
    this.#units[slot] = unit
    this.#children[slot] = child
  }

  #widen(): void {
    const [nodes, units, children] = [this.#nodes, this.#units, this.#children]
    this.#nodes = new Int32Array(children.length * 2)
    this.#units = new Uint16Array(children.length * 2)
    this.#children = new Int32Array(children.length * 2)
    for (const [at, child] of children.entries()) {
      if (child === ROOT) continue
      const node = nodes[at] as number
      const unit = units[at] as number
      this.#put(this.#slot(node, unit), node, unit, child)
    }
  }
}

function slotOf(node: number, unit: number): number {
  const hash = Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}
