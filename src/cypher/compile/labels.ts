import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import type { Eval, Row } from "../run/runtime.ts"
import type { HasLabels, LabelExpression } from "../syntax/tree.ts"
import { NodeValue, RelationshipValue } from "../values/entities.ts"
import { describe } from "../values/format.ts"
import type { Value } from "../values/value.ts"
import { type Compiling, compile } from "./expression.ts"

type Test = (labels: readonly string[], row: Row) => boolean

const named = (value: Value): string[] => {
  if (typeof value === "string") return [value]
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value
  throw new CypherTypeError(`Expected a string or a list of strings for a label, not ${describe(value)}`)
}

/** A label expression as a test of a node's labels, or of a relationship's type alone in a list. */
export const compileLabels = (e: LabelExpression, c: Compiling): Test => {
  switch (e.kind) {
    case "label":
      return (labels) => labels.includes(e.name)
    case "anyLabel":
      return (labels) => labels.length > 0
    case "notLabel": {
      const of = compileLabels(e.of, c)
      return (labels, row) => !of(labels, row)
    }
    case "andLabels": {
      const items = e.items.map((item) => compileLabels(item, c))
      return (labels, row) => items.every((item) => item(labels, row))
    }
    case "orLabels": {
      const items = e.items.map((item) => compileLabels(item, c))
      return (labels, row) => items.some((item) => item(labels, row))
    }
    case "dynamic": {
      const value = compile(e.value, c)
      const all = e.all
      return (labels, row) => {
        const names = named(value(row))
        return all ? names.every((name) => labels.includes(name)) : names.some((name) => labels.includes(name))
      }
    }
  }
}

export const compileHasLabels = (e: HasLabels, c: Compiling): Eval => {
  const of = compile(e.of, c)
  const test = compileLabels(e.labels, c)
  const { view } = c.runtime
  const flags = e.labels.kind === "label" ? view.labelled(e.labels.name) : undefined
  return (row) => {
    const value = of(row)
    if (value === null) return null
    if (value instanceof NodeValue) return flags !== undefined ? flags[value.index] === 1 : test(value.labels, row)
    if (value instanceof RelationshipValue) return test([value.type], row)
    throw new CypherTypeError(say("type/mismatch", { expected: "Node or Relationship", actual: describe(value) }))
  }
}
