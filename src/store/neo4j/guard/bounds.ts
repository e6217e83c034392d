import type {
  Clause,
  Expression,
  Part,
  Pattern,
  PatternElement,
  Projection,
  Query,
  Statement,
} from "../../../cypher/syntax/tree.ts"
import { type Estimator, estimateValue, estimator, itemOf } from "./estimate.ts"
import { DATA, type Estimate } from "./estimates.ts"

/** What one evaluation of one expression may make and take. */
const MOST = { length: 2_000_000, size: 2_000_000, steps: 20_000_000 }

/** An expression that may make or take too much. */
export class TooMuch extends Error {
  readonly at: Part

  constructor(at: Part, what: string) {
    super(what)
    this.at = at
  }
}

type Known = Map<string, Estimate>

/** Throws TooMuch where an expression of a statement may make or take more than a server bears. */
export function checkBounds(statement: Statement, parameters: Readonly<Record<string, unknown>>): void {
  const given: Known = new Map(Object.entries(parameters).map(([name, value]) => [`$${name}`, estimateValue(value)]))
  const of: Estimator = estimator((expression, estimate, scope) => {
    checkEstimate(expression, estimate)
    if (expression.kind === "subquery") checkQuery(expression.query, new Map(scope), of)
    else if (expression.kind === "patternComprehension" || expression.kind === "patternPredicate")
      checkPattern(expression.pattern, new Map(scope), of)
    else if (expression.kind === "shortest") checkPattern(expression.pattern, new Map(scope), of)
  })
  checkQuery(statement.query, given, of)
}

function checkEstimate(expression: Expression, { length, size, steps }: Estimate): void {
  const about = (count: number) => (Number.isFinite(count) ? Math.round(count).toLocaleString("en") : "endlessly many")
  const tooMuch = (what: string, count: number, most: number) =>
    new TooMuch(expression, `${what} about ${about(count)}, more than ${about(most)}`)
  if (length > MOST.length) throw tooMuch("its items may be", length, MOST.length)
  if (size > MOST.size) throw tooMuch("its items and characters may be", size, MOST.size)
  if (steps > MOST.steps) throw tooMuch("its steps may be", steps, MOST.steps)
}

/** Checks a query; returns what is known of its columns. */
function checkQuery(query: Query, outer: Known, of: Estimator): Known {
  const columns: Known = new Map()
  for (const part of query.parts) {
    let known = new Map(outer)
    for (const clause of part.clauses) known = checkClause(clause, known, of)
    for (const [name, estimate] of known) columns.set(name, estimate)
  }
  return columns
}

function checkClause(clause: Clause, known: Known, of: Estimator): Known {
  switch (clause.kind) {
    case "match":
      for (const pattern of clause.patterns) checkPattern(pattern, known, of)
      if (clause.where !== undefined) of(clause.where, known)
      return known
    case "with":
    case "return": {
      const projected = checkProjection(clause.projection, known, of)
      if (clause.kind === "with" && clause.where !== undefined) of(clause.where, new Map([...known, ...projected]))
      return projected
    }
    case "unwind":
      return new Map(known).set(clause.variable, itemOf(of(clause.list, known)))
    case "procedure":
      for (const arg of clause.args ?? []) of(arg, known)
      if (clause.where !== undefined) of(clause.where, known)
      return known
    case "callSubquery":
      return new Map([...known, ...checkQuery(clause.query, known, of)])
    case "finish":
      return known
  }
}

function checkProjection({ star, items, order, skip, limit }: Projection, known: Known, of: Estimator): Known {
  const parameters = [...known].filter(([name]) => name.startsWith("$"))
  const projected: Known = new Map(star ? known : parameters)
  for (const { expression, alias } of items) projected.set(alias, of(expression, known))
  const both: Known = new Map([...known, ...projected])
  for (const { expression } of order) of(expression, both)
  for (const expression of [skip, limit]) if (expression !== undefined) of(expression, known)
  return projected
}

function checkPattern(pattern: Pattern, known: Known, of: Estimator): void {
  const check = (element: PatternElement): void => {
    if (element.kind === "group") for (const inner of element.elements) check(inner)
    else if (element.properties !== undefined) of(element.properties, known)
    if (element.variable !== undefined && !known.has(element.variable)) known.set(element.variable, DATA)
    if (element.where !== undefined) of(element.where, known)
  }
  for (const element of pattern.elements) check(element)
  if (pattern.variable !== undefined) known.set(pattern.variable, DATA)
}
