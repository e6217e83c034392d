import { say } from "../reasons.ts"
import { parseComprehension } from "./comprehensions.ts"
import type { Cursor } from "./cursor.ts"
import { parseExpression, parsePredicateTail, takeComparison } from "./expressions.ts"
import { parsePathPattern, parsePattern } from "./patterns.ts"
import { parseSubquery } from "./subqueries.ts"
import type { Case, Expression, MapLiteral, ProjectionItem, Quantifier } from "./tree.ts"

const QUANTIFIERS: readonly Quantifier[] = ["ANY", "ALL", "NONE", "SINGLE"]

/** An expression without operators: a literal, a name, a call, something in brackets. */
export const parseAtom = (c: Cursor): Expression => {
  const token = c.peek()
  c.expect("an expression")
  if (token.kind === "symbol") return parseSymbol(c)
  if (token.kind === "word") return parseWord(c)
  const { start, end } = token
  if (token.kind === "end") return c.fail()
  if (token.kind === "quoted") return parseName(c)
  c.next()
  if (token.kind === "parameter") return { kind: "parameter", name: token.text, start, end }
  if (token.kind === "string") return { kind: "literal", value: token.text, start, end }
  return parseNumber(c, token.kind, token.text, start, end)
}

const parseNumber = (c: Cursor, kind: string, text: string, start: number, end: number): Expression => {
  if (kind === "float") {
    const value = Number(text)
    if (!Number.isFinite(value)) return c.fail(say("syntax/number", { number: text }))
    return { kind: "literal", value, start, end }
  }
  if (/^0\d+$/.test(text))
    return c.fail(`The octal integer literal syntax \`${text}\` is no longer supported, please use \`0o\` instead`)
  const value = BigInt(text)
  if (value >= 2n ** 63n) return c.fail(say("syntax/number", { number: text }))
  return { kind: "literal", value, start, end }
}

const parseSymbol = (c: Cursor): Expression => {
  if (c.looking("(")) return parseParenthesis(c)
  if (c.looking("[")) return parseBracket(c)
  if (c.looking("{")) return parseMap(c)
  return c.fail()
}

const parseParenthesis = (c: Cursor): Expression => {
  const { start } = c
  const pattern = c.attempt("pattern", () => parsePathPattern(c))
  if (pattern !== undefined) return { kind: "patternPredicate", pattern, start, end: c.end }
  c.need("(")
  const inner = parseExpression(c)
  c.need(")")
  return inner
}

const parseBracket = (c: Cursor): Expression => {
  const comprehension = parseComprehension(c)
  if (comprehension !== undefined) return comprehension
  const { start } = c
  c.need("[")
  const items = c.at("]") ? [] : parseList(c)
  c.need("]")
  return { kind: "list", items, start, end: c.end }
}

/** Expressions with commas between. */
export const parseList = (c: Cursor): Expression[] => {
  const items = [parseExpression(c)]
  while (c.take(",")) items.push(parseExpression(c))
  return items
}

/** `{key: value, …}`. */
export const parseMap = (c: Cursor): MapLiteral => {
  const { start } = c
  const entries: MapLiteral["entries"] = []
  c.need("{")
  if (!c.take("}")) {
    do {
      const { start } = c
      const key = c.name("a key")
      const { end } = c
      c.need(":")
      entries.push({ key, value: parseExpression(c), start, end })
    } while (c.take(","))
    c.need("}")
  }
  return { kind: "map", entries, start, end: c.end }
}

const CONSTANTS: Readonly<Record<string, null | boolean | number>> = {
  NULL: null,
  TRUE: true,
  FALSE: false,
  INF: Number.POSITIVE_INFINITY,
  INFINITY: Number.POSITIVE_INFINITY,
  NAN: Number.NaN,
}

const parseWord = (c: Cursor): Expression => {
  const token = c.peek()
  const { start } = token
  const constant = CONSTANTS[token.upper]
  if (constant !== undefined && !c.looking("(", 1)) {
    c.next()
    return { kind: "literal", value: constant, start, end: token.end }
  }
  if (token.upper === "CASE" && !isPlainName(c)) return parseCase(c)
  if (c.looking("{", 1)) {
    const subquery = parseSubquery(c)
    if (subquery !== undefined) return subquery
    return parseProjection(c)
  }
  if (c.looking("(", 1)) {
    const special = parseSpecialCall(c)
    if (special !== undefined) return special
  }
  return parseName(c)
}

/** Whether a word that is a keyword elsewhere must be a name here, by what follows it. */
const isPlainName = (c: Cursor): boolean => {
  const { kind, upper } = c.peek(1)
  return kind === "end" || (kind === "symbol" && !["(", "[", "{", "-", "+", "$"].includes(upper)) || upper === "AS"
}

const parseName = (c: Cursor): Expression => {
  const { start } = c
  const position = c.position
  let name = c.next().text
  while (c.looking(".") && c.peek(1).kind !== "symbol") {
    c.next()
    name += `.${c.next().text}`
  }
  if (c.looking("(") && isNamePart(c)) return parseArguments(c, name, start)
  c.position = position
  const { text, end } = c.next()
  if (c.looking("{")) {
    c.position = position
    return parseProjection(c)
  }
  return { kind: "variable", name: text, start, end }
}

const isNamePart = (c: Cursor): boolean => {
  const { kind } = c.tokens[c.position - 1] ?? c.peek()
  return kind === "word" || kind === "quoted"
}

const parseArguments = (c: Cursor, name: string, start: number): Expression => {
  c.need("(")
  if (name.toLowerCase() === "count" && c.take("*")) {
    c.need(")")
    return { kind: "countStar", start, end: c.end }
  }
  const distinct = c.take("DISTINCT")
  if (!distinct && !c.looking("ALL", 0)) c.expect("ALL")
  else if (!distinct && !["(", ".", ")", ","].includes(c.peek(1).upper)) c.take("ALL")
  const args = c.at(")") ? [] : parseList(c)
  c.need(")")
  return { kind: "call", name, distinct, args, start, end: c.end }
}

const parseProjection = (c: Cursor): Expression => {
  const { start, end, text } = c.next()
  const items: ProjectionItem[] = []
  c.need("{")
  if (!c.take("}")) {
    do items.push(parseProjectionItem(c))
    while (c.take(","))
    c.need("}")
  }
  return { kind: "projection", of: { kind: "variable", name: text, start, end }, items, start, end: c.end }
}

const parseProjectionItem = (c: Cursor): ProjectionItem => {
  if (c.take(".")) {
    if (c.take("*")) return { kind: "all" }
    return { kind: "property", key: c.name("a property") }
  }
  const { start, end } = c.peek()
  const key = c.name("a key")
  if (c.take(":")) return { kind: "entry", key, value: parseExpression(c) }
  return { kind: "variable", variable: { kind: "variable", name: key, start, end } }
}

const parseCase = (c: Cursor): Case => {
  const { start } = c
  c.need("CASE")
  const subject = c.at("WHEN") ? undefined : parseExpression(c)
  const branches: Case["branches"] = []
  while (c.take("WHEN")) {
    const when = subject === undefined ? [parseExpression(c)] : parseTests(c)
    c.need("THEN")
    branches.push({ when, result: parseExpression(c) })
  }
  if (branches.length === 0) c.fail()
  const otherwise = c.take("ELSE") ? parseExpression(c) : undefined
  c.need("END")
  return { kind: "case", ...(subject && { subject }), branches, ...(otherwise && { otherwise }), start, end: c.end }
}

const parseTests = (c: Cursor): Expression[] => {
  const tests = [parseTest(c)]
  while (c.take(",")) tests.push(parseTest(c))
  return tests
}

/** One test of a simple CASE: a value, or an operator with its right side (`> 3`, `IS NULL`, `STARTS WITH 'a'`). */
const parseTest = (c: Cursor): Expression => {
  const { start } = c
  const subject: Expression = { kind: "caseTest", start, end: start }
  const operator = takeComparison(c)
  if (operator !== undefined) {
    const right = parseExpression(c)
    return { kind: "comparison", operands: [subject, right], operators: [operator], start, end: c.end }
  }
  // `WHEN IS :: TYPE` asks for the type of a variable named IS.
  const tail = c.looking("IS") && c.looking("::", 1) ? subject : parsePredicateTail(c, subject, start)
  if (tail !== subject) return tail
  const value = parseExpression(c)
  return { kind: "comparison", operands: [subject, value], operators: ["="], start, end: c.end }
}

/** Calls with a grammar of their own: any(x IN …), reduce(…), shortestPath(…), trim(BOTH …), exists((a)-->()). */
const parseSpecialCall = (c: Cursor): Expression | undefined => {
  const token = c.peek()
  const quantifier = QUANTIFIERS.find((name) => name === token.upper)
  if (quantifier !== undefined && isLocal(c, 2)) return parseQuantified(c, quantifier)
  if (token.upper === "REDUCE") return parseReduce(c)
  if (token.upper === "TRIM") return c.attempt("trim", () => parseTrim(c))
  if (token.upper === "NORMALIZE") return c.attempt("normalize", () => parseNormalize(c))
  if (token.upper === "SHORTESTPATH" || token.upper === "ALLSHORTESTPATHS") {
    const pattern = parsePattern(c)
    return { kind: "shortest", pattern, start: token.start, end: c.end }
  }
  return undefined
}

const isLocal = (c: Cursor, ahead: number): boolean => {
  const { kind } = c.peek(ahead)
  return (kind === "word" || kind === "quoted") && c.looking("IN", ahead + 1)
}

const parseQuantified = (c: Cursor, quantifier: Quantifier): Expression => {
  const { start } = c
  c.next()
  c.need("(")
  const variable = c.name("a variable")
  c.need("IN")
  const list = parseExpression(c)
  const where = c.take("WHERE") ? parseExpression(c) : undefined
  c.need(")")
  return { kind: "quantified", quantifier, variable, list, ...(where && { where }), start, end: c.end }
}

const parseReduce = (c: Cursor): Expression => {
  const { start } = c
  c.next()
  c.need("(")
  const accumulator = c.name("a variable")
  c.need("=")
  const initial = parseExpression(c)
  c.need(",")
  const variable = c.name("a variable")
  c.need("IN")
  const list = parseExpression(c)
  c.need("|")
  const step = parseExpression(c)
  c.need(")")
  return { kind: "reduce", accumulator, initial, variable, list, step, start, end: c.end }
}

const TRIMS = { BOTH: "btrim", LEADING: "ltrim", TRAILING: "rtrim" } as const

const parseTrim = (c: Cursor): Expression => {
  const { start } = c
  c.next()
  c.need("(")
  const side = (Object.keys(TRIMS) as (keyof typeof TRIMS)[]).find((word) => c.take(word))
  const chars = c.at("FROM") ? undefined : parseExpression(c)
  if (side === undefined && chars === undefined) c.fail()
  c.need("FROM")
  const text = parseExpression(c)
  c.need(")")
  const args = chars === undefined ? [text] : [text, chars]
  return { kind: "call", name: TRIMS[side ?? "BOTH"], distinct: false, args, start, end: c.end }
}

const parseNormalize = (c: Cursor): Expression => {
  const { start } = c
  c.next()
  c.need("(")
  const text = parseExpression(c)
  c.need(",")
  const form = ["NFC", "NFD", "NFKC", "NFKD"].find((name) => c.take(name))
  if (form === undefined) return c.fail()
  c.need(")")
  const literal: Expression = { kind: "literal", value: form, start, end: c.end }
  return { kind: "call", name: "normalize", distinct: false, args: [text, literal], start, end: c.end }
}
