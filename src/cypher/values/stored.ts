import type { Value } from "./value.ts"

const STORED = Symbol("stored")

/**
 * Marks a list as one that a property holds. It is a list like any other, but for `reverse()`, which Neo4j 5.26 refuses
 * for it; what is made from it is a plain list again.
 */
export const stored = (list: Value[]): Value[] => {
  ;(list as { [STORED]?: true })[STORED] = true
  return list
}

export const isStored = (list: readonly Value[]): boolean => (list as { [STORED]?: true })[STORED] === true
