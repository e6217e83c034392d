import { allowedTypes, countOf } from "../patterns/types.ts"
import { type Step, streaming } from "../run/runtime.ts"
import type {
  Expression,
  Match,
  NodePattern,
  PatternElement,
  Projection,
  RelationshipPattern,
  SingleQuery,
} from "../syntax/tree.ts"
import type { Compiling } from "./expression.ts"

const isBare = (e: PatternElement): boolean => e.kind !== "group" && e.properties === undefined && e.where === undefined

/** Whether the only column counts every match. */
const countsAll = (
  { items, distinct, star, order, skip, limit }: Projection,
  names: readonly (string | undefined)[],
): boolean => {
  const [item] = items
  if (items.length !== 1 || distinct || star || order.length > 0 || skip || limit) return false
  return item !== undefined && isCount(item.expression, names)
}

const isCount = (e: Expression, names: readonly (string | undefined)[]): boolean => {
  if (e.kind === "countStar") return true
  const [arg] = e.kind === "call" && e.name.toLowerCase() === "count" && !e.distinct ? e.args : []
  return arg?.kind === "variable" && names.includes(arg.name)
}

const countNodes = (node: NodePattern, c: Compiling): number | undefined => {
  const { view } = c.runtime
  if (node.labels === undefined) return view.nodeCount
  return node.labels.kind === "label" ? view.nodesWith(node.labels.name).length : undefined
}

const countRelationships = (elements: readonly PatternElement[], c: Compiling): number | undefined => {
  const [from, link, to] = elements as [NodePattern, RelationshipPattern, NodePattern]
  const isPlain = link.kind === "relationship" && link.length === undefined && link.direction !== "both"
  if (!isPlain || from.labels !== undefined || to.labels !== undefined) return undefined
  const sameEnds = from.variable !== undefined && from.variable === to.variable
  return sameEnds ? undefined : countOf(c.runtime.view, allowedTypes(link.types, c))
}

const plainMatch = (match: Match): readonly PatternElement[] | undefined => {
  const [pattern] = match.patterns
  if (match.optional || match.where || match.patterns.length !== 1 || pattern === undefined) return undefined
  if (pattern.selector || pattern.shortest || pattern.variable !== undefined) return undefined
  return pattern.elements.every(isBare) ? pattern.elements : undefined
}

/** `MATCH (n:A) RETURN count(n)` and its like are known without looking at a node. */
export const countStep = (query: SingleQuery, c: Compiling): Step | undefined => {
  const [match, projection] = query.clauses
  if (query.clauses.length !== 2 || match?.kind !== "match" || projection?.kind !== "return") return undefined
  const elements = plainMatch(match)
  if (elements === undefined || c.scope.names.length > 0) return undefined
  if (elements.length !== 1 && elements.length !== 3) return undefined
  const names = elements.map((element) => element.variable)
  if (!countsAll(projection.projection, names)) return undefined
  const [first] = elements
  const count = elements.length === 1 ? countNodes(first as NodePattern, c) : countRelationships(elements, c)
  if (count === undefined) return undefined
  return streaming("CountFromStore", "", (_row, emit) => emit([BigInt(count)]))
}
