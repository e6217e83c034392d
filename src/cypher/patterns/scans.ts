import { type Compiling, compile } from "../compile/expression.ts"
import type { GraphView } from "../graph/view.ts"
import type { Row } from "../run/runtime.ts"
import type { Expression, LabelExpression } from "../syntax/tree.ts"
import type { Conditions } from "./conditions.ts"
import { isKnownBefore, isVariable, type Lookup, lookupIn, seek } from "./lookups.ts"

/** A way to find the nodes that a variable may stand for. */
export interface Scan {
  readonly operator: string
  readonly details: string
  /** About how many nodes it gives. */
  readonly size: number
  compile(c: Compiling): (row: Row) => Iterable<number>
}

type Name = (name: string) => boolean

/** Labels that a node must have for a condition to hold. */
const requiredLabels = (e: LabelExpression): string[] => {
  if (e.kind === "label") return [e.name]
  return e.kind === "andLabels" ? e.items.flatMap(requiredLabels) : []
}

/** Labels of which a node must have one. */
const alternatives = (e: LabelExpression): string[] | undefined => {
  if (e.kind === "label") return [e.name]
  if (e.kind !== "orLabels") return undefined
  const items = e.items.map(alternatives)
  return items.includes(undefined) ? undefined : (items.flat() as string[])
}

const bestLabel = (labels: readonly string[], view: GraphView): string | undefined =>
  labels.toSorted((a, b) => view.nodesWith(a).length - view.nodesWith(b).length)[0]

const identityIn = (e: Expression, name: string, isKnown: (e: Expression) => boolean): Expression | undefined => {
  if (e.kind !== "comparison" || e.operators.length !== 1 || e.operators[0] !== "=") return undefined
  for (const [side, other] of [e.operands, e.operands.toReversed()]) {
    const isIdentity = side?.kind === "call" && /^(?:id|elementid)$/i.test(side.name) && isVariable(side.args[0], name)
    if (isIdentity && other !== undefined && isKnown(other)) return other
  }
  return undefined
}

const identityScan = (value: Expression, view: GraphView): Scan => ({
  operator: "NodeByIdSeek",
  details: "id",
  size: 1,
  compile: (c) => {
    const id = compile(value, c)
    return (row) => {
      const found = id(row)
      const node = typeof found === "string" ? view.nodeByKey(found) : typeof found === "bigint" ? Number(found) : -1
      return node !== undefined && node >= 0 && node < view.nodeCount ? [node] : []
    }
  },
})

const indexScan = (found: Lookup, label: string | undefined, view: GraphView, work: () => void): Scan | undefined => {
  const { key, value, by } = found
  const total = label === undefined ? view.nodeCount : view.nodesWith(label).length
  const index = by === "member" ? view.memberIndex(label, key, work) : view.index(label, key, work)
  if (index === undefined) return undefined
  return {
    operator: "NodeIndexSeek",
    details: `${label === undefined ? "" : `:${label}`}(${key})`,
    size: Math.min(total, (by === "anyOf" ? 5 : 1) * Math.max(1, index.mean)),
    compile: (c) => seek(index, compile(value, c), by),
  }
}

const labelScan = (label: string, view: GraphView): Scan => ({
  operator: "NodeByLabelScan",
  details: `:${label}`,
  size: view.nodesWith(label).length,
  compile: () => () => view.nodesWith(label),
})

const unionScan = (labels: readonly string[], view: GraphView): Scan => ({
  operator: "UnionNodeByLabelsScan",
  details: `:${labels.join("|")}`,
  size: labels.reduce((sum, label) => sum + view.nodesWith(label).length, 0),
  compile: () => () => new Set(labels.flatMap((label) => [...view.nodesWith(label)])),
})

const fullScan = (view: GraphView): Scan => ({
  operator: "AllNodesScan",
  details: "",
  size: view.nodeCount,
  compile: () => () => view.nodes,
})

/** The cheapest way to find a node, given its conditions and what is bound already. */
export const bestScan = (
  name: string,
  conditions: Conditions,
  isBound: Name,
  view: GraphView,
  work: () => void,
): Scan => {
  const own = conditions.all.filter(({ needs }) => needs.every((need) => need === name || isBound(need)))
  const expressions = own.map(({ expression }) => expression)
  const isKnown = (e: Expression) => isKnownBefore(e, name, conditions, isBound)
  const labels = expressions.flatMap((e) =>
    e.kind === "hasLabels" && isVariable(e.of, name) ? requiredLabels(e.labels) : [],
  )
  const label = bestLabel(labels, view)
  const identity = expressions.map((e) => identityIn(e, name, isKnown)).find((found) => found !== undefined)
  if (identity !== undefined) return identityScan(identity, view)
  const seeks = expressions
    .map((e) => lookupIn(e, name, isKnown))
    .filter((found) => found !== undefined)
    .map((found) => indexScan(found, label, view, work))
    .filter((scan) => scan !== undefined)
  const scans = [...seeks, ...plainScans(expressions, name, label, view)]
  return scans.reduce((best, scan) => (scan.size < best.size ? scan : best))
}

const plainScans = (expressions: readonly Expression[], name: string, label: string | undefined, view: GraphView) => {
  if (label !== undefined) return [labelScan(label, view)]
  const unions = expressions.flatMap((e) => {
    const labels = e.kind === "hasLabels" && isVariable(e.of, name) ? alternatives(e.labels) : undefined
    return labels === undefined ? [] : [unionScan(labels, view)]
  })
  return [...unions, fullScan(view)]
}
