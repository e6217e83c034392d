import type { Accumulator } from "../functions/aggregations.ts"
import { type Budget, sizeOf } from "../run/budget.ts"
import type { Row } from "../run/runtime.ts"
import type { Value } from "../values/value.ts"
import type { Compiling } from "./expression.ts"
import type { Feeding } from "./feeding.ts"
import { Numbering } from "./numbering.ts"
import type { Numbered } from "./numbers.ts"

/** Bytes of a group beside its keys, and of each of its results. */
const GROUP = 32
const RESULT = 24

/** The groups of one run: what their keys were, and what was aggregated, by the number of the group. */
export class Groups {
  private readonly numbering: Numbering
  private readonly keys: readonly Numbered[]
  private readonly compiled: readonly Feeding[]
  private readonly budget: Budget
  private values: Value[][] = []
  private accumulators: Accumulator[] = []
  private bytes = 0

  constructor(keys: readonly Numbered[], compiled: readonly Feeding[], c: Compiling) {
    this.keys = keys
    this.compiled = compiled
    this.budget = c.runtime.budget
    this.numbering = new Numbering(keys, c)
  }

  get size(): number {
    return this.numbering.size
  }

  /** Forgets all groups. */
  clear(): void {
    if (this.size === 0) return
    this.numbering.clear()
    for (const { clear } of this.compiled) clear()
    this.values = []
    this.accumulators = []
    this.budget.free(this.bytes)
    this.bytes = 0
  }

  add(row: Row): void {
    const before = this.numbering.size
    const group = this.numbering.numberOf(row)
    if (group === before) this.begin(row)
    for (let place = 0; place < this.compiled.length; place++) {
      ;(this.compiled[place] as Feeding).feed(this.accumulators[place] as Accumulator, group, row)
    }
  }

  private begin(row: Row): void {
    if (this.accumulators.length === 0) this.accumulators = this.compiled.map(({ make }) => make())
    if (this.values.length === 0) this.values = this.keys.map(() => [])
    let bytes = GROUP + RESULT * this.compiled.length
    for (let place = 0; place < this.keys.length; place++) {
      const value = (this.keys[place] as Numbered).value(row)
      bytes += sizeOf(value)
      ;(this.values[place] as Value[]).push(value)
    }
    this.bytes += bytes
    this.budget.retain(bytes)
    for (const accumulator of this.accumulators) accumulator.begin()
  }

  /** Begins the one group that there is without keys, though no row came. */
  beginEmpty(): void {
    if (this.numbering.size > 0 || this.keys.length > 0) return
    this.numbering.numberOf([])
    this.begin([])
  }

  /** Writes keys and results of a group into a row, from a slot on. */
  write(group: number, into: Row, slot: number): void {
    let at = slot
    for (const values of this.values) into[at++] = values[group] as Value
    for (const accumulator of this.accumulators) into[at++] = accumulator.result(group)
  }
}
