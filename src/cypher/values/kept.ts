import { type Key, keyOf } from "./keys.ts"
import type { Value } from "./value.ts"

/** What is kept for lists of values, all of one length, that grouping and DISTINCT hold for the same: a tree by value. */
export class Kept<T> {
  private readonly root = new Map<Key, unknown>()
  readonly all: T[] = []

  /** What is kept for the values; made first where there is nothing yet. */
  find(values: readonly Value[], make: () => T): T {
    let level = this.root
    const last = values.length - 1
    for (let place = 0; place < last; place++) {
      const key = keyOf(values[place] as Value)
      const known = level.get(key) as Map<Key, unknown> | undefined
      const next = known ?? new Map<Key, unknown>()
      if (known === undefined) level.set(key, next)
      level = next
    }
    const key = last < 0 ? null : keyOf(values[last] as Value)
    const known = level.get(key) as T | undefined
    if (known !== undefined) return known
    const made = make()
    level.set(key, made)
    this.all.push(made)
    return made
  }
}
