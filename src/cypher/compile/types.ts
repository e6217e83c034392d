import type { Eval } from "../run/runtime.ts"
import type { IsNormalized, IsType, TypeName } from "../syntax/tree.ts"
import { kindOf } from "../values/kind.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"

const STORABLE = ["STRING", "BOOLEAN", "INTEGER", "FLOAT", "POINT", "DATE", "DURATION"]
const isStorable = (kind: string): boolean => STORABLE.includes(kind) || kind.endsWith("TIME")

/** Whether a value is of a type; null is of every type that does not exclude it. */
const isOfType = (value: Value, type: TypeName): boolean => {
  if (type.kind === "union") return type.of.some((one) => isOfType(value, one))
  if (value === null) return !type.notNull && !(type.kind === "simple" && type.name === "NOTHING")
  if (type.kind === "list") return Array.isArray(value) && value.every((item) => isOfType(item, type.of))
  if (type.name === "PROPERTY VALUE") return isProperty(value)
  return type.name === "ANY" || kindOf(value) === type.name
}

const isProperty = (value: Value): boolean => {
  if (!Array.isArray(value)) return isStorable(kindOf(value))
  const kinds = new Set(value.map(kindOf))
  return kinds.size <= 1 && [...kinds].every(isStorable)
}

export const compileIsType = (e: IsType, c: Compiling): Eval => {
  const of = compile(e.of, c)
  return (row) => isOfType(of(row), e.type) !== e.not
}

export const compileIsNormalized = (e: IsNormalized, c: Compiling): Eval => {
  const of = compile(e.of, c)
  return (row) => {
    const value = of(row)
    return typeof value === "string" ? (value.normalize(e.form) === value) !== e.not : null
  }
}
