import type { Call, Expression } from "../syntax/tree.ts"

/** What makes a value of others, and of nothing else. */
const MAKES = new Set([
  "call",
  "unary",
  "not",
  "logic",
  "binary",
  "comparison",
  "isNull",
  "index",
  "slice",
  "list",
  "map",
  "property",
])
const LEAVES = new Set(["literal", "parameter"])
/** Functions that give another value each time. */
const CHANGING = /^rand|^timestamp$|\.realtime$/i

const known = new WeakMap<Expression, boolean>()

/** Whether an expression is made of literals and parameters in such a way that it has one value throughout a query. */
export const isFixed = (e: Expression): boolean => MAKES.has(e.kind) && isSame(e)

const isSame = (e: Expression): boolean => {
  if (LEAVES.has(e.kind)) return true
  if (!MAKES.has(e.kind)) return false
  const answer = known.get(e)
  if (answer !== undefined) return answer
  const found = !(e.kind === "call" && CHANGING.test((e as Call).name)) && partsOf(e).every(isSame)
  known.set(e, found)
  return found
}

/** The expressions that an expression is made of. */
const partsOf = (e: Expression): Expression[] => Object.values(e).flatMap(expressionsIn)

const expressionsIn = (part: unknown): Expression[] => {
  if (Array.isArray(part)) return part.flatMap(expressionsIn)
  if (part === null || typeof part !== "object") return []
  return "kind" in part ? [part as Expression] : Object.values(part).flatMap(expressionsIn)
}
