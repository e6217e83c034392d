import { CypherTypeError } from "../errors.ts"
import { matchesRegex } from "../functions/regex.ts"
import type { Budget } from "../run/budget.ts"
import type { Eval, Runtime } from "../run/runtime.ts"
import type { Binary, BinaryOperator } from "../syntax/tree.ts"
import { add, concatenate, divide, modulo, multiply, power, subtract } from "../values/arithmetic.ts"
import { equals } from "../values/compare.ts"
import { describe } from "../values/format.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"
import { isFixed } from "./fixed.ts"

type Apply = (a: Value, b: Value, runtime: Runtime) => Value

/** Reports what a joined string or list takes, before it is made. */
const joining =
  (apply: (a: Value, b: Value) => Value): Apply =>
  (a, b, { budget }) => {
    account(a, b, budget)
    return apply(a, b)
  }

const account = (a: Value, b: Value, budget: Budget): void => {
  if (typeof a === "string" && typeof b === "string") budget.allocate((a.length + b.length) * 2)
  else if (Array.isArray(a) || Array.isArray(b)) {
    const length = (Array.isArray(a) ? a.length : 1) + (Array.isArray(b) ? b.length : 1)
    budget.allocate(length * 8)
    budget.work(length)
  }
}

const textual =
  (test: (text: string, part: string) => boolean): Apply =>
  (a, b, { budget }) => {
    if (typeof a !== "string" || typeof b !== "string") return null
    budget.work(1 + a.length / 64)
    return test(a, b)
  }

const isIn: Apply = (value, list, { budget }) => {
  if (list === null) return null
  if (!Array.isArray(list)) throw new CypherTypeError(`Expected ${describe(list)} to be a List`)
  let result: Value = false
  for (const item of list) {
    budget.work()
    const same = equals(value, item)
    if (same === true) return true
    if (same === null) result = null
  }
  return result
}

const OPERATORS: Readonly<Record<BinaryOperator, Apply>> = {
  "+": joining(add),
  "||": joining(concatenate),
  "-": subtract,
  "*": multiply,
  "/": divide,
  "%": modulo,
  "^": power,
  "=~": matchesRegex,
  "STARTS WITH": textual((text, part) => text.startsWith(part)),
  "ENDS WITH": textual((text, part) => text.endsWith(part)),
  CONTAINS: textual((text, part) => text.includes(part)),
  IN: isIn,
}

/** The texts of a list that holds nothing else. */
const textsOf = (list: Value): ReadonlySet<Value> | undefined =>
  Array.isArray(list) && list.every((item) => typeof item === "string") ? new Set(list) : undefined

/** `x IN list` where the list is the same throughout the query: a text is looked up among texts. */
const inSame = (left: Eval, right: Eval, runtime: Runtime): Eval => {
  let seen: Value | undefined
  let texts: ReadonlySet<Value> | undefined
  return (row) => {
    const value = left(row)
    const list = right(row)
    if (list !== seen) {
      seen = list
      texts = textsOf(list)
    }
    return texts !== undefined && typeof value === "string" ? texts.has(value) : isIn(value, list, runtime)
  }
}

export const compileBinary = (e: Binary, c: Compiling): Eval => {
  const left = compile(e.left, c)
  const right = compile(e.right, c)
  const { runtime } = c
  if (e.operator === "IN" && (e.right.kind === "parameter" || isFixed(e.right))) return inSame(left, right, runtime)
  const apply = OPERATORS[e.operator]
  return (row) => apply(left(row), right(row), runtime)
}
