import { isAggregate } from "../compile/aggregation.ts"
import { functionRule } from "../compile/calls.ts"
import { CypherSyntaxError } from "../errors.ts"
import { say } from "../reasons.ts"
import type * as T from "../syntax/tree.ts"
import { walk } from "../syntax/walk.ts"
import { type Environment, expectType, union } from "./environment.ts"
import { nearest } from "./nearest.ts"
import { inferBinary } from "./operators.ts"
import { checkPatternPredicate, declarePattern } from "./patterns.ts"
import { checkSubquery } from "./query.ts"
import * as Type from "./types.ts"
import { type StaticType, typed, UNKNOWN } from "./types.ts"

/** What is allowed where an expression stands. */
export interface Place {
  /** Why an aggregation is refused here; absent where it may stand. */
  readonly noAggregation?: string
  /** Whether a pattern may stand here as a truth value. */
  readonly truth?: boolean
  /** Type of the subject of the CASE around. */
  readonly subject?: StaticType
}

const NO_AGGREGATION = "Invalid use of aggregating function in this context"
const IN_LIST = "Can't use aggregating expressions inside of expressions executing over lists"
export const PLAIN: Place = { noAggregation: NO_AGGREGATION }

const list = (of: StaticType): StaticType => ({ bits: Type.LIST, of })
const elementOf = (type: StaticType): StaticType => (type.bits === Type.LIST ? (type.of ?? UNKNOWN) : UNKNOWN)

/** The type of an expression; throws where names or types do not fit. */
export const infer = (e: T.Expression, env: Environment, place: Place): StaticType => {
  const within = { ...place, truth: false }
  const of = (part: T.Expression) => infer(part, env, within)
  switch (e.kind) {
    case "literal":
      return inferLiteral(e)
    case "parameter":
      return UNKNOWN
    case "caseTest":
      return place.subject ?? UNKNOWN
    case "variable":
      return inferVariable(e, env)
    case "property":
      expectType(of(e.of), Type.KEYED, e.of.start)
      return UNKNOWN
    case "index":
      return inferIndex(e, of)
    case "slice":
      expectType(of(e.of), Type.LIST, e.of.start)
      for (const bound of [e.from, e.to]) if (bound) expectType(of(bound), Type.INTEGER, bound.start)
      return of(e.of)
    case "list":
      return list(e.items.map(of).reduce(union, typed(0)))
    case "map":
      for (const { value } of e.entries) of(value)
      return typed(Type.MAP)
    case "projection":
      return inferProjection(e, of)
    case "unary":
      expectType(of(e.of), Type.NUMBER, e.of.start)
      return typed(of(e.of).bits & Type.NUMBER)
    case "not":
      expectTruth(e.of, env, place)
      return typed(Type.BOOLEAN)
    case "logic":
      for (const item of e.items) expectTruth(item, env, place)
      return typed(Type.BOOLEAN)
    case "binary":
      return inferBinary(e, of)
    case "comparison":
      for (const operand of e.operands) of(operand)
      return typed(Type.BOOLEAN)
    case "isNull":
    case "isType":
    case "isNormalized":
      of(e.of)
      return typed(Type.BOOLEAN)
    case "hasLabels":
      expectType(of(e.of), Type.NODE | Type.RELATIONSHIP, e.of.start)
      refuseDynamic(e.labels)
      return typed(Type.BOOLEAN)
    case "call":
    case "countStar":
      return inferCall(e, env, place)
    case "case":
      return inferCase(e, env, within)
    case "listComprehension":
    case "quantified":
      return inferOverList(e, env, within)
    case "reduce":
      return inferReduce(e, env, within)
    case "patternComprehension":
      return inferPatternComprehension(e, env)
    case "patternPredicate":
      return inferPattern(e, env, place)
    case "shortest":
      declarePattern(e.pattern, env.child(), "expression")
      return e.pattern.shortest === "all" ? list(typed(Type.PATH)) : typed(Type.PATH)
    case "subquery":
      return checkSubquery(e, env)
  }
}

/** A condition: a truth value, or a pattern that must exist. */
export const expectTruth = (e: T.Expression, env: Environment, place: Place): void => {
  const type = infer(e, env, { ...place, truth: true })
  if (type.bits === Type.LIST) {
    throw new CypherSyntaxError(
      "Coercion of list to boolean is not allowed. Please use `NOT isEmpty(...)` instead.",
      e.start,
    )
  }
  expectType(type, Type.BOOLEAN, e.start)
}

const inferLiteral = ({ value }: T.Literal): StaticType => {
  if (value === null) return UNKNOWN
  switch (typeof value) {
    case "bigint":
      return typed(Type.INTEGER)
    case "number":
      return typed(Type.FLOAT)
    case "string":
      return typed(Type.STRING)
    default:
      return typed(Type.BOOLEAN)
  }
}

const inferVariable = (e: T.Variable, env: Environment): StaticType => {
  const type = env.get(e.name)
  if (type === undefined) throw unknown(e, env)
  return type
}

const unknown = ({ name, start }: T.Variable, env: Environment): CypherSyntaxError => {
  const known = env.entries.map(([each]) => each)
  return new CypherSyntaxError(say("name/variable", { name }, nearest(name, known)), start)
}

const refuseDynamic = (labels: T.LabelExpression): void => {
  walk(labels, (part) => {
    if (part.kind !== "dynamic") return undefined
    throw new CypherSyntaxError("Dynamic labels and types are only allowed in MATCH", part.start)
  })
}

type Of = (part: T.Expression) => StaticType

const inferIndex = (e: T.Index, of: Of): StaticType => {
  const container = of(e.of)
  const index = of(e.index)
  expectType(container, Type.LIST | Type.MAP | Type.NODE | Type.RELATIONSHIP, e.of.start)
  if (container.bits === Type.LIST) expectType(index, Type.INTEGER, e.index.start)
  if ((container.bits & Type.LIST) === 0) expectType(index, Type.STRING, e.index.start)
  return elementOf(container)
}

const inferProjection = (e: T.MapProjection, of: Of): StaticType => {
  expectType(of(e.of), Type.MAP | Type.NODE | Type.RELATIONSHIP, e.of.start)
  for (const item of e.items) {
    if (item.kind === "variable") of(item.variable)
    if (item.kind === "entry") of(item.value)
  }
  return typed(Type.MAP)
}

const inferCall = (e: T.Call | T.CountStar, env: Environment, place: Place): StaticType => {
  if (e.kind === "countStar" || isAggregate(e)) return inferAggregate(e, env, place)
  return inferFunction(e, env, place)
}

const inferFunction = (e: T.Call, env: Environment, place: Place): StaticType => {
  const within = { ...place, truth: false }
  if (e.name.toLowerCase() === "exists") return inferExists(e, env, place)
  const rule = functionRule(e)
  const types = e.args.map((arg) => infer(arg, env, within))
  for (const [index, arg] of e.args.entries()) {
    expectType(types[index] as StaticType, rule.args[Math.min(index, rule.args.length - 1)] as number, arg.start)
  }
  return callType(rule.name, types, typed(rule.returns))
}

/** Functions whose type follows from what they are given. */
const callType = (name: string, types: readonly StaticType[], usual: StaticType): StaticType => {
  const [first = UNKNOWN] = types
  switch (name) {
    case "head":
    case "last":
      return elementOf(first)
    case "tail":
    case "reverse":
      return first.bits === Type.LIST ? first : usual
    case "coalesce":
      return types.reduce(union, typed(0))
    case "nodes":
      return list(typed(Type.NODE))
    case "relationships":
      return list(typed(Type.RELATIONSHIP))
    case "range":
      return list(typed(Type.INTEGER))
    case "labels":
    case "keys":
    case "split":
      return list(typed(Type.STRING))
    default:
      return usual
  }
}

const inferExists = (e: T.Call, env: Environment, place: Place): StaticType => {
  const [arg] = e.args
  if (arg?.kind !== "patternPredicate") {
    const cure = "Please use `variable.property IS NOT NULL` instead."
    throw new CypherSyntaxError(`exists() takes a pattern alone. ${cure}`, e.start)
  }
  infer(arg, env, { ...place, truth: true })
  return typed(Type.BOOLEAN)
}

const usesRandom = (args: readonly T.Expression[]): boolean => {
  let found = false
  walk(args, (part) => {
    if (part.kind === "call" && (part as T.Call).name.toLowerCase() === "rand") found = true
    return undefined
  })
  return found
}

const SUMS = ["sum", "avg", "stdev", "stdevp", "percentilecont", "percentiledisc"]

const inferAggregate = (e: T.Call | T.CountStar, env: Environment, place: Place): StaticType => {
  if (place.noAggregation !== undefined) throw new CypherSyntaxError(place.noAggregation, e.start)
  if (e.kind === "countStar") return typed(Type.INTEGER)
  if (usesRandom(e.args)) {
    throw new CypherSyntaxError(
      "Can't use non-deterministic (random) functions inside of aggregate functions.",
      e.start,
    )
  }
  const inside = { noAggregation: "Can't use aggregate functions inside of aggregate functions" }
  const [type = UNKNOWN] = e.args.map((arg) => infer(arg, env, inside))
  const name = e.name.toLowerCase()
  if (name === "count") return typed(Type.INTEGER)
  if (name === "collect") return list(type)
  if (!SUMS.includes(name)) return type
  expectType(type, Type.NUMBER | Type.DURATION, e.args[0]?.start ?? e.start)
  return typed(Type.NUMBER | Type.DURATION)
}

const inferCase = (e: T.Case, env: Environment, place: Place): StaticType => {
  const subject = e.subject && infer(e.subject, env, place)
  const types = e.branches.map(({ when, result }) => {
    for (const test of when) {
      if (subject === undefined) expectTruth(test, env, place)
      else infer(test, env, { ...place, subject })
    }
    return infer(result, env, place)
  })
  if (e.otherwise) types.push(infer(e.otherwise, env, place))
  return types.reduce(union, typed(0))
}

const inferOverList = (e: T.ListComprehension | T.Quantified, env: Environment, place: Place): StaticType => {
  const source = infer(e.list, env, place)
  expectType(source, Type.LIST, e.list.start)
  const inner = env.child()
  inner.set(e.variable, elementOf(source))
  const within = { noAggregation: IN_LIST }
  if (e.where) expectTruth(e.where, inner, within)
  if (e.kind === "quantified") return typed(Type.BOOLEAN)
  return list(e.map ? infer(e.map, inner, within) : elementOf(source))
}

const inferReduce = (e: T.Reduce, env: Environment, place: Place): StaticType => {
  const initial = infer(e.initial, env, place)
  const source = infer(e.list, env, place)
  expectType(source, Type.LIST, e.list.start)
  const inner = env.child()
  inner.set(e.accumulator, initial)
  inner.set(e.variable, elementOf(source))
  const step = infer(e.step, inner, { noAggregation: IN_LIST })
  const widened = initial.bits & Type.NUMBER ? initial.bits | Type.NUMBER : initial.bits
  if ((step.bits & widened) === 0 && step.bits !== 0 && initial.bits !== 0) {
    throw new CypherSyntaxError(
      `Type mismatch: accumulator is ${Type.namesOf(initial.bits)} but expression has type ${Type.namesOf(step.bits)}`,
      e.step.start,
    )
  }
  return union(initial, step)
}

const inferPatternComprehension = (e: T.PatternComprehension, env: Environment): StaticType => {
  const inner = env.child()
  declarePattern(e.pattern, inner, "expression")
  const within = { noAggregation: NO_AGGREGATION }
  if (e.where) expectTruth(e.where, inner, within)
  return list(infer(e.map, inner, within))
}

const inferPattern = (e: T.PatternPredicate, env: Environment, place: Place): StaticType => {
  if (!place.truth) {
    throw new CypherSyntaxError(
      "A pattern expression should only be used in order to test the existence of a pattern: in WHERE, or in EXISTS { … }",
      e.start,
    )
  }
  checkPatternPredicate(e.pattern, env)
  return typed(Type.BOOLEAN)
}
