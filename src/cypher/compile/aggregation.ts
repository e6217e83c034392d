import { CypherSyntaxError } from "../errors.ts"
import { type Accumulator, aggregation, isAggregation } from "../functions/aggregations.ts"
import { sizeOf } from "../run/budget.ts"
import type { Eval, Row, Step } from "../run/runtime.ts"
import { fingerprint, rewrite } from "../syntax/rewrite.ts"
import type { Call, CountStar, Expression } from "../syntax/tree.ts"
import { walk } from "../syntax/walk.ts"
import { Kept } from "../values/kept.ts"
import { type Key, keyOf } from "../values/keys.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"
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

interface Group {
  readonly keys: Value[]
  readonly base: Row
  readonly accumulators: readonly Accumulator[]
}

interface Compiled {
  readonly make: () => Accumulator
  readonly value: Eval
  readonly second: Eval
  readonly keepNulls: boolean
}

const NOTHING: Eval = () => null

const compileAggregate = (e: Aggregate, c: Compiling): Compiled => {
  const { budget } = c.runtime
  if (e.kind === "countStar") {
    return { make: () => aggregation("count").make(budget), value: NOTHING, second: NOTHING, keepNulls: true }
  }
  const { make, args } = aggregation(e.name)
  if (e.args.length !== args) {
    throw new CypherSyntaxError(`${e.name}() takes ${args === 1 ? "one argument" : "two arguments"}`, e.start)
  }
  for (const arg of e.args) {
    if (aggregates(arg))
      throw new CypherSyntaxError("Can't use aggregate functions inside of aggregate functions", e.start)
  }
  const [value = NOTHING, second = NOTHING] = e.args.map((arg) => compile(arg, c))
  const plain = () => make(budget)
  return { make: e.distinct ? () => distinct(plain(), c) : plain, value, second, keepNulls: false }
}

/** An accumulator that takes each value once. Most groups have few: the first is kept without a set of its own. */
const distinct = (of: Accumulator, c: Compiling): Accumulator => {
  const { budget } = c.runtime
  let first: Key
  let seen: Set<Key> | undefined
  return {
    add(value, second) {
      const key = keyOf(value)
      if (first === undefined) first = key
      else if (key === first) return
      else {
        seen ??= new Set()
        if (seen.has(key)) return
        seen.add(key)
      }
      budget.retain(40 + sizeOf(value))
      of.add(value, second)
    },
    result: () => of.result(),
  }
}

/** One row a group, holding what the rows around held (`base` slots), the keys and the results. */
export const aggregateStep = (grouping: Grouping, c: Compiling, baseSize: number): Step => {
  const { budget } = c.runtime
  const keys = grouping.keys.map(({ expression }) => compile(expression, c))
  const compiled = grouping.aggregations.map(({ expression }) => compileAggregate(expression, c))
  const make = (row: Row, values: readonly Value[]): Group => {
    budget.retain(100 + values.reduce<number>((sum, value) => sum + sizeOf(value), 0))
    return { keys: values.slice(), base: row.slice(0, baseSize), accumulators: compiled.map(({ make }) => make()) }
  }
  const feed = (group: Group, row: Row) => {
    for (let place = 0; place < compiled.length; place++) {
      const { value, second, keepNulls } = compiled[place] as Compiled
      const item = value(row)
      if (item !== null || keepNulls) (group.accumulators[place] as Accumulator).add(item, second(row))
    }
  }
  return {
    operator: "EagerAggregation",
    details: `${grouping.keys.length} keys, ${compiled.length} aggregations`,
    open: (next) => {
      const values: Value[] = keys.map(() => null)
      let groups = new Kept<Group>()
      let wanted = false
      let last: Group | undefined
      const begin = (): boolean => {
        groups = new Kept()
        last = undefined
        wanted = next.begin()
        return wanted
      }
      const row = (row: Row): boolean => {
        budget.work()
        const mark = budget.transient
        let isLast = last !== undefined
        for (let place = 0; place < keys.length; place++) {
          values[place] = (keys[place] as Eval)(row)
          if (isLast && values[place] !== last?.keys[place]) isLast = false
        }
        if (!isLast) last = groups.find(values, () => make(row, values))
        feed(last as Group, row)
        budget.release(mark)
        return false
      }
      const end = (): void => {
        if (keys.length === 0) groups.find([], () => make([], []))
        if (wanted) for (const group of groups.all) if (next.row(resultOf(group, baseSize))) break
        groups = new Kept()
        next.end()
      }
      return { begin, row, end }
    },
  }
}

const resultOf = ({ base, keys, accumulators }: Group, baseSize: number): Row => {
  while (base.length < baseSize) base.push(null)
  return base.concat(
    keys,
    accumulators.map((accumulator) => accumulator.result()),
  )
}

/** Declares the names of a grouping's results, in the order of `aggregateStep`'s rows. */
export const declareResults = (grouping: Grouping, scope: Scope): void => {
  for (const { name } of [...grouping.keys, ...grouping.aggregations]) scope.declare(name)
}
