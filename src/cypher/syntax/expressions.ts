import { CypherLimitError } from "../errors.ts"
import { say } from "../reasons.ts"
import { parseAtom } from "./atoms.ts"
import type { Cursor } from "./cursor.ts"
import { parseLabelNames } from "./labels.ts"
import type { Binary, BinaryOperator, Comparison, ComparisonOperator, Expression } from "./tree.ts"
import { parseType } from "./types.ts"

const MAX_CHAIN = 1000

/** An expression, from the loosest operator (OR) down. */
export const parseExpression = (c: Cursor): Expression => c.nested(() => parseLogic(c, "OR"))

const TIGHTER = { OR: "XOR", XOR: "AND", AND: undefined } as const

const parseLogic = (c: Cursor, operator: "OR" | "XOR" | "AND"): Expression => {
  const { start } = c
  const tighter = TIGHTER[operator]
  const read = () => (tighter === undefined ? parseNot(c) : parseLogic(c, tighter))
  const items = [read()]
  while (c.take(operator)) items.push(read())
  if (items.length === 1) return items[0] as Expression
  return { kind: "logic", operator, items, start, end: c.end }
}

const parseNot = (c: Cursor): Expression => {
  const { start } = c
  if (!c.take("NOT")) return parseComparison(c)
  const of = c.nested(() => parseNot(c))
  return { kind: "not", of, start, end: c.end }
}

const COMPARISONS: readonly ComparisonOperator[] = ["=", "<>", "<=", ">=", "<", ">"]

export const takeComparison = (c: Cursor): ComparisonOperator | undefined => {
  if (c.looking("!=")) c.fail(say("syntax/not-equal", {}))
  return COMPARISONS.find((operator) => c.takeOperator(operator))
}

const parseComparison = (c: Cursor): Expression => {
  const { start } = c
  const operands = [parsePredicate(c)]
  const operators: ComparisonOperator[] = []
  for (let operator = takeComparison(c); operator !== undefined; operator = takeComparison(c)) {
    operators.push(operator)
    operands.push(parsePredicate(c))
  }
  if (operators.length === 0) return operands[0] as Expression
  return { kind: "comparison", operands, operators, start, end: c.end } satisfies Comparison
}

const parsePredicate = (c: Cursor): Expression => {
  const { start } = c
  return parsePredicateTail(c, parseAdditive(c), start)
}

const WORD_OPERATORS: readonly (readonly [BinaryOperator, readonly string[]])[] = [
  ["=~", ["=~"]],
  ["STARTS WITH", ["STARTS", "WITH"]],
  ["ENDS WITH", ["ENDS", "WITH"]],
  ["CONTAINS", ["CONTAINS"]],
  ["IN", ["IN"]],
]

/** What may follow a sum: `IN …`, `STARTS WITH …`, `IS NULL`, `IS :: TYPE`; the left side itself where nothing does. */
export const parsePredicateTail = (c: Cursor, left: Expression, start: number): Expression => {
  for (const [operator, words] of WORD_OPERATORS) {
    if (c.take(...words)) {
      const right = parseAdditive(c)
      return { kind: "binary", operator, left, right, start, end: c.end }
    }
  }
  if (c.take("::")) return { kind: "isType", of: left, type: parseType(c), not: false, start, end: c.end }
  if (c.take("IS")) return parseIs(c, left, start)
  return left
}

const FORMS = ["NFC", "NFD", "NFKC", "NFKD"]

const parseIs = (c: Cursor, of: Expression, start: number): Expression => {
  const not = c.take("NOT")
  if (c.take("NULL")) return { kind: "isNull", of, not, start, end: c.end }
  if (c.take("::") || c.take("TYPED")) return { kind: "isType", of, type: parseType(c), not, start, end: c.end }
  if (!not && c.isName && !["NORMALIZED", ...FORMS].includes(c.peek().upper)) {
    return { kind: "hasLabels", of, labels: parseLabelNames(c), start, end: c.end }
  }
  const form = FORMS.find((name) => c.take(name)) ?? "NFC"
  c.need("NORMALIZED")
  return { kind: "isNormalized", of, form, not, start, end: c.end }
}

const LEVELS: readonly (readonly BinaryOperator[])[] = [["+", "-", "||"], ["*", "/", "%"], ["^"]]

const parseAdditive = (c: Cursor): Expression => parseBinary(c, 0)

const parseBinary = (c: Cursor, level: number): Expression => {
  const operators = LEVELS[level]
  if (operators === undefined) return parseSign(c)
  const { start } = c
  let left = parseBinary(c, level + 1)
  for (let count = 0; ; count++) {
    const operator = operators.find((symbol) => c.takeOperator(symbol))
    if (operator === undefined) return left
    if (count > MAX_CHAIN) throw new CypherLimitError("nesting", say("text/chain", { limit: MAX_CHAIN }), start)
    const right = parseBinary(c, level + 1)
    left = { kind: "binary", operator, left, right, start, end: c.end } satisfies Binary
  }
}

const parseSign = (c: Cursor): Expression => {
  const { start } = c
  const operator = c.takeOperator("-") ? "-" : c.takeOperator("+") ? "+" : undefined
  if (operator === undefined) return parsePostfix(c)
  const token = c.peek()
  if (operator === "-" && token.kind === "integer" && BigInt(token.text) === 2n ** 63n) {
    c.next()
    return { kind: "literal", value: -(2n ** 63n), start, end: c.end }
  }
  const of = c.nested(() => parseSign(c))
  return { kind: "unary", operator, of, start, end: c.end }
}

const parsePostfix = (c: Cursor): Expression => {
  const { start } = c
  let of = parseAtom(c)
  for (;;) {
    if (c.take(".")) {
      const key = c.name("a property")
      of = { kind: "property", of, key, start, end: c.end }
    } else if (c.take("[")) {
      of = parseIndex(c, of, start)
    } else if (c.take(":")) {
      const labels = parseLabelNames(c)
      return { kind: "hasLabels", of, labels, start, end: c.end }
    } else return of
  }
}

const parseIndex = (c: Cursor, of: Expression, start: number): Expression => {
  const from = c.at("..") ? undefined : parseExpression(c)
  if (c.take("..")) {
    const to = c.at("]") ? undefined : parseExpression(c)
    c.need("]")
    return { kind: "slice", of, ...(from && { from }), ...(to && { to }), start, end: c.end }
  }
  c.need("]")
  return { kind: "index", of, index: from as Expression, start, end: c.end }
}
