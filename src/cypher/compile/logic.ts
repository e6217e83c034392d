import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Eval } from "../run/runtime.ts"
import type { Comparison, ComparisonOperator, IsNull, Logic, Not } from "../syntax/tree.ts"
import { compare, equals, type Ternary } from "../values/compare.ts"
import { describe } from "../values/format.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"
import { compilePresence } from "./presence.ts"

/** A value where a truth value must stand. */
export const truth = (value: Value): Ternary => {
  if (value === null || typeof value === "boolean") return value
  throw new CypherTypeError(say("type/mismatch", { expected: "Boolean", actual: describe(value) }))
}

export const compileNot = (e: Not, c: Compiling): Eval => {
  const of = compile(e.of, c)
  return (row) => {
    const value = truth(of(row))
    return value === null ? null : !value
  }
}

export const compileLogic = (e: Logic, c: Compiling): Eval => {
  const items = e.items.map((item) => compile(item, c))
  if (e.operator === "XOR") return compileXor(items)
  const decides = e.operator === "OR"
  return (row) => {
    let result: Ternary = !decides
    for (const item of items) {
      const value = truth(item(row))
      if (value === decides) return decides
      if (value === null) result = null
    }
    return result
  }
}

const compileXor =
  (items: readonly Eval[]): Eval =>
  (row) => {
    let result: Ternary = false
    for (const item of items) {
      const value = truth(item(row))
      result = value === null || result === null ? null : result !== value
    }
    return result
  }

/** What one comparison operator makes of two values. */
const COMPARE: Readonly<Record<ComparisonOperator, (a: Value, b: Value) => Ternary>> = {
  "=": equals,
  "<>": (a, b) => {
    const same = equals(a, b)
    return same === null ? null : !same
  },
  "<": (a, b) => {
    const order = compare(a, b)
    return order === null ? null : order < 0
  },
  "<=": (a, b) => {
    const order = compare(a, b)
    return order === null ? null : order <= 0
  },
  ">": (a, b) => {
    const order = compare(a, b)
    return order === null ? null : order > 0
  },
  ">=": (a, b) => {
    const order = compare(a, b)
    return order === null ? null : order >= 0
  },
}

/** `a < b <= c` is `a < b AND b <= c`. */
export const compileComparison = (e: Comparison, c: Compiling): Eval => {
  const operands = e.operands.map((operand) => compile(operand, c))
  const operators = e.operators.map((operator) => COMPARE[operator])
  const [first, second] = operands as [Eval, Eval]
  const [operator] = operators as [(typeof operators)[number]]
  if (operators.length === 1) return (row) => operator(first(row), second(row))
  return (row) => {
    let left = first(row)
    let result: Ternary = true
    for (const [index, test] of operators.entries()) {
      const right = (operands[index + 1] as Eval)(row)
      const value = test(left, right)
      if (value === false) return false
      if (value === null) result = null
      left = right
    }
    return result
  }
}

export const compileIsNull = (e: IsNull, c: Compiling): Eval => {
  const has = compilePresence(e.of, c)
  return (row) => has(row) === e.not
}
