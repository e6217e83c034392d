import { CypherTypeError } from "../errors.ts"
import { NodeValue, PathValue, RelationshipValue } from "../values/entities.ts"
import { describe, formatValue } from "../values/format.ts"
import { typeName } from "../values/type-name.ts"
import type { Value } from "../values/value.ts"
import { list } from "./arguments.ts"
import { type FunctionRule, rule } from "./rule.ts"

type Convert = (value: Value) => Value

const refuse = (value: Value, name: string): never => {
  throw new CypherTypeError(`Invalid input for function '${name}()': ${describe(value)}`)
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const INTEGER = /^[+-]?\d+$/
const FLOAT = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?|NaN|Infinity)$/
const MAX = 2n ** 63n

const floatOf = (text: string): number | null => {
  const trimmed = text.trim()
  return FLOAT.test(trimmed) ? Number(trimmed.replace(/(?<=[\d.])[dDfF]$/, "")) : null
}

/** A float cut to a 64-bit integer; beyond them the nearest one, as Java casts. */
const cut = (value: number): bigint => {
  if (Number.isNaN(value)) return 0n
  if (value >= Number(MAX)) return MAX - 1n
  return value <= -Number(MAX) ? -MAX : BigInt(Math.trunc(value))
}

const toInteger: Convert = (value) => {
  if (typeof value === "bigint") return value
  if (typeof value === "number") return cut(value)
  if (typeof value === "boolean") return value ? 1n : 0n
  if (typeof value !== "string") return refuse(value, "toInteger")
  if (INTEGER.test(value)) {
    const whole = BigInt(value.replace("+", ""))
    if (whole < MAX && whole >= -MAX) return whole
    throw new CypherTypeError(`integer, ${value}, is too large`)
  }
  return DECIMAL.test(value) ? cut(Number(value)) : null
}

const toFloat: Convert = (value) => {
  if (typeof value === "number") return value
  if (typeof value === "bigint") return Number(value)
  return typeof value === "string" ? floatOf(value) : refuse(value, "toFloat")
}

const toBoolean: Convert = (value) => {
  if (typeof value === "boolean") return value
  if (typeof value === "bigint") return value !== 0n
  if (typeof value !== "string") return refuse(value, "toBoolean")
  const word = value.toLowerCase().trim()
  return word === "true" ? true : word === "false" ? false : null
}

const toText: Convert = (value) => {
  const hasNone =
    Array.isArray(value) ||
    value instanceof Map ||
    value instanceof NodeValue ||
    value instanceof RelationshipValue ||
    value instanceof PathValue
  return hasNone ? refuse(value, "toString") : formatValue(value)
}

/** The answer, or null where there is none. */
const orNull =
  (convert: Convert): Convert =>
  (value) => {
    try {
      return value === null ? null : convert(value)
    } catch (error) {
      if (error instanceof CypherTypeError) return null
      throw error
    }
  }

const family = (name: string, convert: Convert, takes: string, gives: string): FunctionRule[] => [
  rule(`${name}(${takes}) :: ${gives}`, ([value = null]) => convert(value)),
  rule(`${name}OrNull(ANY) :: ${gives}`, ([value = null]) => orNull(convert)(value)),
  rule(`${name}List(LIST) :: LIST`, ([values]) => list(values).map(orNull(convert))),
]

/** Functions from one type to another. */
export const CONVERSIONS: readonly FunctionRule[] = [
  ...family("toInteger", toInteger, "STRING|NUMBER|BOOLEAN", "INTEGER"),
  ...family("toFloat", toFloat, "STRING|NUMBER", "FLOAT"),
  ...family("toBoolean", toBoolean, "STRING|BOOLEAN|INTEGER", "BOOLEAN"),
  ...family("toString", toText, "STRING|NUMBER|BOOLEAN|POINT|INSTANT|DURATION", "STRING"),
  rule("valueType(ANY) :: STRING", ([value = null]) => typeName(value), true),
]
