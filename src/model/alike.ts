import type { Evidence, GraphEdge, GraphNode, PropertyValue } from "./graph.ts"

type Element = GraphNode | GraphEdge

/** Whether two nodes or two edges with the same id say the same. */
export const isAlike = (a: Element, b: Element): boolean =>
  a === b ||
  (isSameNode(a, b) &&
    areAlikeProperties(a.properties, b.properties) &&
    areAlike(evidenceOf(a), evidenceOf(b), isSamePlace))

/** What a node says beside its id and properties; an edge says nothing else. */
const isSameNode = (a: Element, b: Element): boolean =>
  !("label" in a && "label" in b) || (a.label === b.label && a.name === b.name)

const NONE: readonly Evidence[] = []
const evidenceOf = (element: Element): readonly Evidence[] => ("evidence" in element ? element.evidence : NONE)

const isSamePlace = (a: Evidence, b: Evidence): boolean =>
  a.document === b.document && a.start === b.start && a.end === b.end && a.quote === b.quote

function areAlikeProperties(a: Element["properties"], b: Element["properties"]): boolean {
  let more = 0
  for (const key in a) {
    if (!isSameValue(a[key], b[key])) return false
    more++
  }
  for (const _key in b) more--
  return more === 0
}

const isSameValue = (a: PropertyValue | undefined, b: PropertyValue | undefined): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && areAlike(a, b, Object.is))

function areAlike<T>(a: readonly T[], b: readonly T[], areSame: (a: T, b: T) => boolean): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (!areSame(a[at] as T, b[at] as T)) return false
  return true
}
