import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Eval } from "../run/runtime.ts"
import type { Index, Property, Slice } from "../syntax/tree.ts"
import { NodeValue, RelationshipValue } from "../values/entities.ts"
import { describe } from "../values/format.ts"
import { kindOf } from "../values/kind.ts"
import { PointValue } from "../values/point.ts"
import { pointComponent } from "../values/points.ts"
import { component } from "../values/temporal/components.ts"
import type { TemporalValue } from "../values/temporal/value.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile, placed } from "./expression.ts"

/** `value.key`: of a node, relationship, map, point or temporal value; null of null. */
export const propertyOf = (value: Value, key: string): Value => {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.property(key)
  if (value === null) return null
  if (value instanceof Map) return value.get(key) ?? null
  if (value instanceof PointValue) return pointComponent(value, key)
  if (typeof value !== "object" || Array.isArray(value) || kindOf(value) === "PATH") {
    throw new CypherTypeError(say("type/mismatch", { expected: "a map", actual: describe(value) }))
  }
  return component(value as TemporalValue, key)
}

export const compileProperty = (e: Property, c: Compiling): Eval => {
  const of = compile(e.of, c)
  const { key } = e
  const { view } = c.runtime
  let node: ((index: number) => Value) | undefined
  let relationship: ((index: number) => Value) | undefined
  const other = placed(e, (row) => propertyOf(row[0] as Value, key))
  return (row) => {
    const value = of(row)
    if (value instanceof NodeValue) {
      node ??= view.nodeReader(key)
      return node(value.index)
    }
    if (value instanceof RelationshipValue) {
      relationship ??= view.relationshipReader(key)
      return relationship(value.index)
    }
    return other([value])
  }
}

const MAX_INDEX = 2n ** 31n - 1n

const indexOf = (value: Value, index: Value): Value => {
  if (value === null || index === null) return null
  if (Array.isArray(value)) {
    if (typeof index !== "bigint") throw new CypherTypeError(`Cannot access a list by ${describe(index)}`)
    if (index > MAX_INDEX || index < -MAX_INDEX) throw new CypherTypeError(`The index ${index} is too large`)
    return value.at(Number(index)) ?? null
  }
  if (value instanceof Map || value instanceof NodeValue || value instanceof RelationshipValue) {
    if (typeof index !== "string") throw new CypherTypeError(`Cannot access a property by ${describe(index)}`)
    return propertyOf(value, index)
  }
  throw new CypherTypeError(`${describe(value)} is neither a list nor a map`)
}

export const compileIndex = (e: Index, c: Compiling): Eval => {
  const of = compile(e.of, c)
  const index = compile(e.index, c)
  return (row) => indexOf(of(row), index(row))
}

const bound = (value: Value): number | null => {
  if (value === null) return null
  if (typeof value === "bigint") return Number(value)
  throw new CypherTypeError(`A slice needs integers, not ${describe(value)}`)
}

export const compileSlice = (e: Slice, c: Compiling): Eval => {
  const of = compile(e.of, c)
  const from = e.from === undefined ? undefined : compile(e.from, c)
  const to = e.to === undefined ? undefined : compile(e.to, c)
  const { budget } = c.runtime
  return (row) => {
    const list = of(row)
    const start = from === undefined ? 0 : bound(from(row))
    const end = to === undefined ? Number.POSITIVE_INFINITY : bound(to(row))
    if (list === null || start === null || end === null) return null
    if (!Array.isArray(list)) throw new CypherTypeError(`${describe(list)} is not a list`)
    budget.work(1 + list.length / 16)
    return list.slice(start, end)
  }
}
