import { CONVERSIONS } from "./conversions.ts"
import { GRAPH } from "./graph.ts"
import { LISTS } from "./lists.ts"
import { MATH } from "./math.ts"
import type { FunctionRule } from "./rule.ts"
import { SPATIAL } from "./spatial.ts"
import { STRINGS } from "./strings.ts"
import { TEMPORAL } from "./temporal.ts"

const build = (): ReadonlyMap<string, FunctionRule> =>
  new Map(
    [...MATH, ...STRINGS, ...CONVERSIONS, ...GRAPH, ...LISTS, ...SPATIAL, ...TEMPORAL].map((known) => [
      known.name.toLowerCase(),
      known,
    ]),
  )

let table: ReadonlyMap<string, FunctionRule> | undefined

/** Every function that is no aggregation, by its name in lower case. */
export const functions = (): ReadonlyMap<string, FunctionRule> => {
  table ??= build()
  return table
}
