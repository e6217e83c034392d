import type { Row } from "../run/runtime.ts"
import { Pairs } from "../values/pairs.ts"
import type { Compiling } from "./expression.ts"
import type { Numbered } from "./numbers.ts"

/** Numbers rows from 0 on: the same number for rows whose values grouping and DISTINCT hold for the same. */
export class Numbering {
  private readonly places: readonly Numbered[]
  private readonly tables: readonly Pairs[]
  private any = 0

  constructor(places: readonly Numbered[], { runtime: { budget } }: Compiling) {
    this.places = places
    this.tables = places.map(() => new Pairs(budget))
  }

  /** How many different rows there were. */
  get size(): number {
    return this.tables.at(-1)?.size ?? this.any
  }

  numberOf(row: Row): number {
    let number = 0
    for (let place = 0; place < this.places.length; place++) {
      const right = (this.places[place] as Numbered).number(row)
      number = (this.tables[place] as Pairs).numberOf(number, right)
    }
    this.any = 1
    return number
  }

  /** Whether a row is unlike all before. */
  isNew(row: Row): boolean {
    const before = this.size
    return this.numberOf(row) === before
  }

  /** Forgets all rows. */
  clear(): void {
    this.any = 0
    for (const table of this.tables) table.clear()
    for (const place of this.places) place.clear()
  }
}
