import { nearest } from "../check/nearest.ts"
import { CypherSyntaxError, CypherUnsupportedError } from "../errors.ts"
import { accepting } from "../patterns/conditions.ts"
import { filterStep } from "../patterns/match.ts"
import { PROCEDURE_NAMES, type ProcedureRule, procedureRule } from "../procedures/table.ts"
import { say } from "../reasons.ts"
import { type Row, type Step, streaming } from "../run/runtime.ts"
import type { CallProcedure, Expression } from "../syntax/tree.ts"
import { type Compiling, compile, parameterOf } from "./expression.ts"
import type { Base } from "./projection.ts"
import type { CompiledQuery } from "./query.ts"

const ruleOf = (call: CallProcedure): ProcedureRule => {
  const known = procedureRule(call.name)
  if (known !== undefined) return known
  const near = nearest(call.name, PROCEDURE_NAMES)
  throw new CypherUnsupportedError(say("name/procedure", { name: call.name }, near), call.start)
}

/** `CALL name(…) YIELD …`; alone in a query it returns all columns. */
export const compileProcedure = (call: CallProcedure, c: Compiling, base: Base): CompiledQuery => {
  const rule = ruleOf(call)
  const alone = call.yields === undefined
  const items = call.yields ?? rule.columns.map((name) => ({ name, alias: name, start: call.start, end: call.end }))
  const args = argumentsOf(call, rule, c)
  const places = items.map((item) => rule.columns.indexOf(item.name))
  const unknown = items[places.indexOf(-1)]
  if (unknown !== undefined) {
    const { name, start } = unknown
    throw new CypherSyntaxError(say("name/output", { name }, nearest(name, rule.columns)), start)
  }
  const slots = items.map(({ alias, start }) => {
    if (c.scope.has(alias)) throw new CypherSyntaxError(say("name/declared", { name: alias }), start)
    return c.scope.declare(alias)
  })
  const steps = [procedureStep(rule, args, places, slots, call.optional, c)]
  if (call.where) steps.push(filterStep(accepting([call.where], c) as (row: Row) => boolean))
  if (!alone && !call.star) return { steps, columns: [] }
  return { steps: base.size === 0 ? steps : steps, columns: alone || call.star ? items.map(({ alias }) => alias) : [] }
}

const argumentsOf = (call: CallProcedure, rule: ProcedureRule, c: Compiling) => {
  const { start } = call
  if (call.args === undefined) {
    const values = rule.args.slice(0, rule.min).map((_, place) => parameterOf(c.runtime, `${place}`, start))
    return values.map((value) => () => value)
  }
  if (call.args.length < rule.min || call.args.length > rule.args.length) {
    throw new CypherSyntaxError(say("arguments/procedure", { name: rule.name, count: rule.args.length }), start)
  }
  return call.args.map((arg: Expression) => compile(arg, c))
}

const procedureStep = (
  rule: ProcedureRule,
  args: readonly ((row: Row) => Row[number])[],
  places: readonly number[],
  slots: readonly number[],
  optional: boolean,
  c: Compiling,
): Step =>
  streaming("ProcedureCall", rule.name, (row, emit) => {
    let found = false
    const values = args.map((arg) => arg(row))
    for (const result of rule.run(values, c.runtime)) {
      c.runtime.budget.work()
      found = true
      for (const [index, slot] of slots.entries()) row[slot] = result[places[index] as number] ?? null
      if (emit(row)) return true
    }
    if (found || !optional) return false
    for (const slot of slots) row[slot] = null
    return emit(row)
  })
