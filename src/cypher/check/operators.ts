import type { Binary, Expression } from "../syntax/tree.ts"
import { expectType, union } from "./environment.ts"
import * as Type from "./types.ts"
import { type StaticType, typed, UNKNOWN } from "./types.ts"

type Of = (part: Expression) => StaticType

/** The types that an operand may have, and what the operator gives. */
export const inferBinary = (e: Binary, of: Of): StaticType => {
  const left = of(e.left)
  const right = of(e.right)
  switch (e.operator) {
    case "IN":
      expectType(right, Type.LIST, e.right.start)
      return typed(Type.BOOLEAN)
    case "=~":
      expectType(left, Type.STRING, e.left.start)
      expectType(right, Type.STRING, e.right.start)
      return typed(Type.BOOLEAN)
    case "STARTS WITH":
    case "ENDS WITH":
    case "CONTAINS":
      return typed(Type.BOOLEAN)
    case "+":
      return inferAdd(e, left, right)
    case "||":
      expectType(left, Type.STRING | Type.LIST, e.left.start)
      expectType(right, left.bits & (Type.STRING | Type.LIST) || Type.ANY, e.right.start)
      return typed(left.bits & right.bits & (Type.STRING | Type.LIST) || Type.ANY)
    default:
      return inferArithmetic(e, left, right)
  }
}

const isOnly = (type: StaticType, bits: number): boolean => type.bits !== 0 && (type.bits & ~bits) === 0

/** What may stand on the right of a sum, by what stands on the left. */
const ADDABLE: readonly (readonly [number, number])[] = [
  [Type.STRING, Type.STRING | Type.NUMBER | Type.LIST],
  [Type.NUMBER, Type.NUMBER | Type.STRING | Type.LIST],
  [Type.INSTANT, Type.DURATION | Type.LIST],
  [Type.DURATION, Type.DURATION | Type.INSTANT | Type.LIST],
  [Type.ANY & ~(Type.STRING | Type.NUMBER | Type.INSTANT | Type.DURATION | Type.LIST), Type.LIST],
]

const inferAdd = (e: Binary, left: StaticType, right: StaticType): StaticType => {
  for (const [operand, fitting] of ADDABLE) if (isOnly(left, operand)) expectType(right, fitting, e.right.start)
  if (left.bits === Type.LIST && right.bits === Type.LIST) return joined(left.of, right.of)
  if (left.bits === Type.LIST || right.bits === Type.LIST) return typed(Type.LIST)
  if (isOnly(left, Type.STRING) || isOnly(right, Type.STRING))
    return typed(Type.STRING | ((left.bits | right.bits) & Type.LIST))
  if (isOnly(left, Type.NUMBER) && isOnly(right, Type.NUMBER)) return typed(left.bits | right.bits)
  if (isOnly(left, Type.INSTANT)) return left
  return UNKNOWN
}

const joined = (left: StaticType | undefined, right: StaticType | undefined): StaticType => {
  if (left === undefined || right === undefined) return typed(Type.LIST)
  const unlike = left.bits !== 0 && right.bits !== 0 && (left.bits & right.bits) === 0
  return { bits: Type.LIST, of: unlike ? { bits: Type.ANY, vague: true } : union(left, right) }
}

const inferArithmetic = (e: Binary, left: StaticType, right: StaticType): StaticType => {
  const { NUMBER, DURATION, INSTANT } = Type
  if (e.operator === "^" || e.operator === "%") {
    expectType(left, NUMBER, e.left.start)
    expectType(right, NUMBER, e.right.start)
    return typed(e.operator === "^" ? Type.FLOAT : NUMBER)
  }
  const leftMay = e.operator === "-" ? NUMBER | DURATION | INSTANT : NUMBER | DURATION
  expectType(left, leftMay, e.left.start)
  if (e.operator === "-") {
    if (isOnly(left, INSTANT | DURATION)) expectType(right, DURATION, e.right.start)
    else if (isOnly(left, NUMBER)) expectType(right, NUMBER, e.right.start)
    else expectType(right, NUMBER | DURATION, e.right.start)
  } else expectType(right, e.operator === "*" ? NUMBER | DURATION : NUMBER, e.right.start)
  if (isOnly(left, NUMBER) && isOnly(right, NUMBER)) return typed(left.bits | right.bits)
  return isOnly(left, INSTANT | DURATION) ? left : typed(NUMBER | DURATION | (left.bits & INSTANT))
}
