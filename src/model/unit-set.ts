/** A set of UTF-16 units that is asked for every unit of a text: a bit each, so that it stays near at hand. */
export class UnitSet {
  readonly #bits = new Uint32Array(0x800)

  constructor(units: string) {
    for (let i = 0; i < units.length; i++) this.add(units.charCodeAt(i))
  }

  add(unit: number): void {
    this.#bits[unit >>> 5] = (this.#bits[unit >>> 5] ?? 0) | (1 << (unit & 31))
  }

  /** Whether the unit at a place belongs to the set; false outside the text. */
  at(text: string, place: number): boolean {
    return place >= 0 && place < text.length && this.has(text.charCodeAt(place))
  }

  has(unit: number): boolean {
    return (((this.#bits[unit >>> 5] as number) >>> (unit & 31)) & 1) === 1
  }

  /** The first place in [from, end) at which a unit of the set stands; `end` where none does. */
  next(text: string, from: number, end = text.length): number {
    const bits = this.#bits
    for (let at = from; at < end; at++) {
      const unit = text.charCodeAt(at)
      if ((((bits[unit >>> 5] as number) >>> (unit & 31)) & 1) === 1) return at
    }
    return end
  }

  /** The units of both sets. */
  with(other: UnitSet): UnitSet {
    const both = new UnitSet("")
    for (let at = 0; at < both.#bits.length; at++) both.#bits[at] = (this.#bits[at] ?? 0) | (other.#bits[at] ?? 0)
    return both
  }
}

/** What a regular expression takes for white space. */
export const WHITE_SPACE = new UnitSet(
  " \n\r\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
)
