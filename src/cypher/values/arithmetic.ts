import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import { describe, formatValue } from "./format.ts"
import { kindOf } from "./kind.ts"
import { addDurations, addToInstant, divideDuration, isInstant, multiplyDuration } from "./temporal/arithmetic.ts"
import { DurationValue } from "./temporal/value.ts"
import type { Value } from "./value.ts"

const MAX = 2n ** 63n - 1n
const MIN = -(2n ** 63n)

/** An integer within 64 bits; beyond them the operation is an error, never a wrapped number. */
export const integer = (value: bigint): bigint => {
  if (value > MAX || value < MIN) throw new CypherTypeError(say("value/overflow", {}))
  return value
}

export type Operation = "+" | "-" | "*" | "/" | "%" | "^"

const VERBS: Readonly<Record<Operation, string>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  "%": "calculate modulus of",
  "^": "raise to the power of",
}

const mismatch = (operation: Operation, a: Value, b: Value): never => {
  throw new CypherTypeError(`Cannot ${VERBS[operation]} ${describe(a)} and ${describe(b)}`)
}

const isNumber = (value: Value): value is bigint | number => typeof value === "bigint" || typeof value === "number"

export const add = (a: Value, b: Value): Value => {
  if (a === null || b === null) return null
  if (typeof a === "bigint" && typeof b === "bigint") return integer(a + b)
  if (isNumber(a) && isNumber(b)) return Number(a) + Number(b)
  if (typeof a === "string" && typeof b === "string") return a + b
  if (Array.isArray(a)) return Array.isArray(b) ? [...a, ...b] : [...a, b]
  if (Array.isArray(b)) return [a, ...b]
  if (typeof a === "string" && isTextual(b)) return a + formatValue(b)
  if (typeof b === "string" && isTextual(a)) return formatValue(a) + b
  if (a instanceof DurationValue && b instanceof DurationValue) return addDurations(a, b, 1n)
  if (isInstant(a) && b instanceof DurationValue) return addToInstant(a, b, 1n)
  if (a instanceof DurationValue && isInstant(b)) return addToInstant(b, a, 1n)
  return mismatch("+", a, b)
}

/** What may be joined to a string by `+`. */
const isTextual = (value: Value): boolean => isNumber(value)

export const subtract = (a: Value, b: Value): Value => {
  if (a === null || b === null) return null
  if (typeof a === "bigint" && typeof b === "bigint") return integer(a - b)
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b)
  if (a instanceof DurationValue && b instanceof DurationValue) return addDurations(a, b, -1n)
  if (isInstant(a) && b instanceof DurationValue) return addToInstant(a, b, -1n)
  return mismatch("-", a, b)
}

export const multiply = (a: Value, b: Value): Value => {
  if (a === null || b === null) return null
  if (typeof a === "bigint" && typeof b === "bigint") return integer(a * b)
  if (isNumber(a) && isNumber(b)) return Number(a) * Number(b)
  if (a instanceof DurationValue && isNumber(b)) return multiplyDuration(a, b)
  if (b instanceof DurationValue && isNumber(a)) return multiplyDuration(b, a)
  return mismatch("*", a, b)
}

export const divide = (a: Value, b: Value): Value => {
  if (a === null || b === null) return null
  if (typeof a === "bigint" && typeof b === "bigint") {
    if (b === 0n) throw new CypherTypeError(say("value/zero", {}))
    return integer(a / b)
  }
  if (isNumber(a) && isNumber(b)) return Number(a) / Number(b)
  if (a instanceof DurationValue && isNumber(b)) return divideDuration(a, b)
  return mismatch("/", a, b)
}

export const modulo = (a: Value, b: Value): Value => {
  if (a === null || b === null) return null
  if (typeof a === "bigint" && typeof b === "bigint") {
    if (b === 0n) throw new CypherTypeError(say("value/zero", {}))
    return a % b
  }
  return isNumber(a) && isNumber(b) ? Number(a) % Number(b) : mismatch("%", a, b)
}

/** Always a float. A base of 1 stays 1 whatever the exponent but NaN, as in Java's pow. */
export const power = (a: Value, b: Value): Value => {
  if (a === null || b === null) return null
  return isNumber(a) && isNumber(b) ? Number(a) ** Number(b) : mismatch("^", a, b)
}

export const negate = (a: Value): Value => {
  if (a === null) return null
  if (typeof a === "bigint") return integer(-a)
  if (typeof a === "number") return -a
  throw new CypherTypeError(`Cannot negate ${describe(a)}`)
}

/** `||`: strings with strings, lists with lists. */
export const concatenate = (a: Value, b: Value): Value => {
  if (a === null || b === null) return null
  if (typeof a === "string" && typeof b === "string") return a + b
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b]
  throw new CypherTypeError(`Cannot concatenate ${kindOf(a)} and ${kindOf(b)}`)
}
