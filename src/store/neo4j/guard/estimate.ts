import type { Expression, Reduce } from "../../../cypher/syntax/tree.ts"
import { estimateCall } from "./estimate-call.ts"
import { after, DATA, type Estimate, GATHERED, NUMBER, together } from "./estimates.ts"

/** What is known of a name: a variable, or a parameter under `$name`. */
export type Scope = ReadonlyMap<string, Estimate>

const FLAG: Estimate = { length: 1, size: 1, magnitude: 1, steps: 1 }
const NOTHING: Estimate = { length: 0, size: 0, magnitude: 0, steps: 0 }

export type Estimator = (expression: Expression, scope: Scope) => Estimate

/** An estimator that tells `visit` of every expression on its way. */
export function estimator(visit: (expression: Expression, estimate: Estimate, scope: Scope) => void): Estimator {
  const estimate: Estimator = (expression, scope) => {
    const found = estimateNode(expression, scope, estimate)
    visit(expression, found, scope)
    return found
  }
  return estimate
}

function estimateNode(e: Expression, scope: Scope, of: Estimator): Estimate {
  const all = (parts: readonly (Expression | undefined)[]): Estimate[] =>
    parts.flatMap((part) => (part === undefined ? [] : [of(part, scope)]))
  switch (e.kind) {
    case "literal":
      return estimateValue(e.value)
    case "parameter":
      return scope.get(`$${e.name}`) ?? DATA
    case "variable":
      return scope.get(e.name) ?? DATA
    case "property":
      return larger(after(DATA, of(e.of, scope)), of(e.of, scope))
    case "index":
      return after(itemOf(of(e.of, scope)), of(e.of, scope), of(e.index, scope))
    case "slice":
      return after(of(e.of, scope), ...all([e.from, e.to]))
    case "list":
      return together(all(e.items))
    case "map":
      return together(all(e.entries.map(({ value }) => value)))
    case "projection":
      return together(e.items.map((item) => (item.kind === "entry" ? of(item.value, scope) : DATA)))
    case "unary":
      return of(e.of, scope)
    case "binary":
      return estimateBinary(e.operator, of(e.left, scope), of(e.right, scope))
    case "case": {
      const results = all([...e.branches.map(({ result }) => result), e.otherwise])
      const tests = all([e.subject, ...e.branches.flatMap(({ when }) => when)])
      return after(results.reduce(larger, NOTHING), ...tests)
    }
    case "call":
      return estimateCall(e.name.toLowerCase(), all(e.args))
    case "listComprehension":
    case "quantified":
      return estimateLoop(e, scope, of)
    case "reduce":
      return estimateReduce(e, scope, of)
    case "patternComprehension":
      return { ...GATHERED, size: GATHERED.length * Math.max(1, of(e.map, scope).size) }
    case "subquery":
      return e.form === "COLLECT" ? GATHERED : { ...FLAG, magnitude: DATA.magnitude }
    default:
      return after(FLAG, ...all(operandsOf(e)))
  }
}

/** The operands of what yields true or false. */
function operandsOf(e: Expression): readonly Expression[] {
  if (e.kind === "logic") return e.items
  if (e.kind === "comparison") return e.operands
  return e.kind === "not" || e.kind === "isNull" || e.kind === "isType" || e.kind === "hasLabels" ? [e.of] : []
}

/** A value that is known before the query runs. */
export function estimateValue(value: unknown): Estimate {
  if (typeof value === "string")
    return { length: value.length, size: value.length, magnitude: Math.abs(Number(value)) || 0, steps: 1 }
  if (typeof value === "number" || typeof value === "bigint") return { ...FLAG, magnitude: Math.abs(Number(value)) }
  if (typeof value !== "object" || value === null) return FLAG
  return together(Object.values(value).map(estimateValue))
}

const larger = (a: Estimate, b: Estimate): Estimate => ({
  length: Math.max(a.length, b.length),
  size: Math.max(a.size, b.size),
  magnitude: Math.max(a.magnitude, b.magnitude),
  steps: a.steps + b.steps,
})

export const itemOf = (list: Estimate): Estimate => {
  const size = list.length < 1 ? 0 : Math.max(1, list.size / list.length)
  return { length: size, size, magnitude: list.magnitude, steps: 1 }
}

function estimateBinary(operator: string, left: Estimate, right: Estimate): Estimate {
  const steps = left.steps + right.steps + 1
  const number = { length: 1, size: 1 }
  if (operator === "+" || operator === "||") {
    const size = left.size + right.size
    return {
      length: left.length + right.length,
      size,
      magnitude: left.magnitude + right.magnitude,
      steps: steps + size,
    }
  }
  if (operator === "-") return { ...number, magnitude: left.magnitude + right.magnitude, steps }
  if (operator === "*") return { ...number, magnitude: left.magnitude * right.magnitude, steps }
  if (operator === "/" || operator === "%") return { ...number, magnitude: left.magnitude, steps }
  if (operator === "^") return { ...NUMBER, steps }
  return { ...FLAG, steps: steps + left.size + right.size }
}

function estimateLoop(
  e: Extract<Expression, { kind: "listComprehension" | "quantified" }>,
  scope: Scope,
  of: Estimator,
): Estimate {
  const list = of(e.list, scope)
  const inner = new Map(scope).set(e.variable, itemOf(list))
  const where = e.where === undefined ? NOTHING : of(e.where, inner)
  const map = e.kind === "listComprehension" && e.map !== undefined ? of(e.map, inner) : itemOf(list)
  const steps = list.steps + list.length * (1 + where.steps + map.steps)
  if (e.kind === "quantified") return { ...FLAG, steps }
  return { length: list.length, size: list.length * Math.max(1, map.size), magnitude: map.magnitude, steps }
}

const quietly: Estimator = (expression, scope) => estimateNode(expression, scope, quietly)

/** How one step answers to what came before it decides how much all steps make. */
function estimateReduce(e: Reduce, scope: Scope, of: Estimator): Estimate {
  const list = of(e.list, scope)
  const first = of(e.initial, scope)
  const inner = new Map(scope).set(e.variable, itemOf(list))
  of(e.step, new Map(inner).set(e.accumulator, first))
  const step = (accumulator: Estimate) => quietly(e.step, new Map(inner).set(e.accumulator, accumulator))
  const size = afterAll(first.size, list.length, (each) => step({ ...first, length: each, size: each }).size)
  const magnitude = afterAll(first.magnitude, list.length, (each) => step({ ...first, magnitude: each }).magnitude)
  const last: Estimate = { length: size, size, magnitude, steps: 1 }
  return { ...last, steps: list.steps + list.length * (1 + step(last).steps) }
}

const PROBE = 1e9

/** A quantity after so many steps, told from how one step answers to two values of it. */
function afterAll(first: number, times: number, step: (before: number) => number): number {
  const low = step(PROBE)
  const growth = (step(2 * PROBE) - low) / PROBE
  if (growth > 1.001) return Math.max(first, 1) * growth ** times
  if (growth > 0.999) return first + times * Math.max(0, low - PROBE)
  return Math.max(first, low - growth * PROBE)
}
