import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import { describe } from "../values/format.ts"
import type { Value } from "../values/value.ts"

const wrong = (value: Value | undefined, expected: string): never => {
  throw new CypherTypeError(say("type/mismatch", { expected, actual: describe(value ?? null) }))
}

export const text = (value: Value | undefined): string => (typeof value === "string" ? value : wrong(value, "a String"))

export const number = (value: Value | undefined): number =>
  typeof value === "number" || typeof value === "bigint" ? Number(value) : wrong(value, "a Number")

export const numeric = (value: Value | undefined): number | bigint =>
  typeof value === "number" || typeof value === "bigint" ? value : wrong(value, "a Number")

export const whole = (value: Value | undefined): bigint =>
  typeof value === "bigint" ? value : wrong(value, "an Integer")

export const list = (value: Value | undefined): Value[] => (Array.isArray(value) ? value : wrong(value, "a List"))

export const size = (value: Value | undefined, what: string): number => {
  const amount = whole(value)
  if (amount < 0n) throw new CypherTypeError(`${what} must not be negative, but was ${amount}`)
  return Number(amount)
}
