import { nearest } from "../check/nearest.ts"
import { CypherSyntaxError, CypherTypeError, CypherUnsupportedError } from "../errors.ts"
import { AGGREGATION_NAMES, isAggregation } from "../functions/aggregations.ts"
import type { FunctionRule } from "../functions/rule.ts"
import { functions } from "../functions/table.ts"
import { say } from "../reasons.ts"
import type { Eval } from "../run/runtime.ts"
import type { Call, CountStar } from "../syntax/tree.ts"
import { type Compiling, compile } from "./expression.ts"

/** The rule of a function; an unknown name is refused with the nearest known one. */
export const functionRule = (e: Call): FunctionRule => {
  const known = functions().get(e.name.toLowerCase())
  if (known === undefined) {
    const near = nearest(e.name, [...[...functions().values()].map(({ name }) => name), ...AGGREGATION_NAMES])
    throw new CypherUnsupportedError(say("name/function", { name: e.name }, near), e.start)
  }
  if (e.args.length < known.min || e.args.length > known.max) {
    const { name, signature } = known
    const count = e.args.length < known.min ? "arguments/few" : "arguments/many"
    throw new CypherSyntaxError(say(count, { name, signature }), e.start)
  }
  return known
}

export const compileCall = (e: Call | CountStar, c: Compiling): Eval => {
  if (e.kind === "countStar" || isAggregation(e.name)) {
    throw new CypherSyntaxError("Invalid use of aggregating function in this context", e.start)
  }
  if (e.name.toLowerCase() === "exists" && e.args[0]?.kind === "patternPredicate") return compile(e.args[0], c)
  const { call, takesNull } = functionRule(e)
  const args = e.args.map((arg) => compile(arg, c))
  const { runtime } = c
  const [first] = args
  if (args.length === 1 && first !== undefined) {
    return (row) => {
      runtime.budget.work()
      const value = first(row)
      return value === null && !takesNull ? null : call([value], runtime)
    }
  }
  return (row) => {
    runtime.budget.work()
    const values = args.map((arg) => arg(row))
    if (!takesNull && values.includes(null)) return null
    try {
      return call(values, runtime)
    } catch (error) {
      if (error instanceof CypherTypeError) error.offset ??= e.start
      throw error
    }
  }
}
