import { CypherSyntaxError, CypherUnsupportedError } from "../errors.ts"
import type {
  Expression,
  GroupPattern,
  LabelExpression,
  NodePattern,
  Pattern,
  PatternElement,
  RelationshipPattern,
} from "../syntax/tree.ts"
import { walk } from "../syntax/walk.ts"
import type { Environment } from "./environment.ts"
import { expectTruth, infer, PLAIN } from "./expressions.ts"
import * as Type from "./types.ts"
import { namesOf, type StaticType, typed } from "./types.ts"

type Context = "match" | "expression"

/** Binds a pattern's variable, or checks what it is bound to already. */
const bind = (name: string, type: StaticType, env: Environment, offset: number): void => {
  const known = env.get(name)
  if (known !== undefined && (known.bits & type.bits) === 0) {
    throw new CypherSyntaxError(
      `Type mismatch: ${name} defined with conflicting type ${namesOf(known.bits)} (expected ${namesOf(type.bits)})`,
      offset,
    )
  }
  if (known === undefined) env.set(name, type)
}

const relationshipType = (r: RelationshipPattern): StaticType =>
  r.length === undefined ? typed(Type.RELATIONSHIP) : { bits: Type.LIST, of: typed(Type.RELATIONSHIP) }

/** Binds the names of several patterns, then checks the expressions inside, which may use all of them. */
export const declarePatterns = (patterns: readonly Pattern[], env: Environment, context: Context): void => {
  const before = env.child()
  for (const pattern of patterns) {
    for (const element of pattern.elements) declareElement(element, env)
    if (pattern.variable !== undefined) env.declare(pattern.variable, typed(Type.PATH), pattern.start)
    checkShape(pattern, patterns)
  }
  for (const pattern of patterns) for (const element of pattern.elements) checkElement(element, env, before, context)
}

export const declarePattern = (pattern: Pattern, env: Environment, context: Context): void =>
  declarePatterns([pattern], env, context)

const declareElement = (element: PatternElement, env: Environment): void => {
  if (element.kind === "node") {
    if (element.variable !== undefined) bind(element.variable, typed(Type.NODE), env, element.start)
    return
  }
  if (element.kind === "relationship") {
    if (element.variable !== undefined) bind(element.variable, relationshipType(element), env, element.start)
    return
  }
  if (element.repeat === undefined) {
    for (const inner of element.elements) declareElement(inner, env)
    if (element.variable !== undefined) throw unsupportedPath(element)
    return
  }
  declareGroup(element, env)
}

const unsupportedPath = (group: GroupPattern) =>
  new CypherUnsupportedError("A path variable inside of parentheses is not supported here", group.start)

/** The variables of a repeated group are lists outside of it. */
const declareGroup = (group: GroupPattern, env: Environment): void => {
  if (group.variable !== undefined) throw unsupportedPath(group)
  for (const { name, type, offset } of innerNames(group)) {
    if (env.has(name)) {
      throw new CypherSyntaxError(
        `The variable \`${name}\` is already bound outside of the quantified path pattern`,
        offset,
      )
    }
    env.set(name, { bits: Type.LIST, of: type })
  }
  for (const element of group.elements) {
    if (element.kind === "group") {
      throw new CypherSyntaxError("Quantified path patterns are not allowed to be nested.", element.start)
    }
    if (element.kind === "relationship" && element.quantified) {
      throw new CypherSyntaxError("Quantified path patterns are not allowed to be nested.", element.start)
    }
    if (element.kind === "relationship" && element.length) {
      throw new CypherSyntaxError(
        "Variable length relationships cannot be part of a quantified path pattern.",
        element.start,
      )
    }
  }
  if (!group.elements.some(({ kind }) => kind === "relationship")) {
    throw new CypherSyntaxError("A quantified path pattern needs to have at least one relationship.", group.start)
  }
}

const innerNames = (group: GroupPattern): { name: string; type: StaticType; offset: number }[] => {
  const names = new Map<string, { name: string; type: StaticType; offset: number }>()
  for (const element of group.elements) {
    if (element.kind === "group" || element.variable === undefined) continue
    const type = typed(element.kind === "node" ? Type.NODE : Type.RELATIONSHIP)
    names.set(element.variable, { name: element.variable, type, offset: element.start })
  }
  return [...names.values()]
}

const checkElement = (element: PatternElement, env: Environment, before: Environment, context: Context): void => {
  if (element.kind === "group") {
    const inner = env.child()
    if (element.repeat !== undefined) for (const { name, type } of innerNames(element)) inner.set(name, type)
    for (const part of element.elements) checkElement(part, inner, before, context)
    if (element.where) expectTruth(element.where, inner, PLAIN)
    return
  }
  checkProperties(element, env, context)
  const labels = element.kind === "node" ? element.labels : element.types
  if (labels) checkLabels(labels, env)
  if (element.where) expectTruth(element.where, hopEnvironment(element, env), PLAIN)
}

/** Inside of `-[r WHERE …]->{1,3}` the name is one relationship. */
const hopEnvironment = (element: NodePattern | RelationshipPattern, env: Environment): Environment => {
  if (element.kind === "node" || element.length === undefined) return env
  if (!element.quantified) {
    throw new CypherSyntaxError(
      "Relationship pattern predicates are not supported for variable-length relationships.",
      element.start,
    )
  }
  const inner = env.child()
  if (element.variable !== undefined) inner.set(element.variable, typed(Type.RELATIONSHIP))
  return inner
}

const checkProperties = (
  { properties }: NodePattern | RelationshipPattern,
  env: Environment,
  context: Context,
): void => {
  if (properties === undefined) return
  if (properties.kind === "parameter" && context === "match") {
    const cure = `use a literal map instead, e.g. \`{id: $${properties.name}.id}\``
    throw new CypherSyntaxError(`Parameter maps cannot be used in MATCH patterns (${cure})`, properties.start)
  }
  infer(properties, env, PLAIN)
}

const checkLabels = (labels: LabelExpression, env: Environment): void => {
  walk(labels, (part) => {
    const value = part.kind === "dynamic" ? (part as unknown as { value: Expression }).value : undefined
    if (value !== undefined) infer(value, env, PLAIN)
    return value === undefined
  })
}

const checkShape = (pattern: Pattern, patterns: readonly Pattern[]): void => {
  if (pattern.selector !== undefined && patterns.length > 1) {
    throw new CypherSyntaxError(
      "Multiple path patterns cannot be used in the same clause in combination with a selective path selector.",
      pattern.start,
    )
  }
  if (pattern.shortest === undefined) return
  const [from, link, to] = pattern.elements
  const isPlain =
    pattern.elements.length === 3 && from?.kind === "node" && link?.kind === "relationship" && to?.kind === "node"
  if (!isPlain || link.quantified) {
    throw new CypherSyntaxError("shortestPath(...) requires a pattern containing a single relationship", pattern.start)
  }
  if (link.length !== undefined && link.length.min > 1) {
    throw new CypherSyntaxError(
      "shortestPath(...) does not support a minimal length different from 0 or 1",
      pattern.start,
    )
  }
}

/** A pattern as a condition: all its names must be known already. */
export const checkPatternPredicate = (pattern: Pattern, env: Environment): void => {
  for (const element of pattern.elements) {
    const name = element.kind === "group" ? undefined : element.variable
    if (name !== undefined && !env.has(name)) {
      throw new CypherSyntaxError(
        `PatternExpressions are not allowed to introduce new variables: '${name}'.`,
        element.start,
        "Use EXISTS { … }, which may.",
      )
    }
  }
  declarePattern(pattern, env.child(), "expression")
}
