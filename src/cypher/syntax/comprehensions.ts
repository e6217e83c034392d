import type { Cursor } from "./cursor.ts"
import { parseExpression } from "./expressions.ts"
import { parsePathPattern } from "./patterns.ts"
import type { Expression } from "./tree.ts"

/** `[x IN list WHERE … | …]` or `[(a)-->(b) WHERE … | …]`; undefined where the bracket opens a plain list. */
export const parseComprehension = (c: Cursor): Expression | undefined => {
  const { kind } = c.peek(1)
  const isName = kind === "word" || kind === "quoted"
  if (isName && c.looking("IN", 2)) return parseListComprehension(c)
  if (c.looking("(", 1) || (isName && c.looking("=", 2) && c.looking("(", 3))) {
    return c.attempt("patternComprehension", () => parsePatternComprehension(c))
  }
  return undefined
}

const parseListComprehension = (c: Cursor): Expression => {
  const { start } = c
  c.need("[")
  const variable = c.name("a variable")
  c.need("IN")
  const list = parseExpression(c)
  const where = c.take("WHERE") ? parseWhere(c, false) : undefined
  const map = c.take("|") ? parseExpression(c) : undefined
  c.need("]")
  return { kind: "listComprehension", variable, list, ...(where && { where }), ...(map && { map }), start, end: c.end }
}

const parseWhere = (c: Cursor, awaitsBar: boolean): Expression => {
  const before = c.awaitsBar
  c.awaitsBar = awaitsBar
  try {
    return parseExpression(c)
  } finally {
    c.awaitsBar = before
  }
}

const parsePatternComprehension = (c: Cursor): Expression => {
  const { start } = c
  c.need("[")
  const variable = c.looking("(") ? undefined : c.name("a variable")
  if (variable !== undefined) c.need("=")
  const path = parsePathPattern(c)
  const pattern = variable === undefined ? path : { ...path, variable }
  const where = c.take("WHERE") ? parseWhere(c, true) : undefined
  c.need("|")
  const map = parseExpression(c)
  c.need("]")
  return { kind: "patternComprehension", pattern, ...(where && { where }), map, start, end: c.end }
}
