import { type Key, keyOf } from "../values/keys.ts"
import type { Value } from "../values/value.ts"

/** The number of null. */
export const NULL = 0

/** Numbers values from 1 on: the same number for those that grouping and DISTINCT hold for one. */
export class Dictionary {
  private readonly numbers = new Map<Key, number>()
  private next = 1

  numberOf(value: Value): number {
    if (value === null) return NULL
    if (typeof value === "number" && Number.isNaN(value)) return this.next++
    const key = keyOf(value)
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.next++
    this.numbers.set(key, number)
    return number
  }
}
