import { UnitSet } from "./unit-set.ts"

/** A hash of two units. */
export const pairOf = (first: number, second: number): number => (Math.imul(first, 31) ^ second) & 0xffff

/** Stands for the unit behind the last one. */
export const NOTHING = -1

/** How words begin, by hashes of their first units: says of nearly every place of a text that no word begins there. */
export class Beginnings {
  /** Words of one unit; most lists have none. */
  #single: UnitSet | undefined
  /** The first two units of all others. */
  readonly #pairs = new UnitSet("")
  /** Words of two units. */
  readonly #double = new UnitSet("")
  /** The first three units of all longer ones. */
  readonly #triples = new UnitSet("")

  /** Adds a word by its first units in the order in which it is read; `NOTHING` behind its last one. */
  add(first: number, second: number, third: number): void {
    const pair = pairOf(first, second)
    if (second === NOTHING) {
      this.#single ??= new UnitSet("")
      this.#single.add(first)
    } else {
      this.#pairs.add(pair)
      if (third === NOTHING) this.#double.add(pair)
      else this.#triples.add(pairOf(pair, third))
    }
  }

  /** The next place in [from, end) at which a word may begin, by two units alone: few places, and fast. */
  next(text: string, from: number, end: number): number {
    const pairs = this.#pairs
    const single = this.#single
    const last = end - 1
    let unit = text.charCodeAt(from)
    for (let at = from; at < last; at++) {
      const next = text.charCodeAt(at + 1)
      if (pairs.has(pairOf(unit, next)) || single?.has(unit)) return at
      unit = next
    }
    return from <= last && single?.has(unit) ? last : end
  }

  /** Whether a word may begin with three units. */
  isLikely(first: number, second: number, third: number): boolean {
    const pair = pairOf(first, second)
    return (
      this.#single?.has(first) ||
      (this.#pairs.has(pair) && (this.#double.has(pair) || this.#triples.has(pairOf(pair, third))))
    )
  }
}
