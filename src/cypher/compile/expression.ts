import { CypherError, CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import { sizeOf } from "../run/budget.ts"
import type { Eval, Runtime } from "../run/runtime.ts"
import type { Expression } from "../syntax/tree.ts"
import { negate } from "../values/arithmetic.ts"
import type { Value } from "../values/value.ts"
import { compileIndex, compileProperty, compileSlice } from "./access.ts"
import { compileCall } from "./calls.ts"
import { compileCase } from "./cases.ts"
import { compileListComprehension, compileQuantified, compileReduce } from "./comprehensions.ts"
import { isFixed } from "./fixed.ts"
import { compileHasLabels } from "./labels.ts"
import { compileList, compileMap, compileProjection } from "./literals.ts"
import { compileComparison, compileIsNull, compileLogic, compileNot } from "./logic.ts"
import { compileBinary } from "./operators.ts"
import type { Scope } from "./scope.ts"
import { compilePatternComprehension, compilePatternPredicate, compileShortest, compileSubquery } from "./subqueries.ts"
import { compileIsNormalized, compileIsType } from "./types.ts"

export interface Compiling {
  readonly scope: Scope
  readonly runtime: Runtime
  /** The slot that holds the subject of the CASE around. */
  readonly subject?: number
}

/** An expression as a function of a row. */
export const compile = (e: Expression, c: Compiling): Eval => {
  const of = placed(e, compileKind(e, c))
  return isFixed(e) ? once(of, c) : of
}

/** Evaluates when first asked, for all rows. */
const once = (of: Eval, c: Compiling): Eval => {
  let known: Value | undefined
  return () => {
    if (known === undefined) {
      known = of([])
      c.runtime.budget.retain(sizeOf(known))
    }
    return known
  }
}

/** What gives no error of its own, or gives it its place itself. */
const PLAIN = new Set([
  "literal",
  "parameter",
  "variable",
  "property",
  "comparison",
  "isNull",
  "caseTest",
  "logic",
  "list",
  "map",
])

/** Gives errors without a place that of the expression. */
export const placed = (e: Expression, run: Eval): Eval => {
  if (PLAIN.has(e.kind)) return run
  return (row) => {
    try {
      return run(row)
    } catch (error) {
      if (error instanceof CypherError && error.offset === undefined) error.offset = e.start
      throw error
    }
  }
}

const compileKind = (e: Expression, c: Compiling): Eval => {
  switch (e.kind) {
    case "literal":
      return constant(e.value)
    case "parameter":
      return constant(parameterOf(c.runtime, e.name, e.start))
    case "variable":
      return slotOf(c.scope.slot(e.name, e.start))
    case "caseTest":
      return slotOf(c.subject as number)
    case "property":
      return compileProperty(e, c)
    case "index":
      return compileIndex(e, c)
    case "slice":
      return compileSlice(e, c)
    case "list":
      return compileList(e, c)
    case "map":
      return compileMap(e, c)
    case "projection":
      return compileProjection(e, c)
    case "unary":
      return compileSign(e.operator, compile(e.of, c))
    case "not":
      return compileNot(e, c)
    case "logic":
      return compileLogic(e, c)
    case "binary":
      return compileBinary(e, c)
    case "comparison":
      return compileComparison(e, c)
    case "isNull":
      return compileIsNull(e, c)
    case "isType":
      return compileIsType(e, c)
    case "isNormalized":
      return compileIsNormalized(e, c)
    case "hasLabels":
      return compileHasLabels(e, c)
    case "call":
    case "countStar":
      return compileCall(e, c)
    case "case":
      return compileCase(e, c)
    case "listComprehension":
      return compileListComprehension(e, c)
    case "quantified":
      return compileQuantified(e, c)
    case "reduce":
      return compileReduce(e, c)
    case "patternComprehension":
      return compilePatternComprehension(e, c)
    case "patternPredicate":
      return compilePatternPredicate(e, c)
    case "shortest":
      return compileShortest(e, c)
    case "subquery":
      return compileSubquery(e, c)
  }
}

const constant =
  (value: Value): Eval =>
  () =>
    value

const slotOf =
  (slot: number): Eval =>
  (row) =>
    row[slot] as Value

const compileSign = (operator: "-" | "+", of: Eval): Eval => {
  if (operator === "-") return (row) => negate(of(row))
  return (row) => {
    const value = of(row)
    if (value === null || typeof value === "bigint" || typeof value === "number") return value
    throw new CypherTypeError("+ needs a number")
  }
}

/** The value of a parameter; a missing one is an error that names it. */
export const parameterOf = (runtime: Runtime, name: string, offset: number): Value => {
  const value = runtime.parameters.get(name)
  if (value === undefined) throw new CypherTypeError(say("parameter/missing", { name }), offset)
  return value
}
