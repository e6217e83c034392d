import { UnitSet } from "./unit-set.ts"

/** A hash of two units. */
export const pairOf = (first: number, second: number): number => (Math.imul(first, 31) ^ second) & 0xffff

/** Stands for the unit behind the last one. */
export const NOTHING = -1

/** How words begin, by hashes of their first units: says of nearly every place of a text that no word begins there. */
export class Beginnings {
  /** Words of one unit. */
  readonly #single = new UnitSet("")
  /** The first two units of all others. */
  readonly #pairs = new UnitSet("")
  /** Words of two units. */
  readonly #double = new UnitSet("")
  /** The first three units of all longer ones. */
  readonly #triples = new UnitSet("")

  /** Adds a word by its first units in the order in which it is read; `NOTHING` behind its last one. */
  add(first: number, second: number, third: number): void {
    const pair = pairOf(first, second)
    if (second === NOTHING) this.#single.add(first)
    else {
      this.#pairs.add(pair)
      if (third === NOTHING) this.#double.add(pair)
      else this.#triples.add(pairOf(pair, third))
    }
  }

  /** Whether a word may begin with two units: false for most, and fast. */
  mayBe(first: number, second: number): boolean {
    return this.#pairs.has(pairOf(first, second)) || this.#single.has(first)
  }

  /** The same of three units, for places of which two leave it open. */
  isLikely(first: number, second: number, third: number): boolean {
    const pair = pairOf(first, second)
    return (
      this.#single.has(first) ||
      (this.#pairs.has(pair) && (this.#double.has(pair) || this.#triples.has(pairOf(pair, third))))
    )
  }
}
