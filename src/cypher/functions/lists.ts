import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import { SLOT } from "../run/budget.ts"
import type { Runtime } from "../run/runtime.ts"
import { equals } from "../values/compare.ts"
import { describe } from "../values/format.ts"
import type { Value } from "../values/value.ts"
import { list, text } from "./arguments.ts"
import { count, rangeOf } from "./range.ts"
import { type FunctionRule, rule } from "./rule.ts"
import { lengthOf } from "./strings.ts"

const range = (args: Value[], { budget }: Runtime): Value => {
  const result: Value[] = []
  for (const value of count(rangeOf(args))) {
    budget.work()
    budget.allocate(SLOT + 32)
    result.push(value)
  }
  return result
}

const sizeOfAny = (value: Value): bigint => {
  if (Array.isArray(value)) return BigInt(value.length)
  if (typeof value === "string") return BigInt(lengthOf(value))
  throw new CypherTypeError(say("type/mismatch", { expected: "a String or List", actual: describe(value) }))
}

const isEmpty = (value: Value): boolean => {
  if (value instanceof Map) return value.size === 0
  return sizeOfAny(value) === 0n
}

const coalesce = (args: Value[]): Value => args.find((value) => value !== null) ?? null

/** Functions of lists, and of any value. */
export const LISTS: readonly FunctionRule[] = [
  rule("range(INTEGER, INTEGER, INTEGER?) :: LIST", range, true),
  rule("size(STRING|LIST) :: INTEGER", ([value = null]) => sizeOfAny(value)),
  rule("char_length(STRING) :: INTEGER", ([value]) => BigInt(lengthOf(text(value)))),
  rule("character_length(STRING) :: INTEGER", ([value]) => BigInt(lengthOf(text(value)))),
  rule("isEmpty(STRING|LIST|MAP) :: BOOLEAN", ([value = null]) => isEmpty(value)),
  rule("head(LIST) :: ANY", ([value]) => list(value)[0] ?? null),
  rule("last(LIST) :: ANY", ([value]) => list(value).at(-1) ?? null),
  rule("tail(LIST) :: LIST", ([value]) => list(value).slice(1)),
  rule("coalesce(ANY...) :: ANY", coalesce, true),
  rule("nullIf(ANY, ANY) :: ANY", ([a = null, b = null]) => (equals(a, b) === true ? null : a), true),
  rule("randomUUID() :: STRING", () => crypto.randomUUID()),
]
