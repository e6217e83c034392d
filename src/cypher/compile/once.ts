import { sizeOf } from "../run/budget.ts"
import { Kept } from "../values/kept.ts"
import type { Value } from "../values/value.ts"
import type { Compiling } from "./expression.ts"

/** Remembers lists of values, to tell those that come again. */
export class Once {
  private readonly c: Compiling
  private seen = new Kept<true>()
  private fresh = false

  constructor(c: Compiling) {
    this.c = c
  }

  forget(): void {
    if (this.seen.all.length > 0) this.seen = new Kept()
  }

  isNew(values: readonly Value[]): boolean {
    this.c.runtime.budget.work()
    this.fresh = false
    this.seen.find(values, () => this.keep(values))
    return this.fresh
  }

  private keep(values: readonly Value[]): true {
    this.fresh = true
    this.c.runtime.budget.retain(40 + values.reduce<number>((sum, value) => sum + sizeOf(value), 0))
    return true
  }
}
