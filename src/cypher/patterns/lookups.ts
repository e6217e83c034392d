import type { Postings } from "../graph/postings.ts"
import type { Eval, Row } from "../run/runtime.ts"
import type { Expression } from "../syntax/tree.ts"
import type { Value } from "../values/value.ts"
import type { Conditions } from "./conditions.ts"

/** A condition that fixes a property by a value that is known before: `x.key = value`, `x.key IN value`, `value IN x.key`. */
export interface Lookup {
  readonly key: string
  readonly value: Expression
  readonly by: "equal" | "anyOf" | "member"
}

export const isVariable = (e: Expression | undefined, name: string): boolean =>
  e?.kind === "variable" && e.name === name

/** The property that an expression reads of a variable. */
const propertyKey = (e: Expression | undefined, name: string): string | undefined =>
  e?.kind === "property" && isVariable(e.of, name) ? e.key : undefined

export const lookupIn = (e: Expression, name: string, isKnown: (e: Expression) => boolean): Lookup | undefined => {
  if (e.kind === "comparison" && e.operators.length === 1 && e.operators[0] === "=") {
    for (const [side, other] of [e.operands, e.operands.toReversed()]) {
      const key = propertyKey(side, name)
      if (key !== undefined && other !== undefined && isKnown(other)) return { key, value: other, by: "equal" }
    }
  }
  if (e.kind !== "binary" || e.operator !== "IN") return undefined
  const left = propertyKey(e.left, name)
  if (left !== undefined && isKnown(e.right)) return { key: left, value: e.right, by: "anyOf" }
  const right = propertyKey(e.right, name)
  return right !== undefined && isKnown(e.left) ? { key: right, value: e.left, by: "member" } : undefined
}

/** Whether all that an expression mentions is bound before a variable is. */
export const isKnownBefore = (
  e: Expression,
  name: string,
  conditions: Conditions,
  isBound: (name: string) => boolean,
): boolean => conditions.needsOf(e).every((need) => need !== name && isBound(need))

/** The places that a lookup finds for a row. */
export const seek =
  (index: Postings, value: Eval, by: Lookup["by"]) =>
  (row: Row): Iterable<number> => {
    const wanted = value(row)
    if (by !== "anyOf") return index.of(wanted)
    return Array.isArray(wanted) ? each(index, wanted) : []
  }

const each = (index: Postings, wanted: readonly Value[]): Iterable<number> => {
  const found = new Set<number>()
  for (const value of wanted) for (const place of index.of(value)) found.add(place)
  return found
}
