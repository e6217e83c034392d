import type { Compiling } from "../compile/expression.ts"
import { compileLabels } from "../compile/labels.ts"
import type { GraphView } from "../graph/view.ts"
import type { LabelExpression } from "../syntax/tree.ts"

/** The relationship types that a pattern allows, as flags by type. */
export interface Allowed {
  readonly flags: Uint8Array
  readonly ids: readonly number[]
}

/** The types of a graph that an expression such as `A|B` or `!A` allows. */
export const allowedTypes = (types: LabelExpression | undefined, c: Compiling): Allowed => {
  const { view } = c.runtime
  const test = types === undefined ? undefined : compileLabels(types, c)
  const ids = [...view.types.keys()].filter((id) => test?.([view.types[id] as string], []) ?? true)
  const flags = new Uint8Array(view.types.length)
  for (const id of ids) flags[id] = 1
  return { flags, ids }
}

/** How many relationships of the allowed types there are. */
export const countOf = (view: GraphView, allowed: Allowed): number =>
  allowed.ids.reduce((sum, id) => sum + view.relationshipsOf(id).length, 0)
