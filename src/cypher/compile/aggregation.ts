import { CypherSyntaxError } from "../errors.ts"
import { isAggregation } from "../functions/aggregations.ts"
import type { Row, Step } from "../run/runtime.ts"
import { fingerprint, rewrite } from "../syntax/rewrite.ts"
import type { Call, CountStar, Expression } from "../syntax/tree.ts"
import { walk } from "../syntax/walk.ts"
import type { Compiling } from "./expression.ts"
import { compileFeeding } from "./feeding.ts"
import { Groups } from "./groups.ts"
import { compileNumbered } from "./numbers.ts"
import type { Base } from "./projection.ts"
import { hiddenName, type Scope } from "./scope.ts"

type Aggregate = Call | CountStar

export const isAggregate = (e: { readonly kind?: string }): boolean =>
  e.kind === "countStar" || (e.kind === "call" && isAggregation((e as Call).name))

/** Whether an expression aggregates, outside of subqueries. */
export const aggregates = (e: Expression): boolean => {
  let found = false
  walk(e, (part) => {
    if (isAggregate(part as Expression)) found = true
    return !found && part.kind !== "subquery"
  })
  return found
}

/** Collects the aggregations and grouping keys of a projection, and replaces them by names of their results. */
export class Grouping {
  readonly keys: { readonly name: string; readonly expression: Expression }[] = []
  readonly aggregations: { readonly name: string; readonly expression: Aggregate }[] = []
  private readonly names = new Map<string, string>()

  key(expression: Expression): void {
    const name = hiddenName(`key${this.keys.length}`)
    if (this.names.has(fingerprint(expression))) return
    this.names.set(fingerprint(expression), name)
    this.keys.push({ name, expression })
  }

  /** The expression over the results of the groups. */
  over(e: Expression): Expression {
    return rewrite(e, (part) => {
      if (isAggregate(part)) return this.aggregation(part as Aggregate)
      const name = this.names.get(fingerprint(part))
      return name === undefined ? undefined : { kind: "variable", name, start: part.start, end: part.end }
    })
  }

  private aggregation(e: Aggregate): Expression {
    const known = this.aggregations.find(({ expression }) => fingerprint(expression) === fingerprint(e))
    const name = known?.name ?? hiddenName(`aggregation${this.aggregations.length}`)
    if (known === undefined) this.aggregations.push({ name, expression: e })
    return { kind: "variable", name, start: e.start, end: e.end }
  }
}

const refuseNested = (e: Aggregate): void => {
  if (e.kind === "call" && e.args.some(aggregates)) {
    throw new CypherSyntaxError("Can't use aggregate functions inside of aggregate functions", e.start)
  }
}

/** One row a group, holding what the rows around held (`base` slots), the keys and the results. */
export const aggregateStep = (grouping: Grouping, c: Compiling, { size: baseSize, outer }: Base): Step => {
  const { budget } = c.runtime
  const keys = grouping.keys.map(({ expression }) => compileNumbered(expression, c))
  const compiled = grouping.aggregations.map(({ expression }) => {
    refuseNested(expression)
    return compileFeeding(expression, c)
  })
  return {
    operator: "EagerAggregation",
    details: `${keys.length} keys, ${compiled.length} aggregations`,
    open: (next) => {
      const groups = new Groups(keys, compiled, c)
      let base: Row = []
      let wanted = false
      const begin = (): boolean => {
        groups.clear()
        base = []
        wanted = next.begin()
        return wanted
      }
      const row = (row: Row): boolean => {
        budget.work()
        const mark = budget.transient
        if (groups.size === 0) base = row.slice(0, baseSize)
        groups.add(row)
        budget.release(mark)
        return false
      }
      const end = (): void => {
        if (groups.size === 0) base = outer.row.slice(0, baseSize)
        groups.beginEmpty()
        for (let group = 0; wanted && group < groups.size; group++) {
          budget.work()
          const lent = base.slice()
          groups.write(group, lent, baseSize)
          if (next.row(lent)) break
        }
        groups.clear()
        next.end()
      }
      return { begin, row, end }
    },
  }
}

/** Declares the names of a grouping's results, in the order of `aggregateStep`'s rows. */
export const declareResults = (grouping: Grouping, scope: Scope): void => {
  for (const { name } of [...grouping.keys, ...grouping.aggregations]) scope.declare(name)
}
