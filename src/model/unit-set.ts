/** A set of UTF-16 units that is asked for every unit of a text. */
export class UnitSet {
  readonly #has = new Uint8Array(0x10000)

  constructor(units: string) {
    for (let i = 0; i < units.length; i++) this.#has[units.charCodeAt(i)] = 1
  }

  /** Whether the unit at a place belongs to the set; false outside the text. */
  at(text: string, place: number): boolean {
    return place >= 0 && place < text.length && this.#has[text.charCodeAt(place)] === 1
  }

  /** The units of both sets. */
  with(other: UnitSet): UnitSet {
    const both = new UnitSet("")
    for (let unit = 0; unit < both.#has.length; unit++)
      both.#has[unit] = (this.#has[unit] ?? 0) | (other.#has[unit] ?? 0)
    return both
  }
}
