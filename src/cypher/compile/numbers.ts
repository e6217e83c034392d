import type { Numbers } from "../graph/column.ts"
import { Dictionary, NULL } from "../graph/dictionary.ts"
import type { Eval, Row } from "../run/runtime.ts"
import type { Call, Expression, Property } from "../syntax/tree.ts"
import { NodeValue, RelationshipValue } from "../values/entities.ts"
import type { Value } from "../values/value.ts"
import { propertyOf } from "./access.ts"
import { type Compiling, compile } from "./expression.ts"

/**
 * An expression whose values are told apart by numbers: the same number for values that grouping and DISTINCT hold for
 * one, 0 for null.
 */
export interface Numbered {
  readonly number: (row: Row) => number
  /** The value in the row whose number was asked for last. */
  readonly value: Eval
  /** Makes ready for other rows, whose numbers need not be like those before. */
  readonly clear: () => void
}

const NOTHING = (): void => {}

/** Numbers the values of an expression: entities by their place in the graph, their properties by the graph's columns. */
export const compileNumbered = (e: Expression, c: Compiling): Numbered => {
  if (e.kind === "property" && isLookedUp(e)) return numberedProperty(e, c)
  const looks = looksNumbers(e, c)
  if (looks !== undefined) return { number: looks, value: compile(e, c), clear: NOTHING }
  return numberedValues(compile(e, c), c)
}

/** Whether the graph itself numbers the values of an expression. */
export const isLookedUp = (e: Expression): boolean => e.kind === "property" && e.of.kind === "variable"

/** Numbers whatever a function of a row gives. */
export const numberedValues = (of: Eval, c: Compiling): Numbered => {
  const number = numberer(c)
  let last: Value = null
  return {
    number: (row) => {
      last = of(row)
      return number.of(last)
    },
    value: () => last,
    clear: number.clear,
  }
}

const numberer = ({ runtime: { view } }: Compiling) => {
  const nodes = 1
  const relationships = nodes + view.nodeCount
  const others = relationships + view.relationshipCount
  let dictionary: Dictionary | undefined
  const of = (value: Value): number => {
    if (value === null) return NULL
    if (value instanceof NodeValue) return nodes + value.index
    if (value instanceof RelationshipValue) return relationships + value.index
    dictionary ??= new Dictionary()
    return others + dictionary.numberOf(value)
  }
  const clear = (): void => {
    dictionary = undefined
  }
  return { of, clear }
}

/** A property of what the first row that is not null holds: of nodes and relationships by the graph's own numbers. */
const numberedProperty = (e: Property, c: Compiling): Numbered => {
  const { view } = c.runtime
  const entity = compile(e.of, c)
  const value = compile(e, c)
  let nodes: Numbers | undefined
  let relationships: Numbers | undefined
  let inGraph: boolean | undefined
  let others: Dictionary | undefined
  const number = (row: Row): number => {
    const of = entity(row)
    if (of === null) return NULL
    const isEntity = of instanceof NodeValue || of instanceof RelationshipValue
    inGraph ??= isEntity
    if (inGraph) {
      if (of instanceof NodeValue) {
        nodes ??= view.nodeNumbers(e.key)
        return nodes(of.index)
      }
      if (!isEntity) return view.numberOf(value(row))
      relationships ??= view.relationshipNumbers(e.key)
      return relationships((of as RelationshipValue).index)
    }
    others ??= new Dictionary()
    return others.numberOf(isEntity ? propertyOf(of, e.key) : value(row))
  }
  const clear = (): void => {
    inGraph = undefined
    others = undefined
  }
  return { number, value, clear }
}

/** `type(r)` and `labels(n)` by the graph's own numbers; undefined where the expression is neither. */
const looksNumbers = (e: Expression, c: Compiling): ((row: Row) => number) | undefined => {
  const [arg, more] = e.kind === "call" ? (e as Call).args : []
  if (arg?.kind !== "variable" || more !== undefined) return undefined
  const { typeOf, labelSetOf } = c.runtime.view
  const of = compile(arg, c)
  const whole = compile(e, c)
  const numberOf =
    (kind: new (...args: never[]) => NodeValue | RelationshipValue, numbers: Int32Array) => (row: Row) => {
      const value = of(row)
      if (value instanceof kind) return 1 + (numbers[value.index] as number)
      whole(row)
      return NULL
    }
  switch ((e as Call).name.toLowerCase()) {
    case "type":
      return numberOf(RelationshipValue, typeOf)
    case "labels":
      return numberOf(NodeValue, labelSetOf)
    default:
      return undefined
  }
}
