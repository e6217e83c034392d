import type { Evidence, GraphEdge, GraphNode, PropertyValue } from "../model/graph.ts"
import { edgeId } from "../model/ids.ts"
import type { EdgeType, NodeLabel } from "../model/ontology.ts"
import type { Span } from "../model/span.ts"

type Properties = Readonly<Record<string, PropertyValue | undefined>>

/** The properties that have a value: one without is absent, never null or empty. */
function present(properties: Properties): Record<string, PropertyValue> {
  const kept: Record<string, PropertyValue> = {}
  for (const key in properties) {
    const value = properties[key]
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) continue
    kept[key] = value
  }
  return kept
}

/** Both lists in one, sorted; the first itself where it has all of the second. */
const union = (first: string[], second: readonly string[]): string[] =>
  second.every((item) => first.includes(item)) ? first : [...new Set([...first, ...second])].sort()

const FEW = 8

/** Gathers the nodes and edges of one document; the same id again adds evidence and no second node or edge. */
export class GraphBuilder {
  readonly #nodes = new Map<string, GraphNode>()
  readonly #edges = new Map<string, GraphEdge>()
  /** The places that edges with many of them rest on already. */
  readonly #proved = new Map<readonly Evidence[], Set<number>>()
  readonly #document: string
  readonly #text: string

  constructor(document: string, text: string) {
    this.#document = document
    this.#text = text
  }

  has(id: string): boolean {
    return this.#nodes.has(id)
  }

  /** Adds a node, or to the lists of the one that is there. Returns its id. */
  node(id: string, label: NodeLabel, name: string, properties: Properties = {}): string {
    const added = present(properties)
    const known = this.#nodes.get(id)
    if (known === undefined) this.#nodes.set(id, { id, label, name, properties: added })
    else
      for (const key in added) {
        const value = added[key] as PropertyValue
        const old = known.properties[key]
        if (Array.isArray(old) && Array.isArray(value)) known.properties[key] = union(old, value)
        else known.properties[key] ??= value
      }
    return id
  }

  /** Adds an edge, or evidence to the one that is there. Returns its id. */
  edge(
    type: EdgeType,
    source: string,
    target: string,
    given: { properties?: Properties; mention?: string; evidence?: readonly Span[] } = {},
  ): string {
    const id = edgeId(type, source, target, given.mention)
    let edge = this.#edges.get(id)
    if (edge === undefined) {
      const properties = given.properties === undefined ? {} : present(given.properties)
      if (given.mention) properties.mention = given.mention
      edge = { id, type, source, target, properties, evidence: [] }
      this.#edges.set(id, edge)
    }
    if (given.evidence !== undefined) for (const span of given.evidence) this.#prove(edge.evidence, span)
    return id
  }

  #prove(evidence: Evidence[], { start, end }: Span): void {
    if (start >= end || this.#isProved(evidence, start, end)) return
    evidence.push({ document: this.#document, start, end, quote: this.#text.slice(start, end) })
  }

  /** A few places are looked through; more are kept in a set, so that many cost no more than their number. */
  #isProved(evidence: readonly Evidence[], start: number, end: number): boolean {
    if (evidence.length < FEW) return evidence.some((known) => known.start === start && known.end === end)
    const key = (place: { start: number; end: number }): number => place.start * (this.#text.length + 1) + place.end
    let places = this.#proved.get(evidence)
    if (places === undefined) {
      places = new Set(evidence.map(key))
      this.#proved.set(evidence, places)
    }
    const known = places.has(key({ start, end }))
    places.add(key({ start, end }))
    return known
  }

  get nodes(): GraphNode[] {
    return [...this.#nodes.values()]
  }

  get edges(): GraphEdge[] {
    return [...this.#edges.values()]
  }
}
