import type { Evidence, GraphEdge, GraphNode, PropertyValue } from "../model/graph.ts"
import { edgeId } from "../model/ids.ts"
import type { EdgeType, NodeLabel } from "../model/ontology.ts"
import type { Span } from "../model/span.ts"

type Properties = Readonly<Record<string, PropertyValue | undefined>>

/** The properties that have a value: one without is absent, never null or empty. */
function present(properties: Properties): Record<string, PropertyValue> {
  const kept: Record<string, PropertyValue> = {}
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) continue
    kept[key] = value
  }
  return kept
}

/** Both lists in one, sorted; the first itself where it has all of the second. */
const union = (first: string[], second: readonly string[]): string[] =>
  second.every((item) => first.includes(item)) ? first : [...new Set([...first, ...second])].sort()

/** Gathers the nodes and edges of one document; the same id again adds evidence and no second node or edge. */
export class GraphBuilder {
  readonly #nodes = new Map<string, GraphNode>()
  readonly #edges = new Map<string, GraphEdge>()
  readonly #document: string
  readonly #text: string

  constructor(document: string, text: string) {
    this.#document = document
    this.#text = text
  }

  has(id: string): boolean {
    return this.#nodes.has(id)
  }

  hasEdge(type: EdgeType, source: string, target: string): boolean {
    return this.#edges.has(edgeId(type, source, target))
  }

  /** Adds a node, or to the lists of the one that is there. Returns its id. */
  node(id: string, label: NodeLabel, name: string, properties: Properties = {}): string {
    const added = present(properties)
    const known = this.#nodes.get(id)
    if (known === undefined) this.#nodes.set(id, { id, label, name, properties: added })
    else
      for (const [key, value] of Object.entries(added)) {
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
      edge = {
        id,
        type,
        source,
        target,
        properties: present({ ...given.properties, mention: given.mention }),
        evidence: [],
      }
      this.#edges.set(id, edge)
    }
    for (const span of given.evidence ?? []) this.#prove(edge.evidence, span)
    return id
  }

  #prove(evidence: Evidence[], { start, end }: Span): void {
    if (start >= end || evidence.some((known) => known.start === start && known.end === end)) return
    evidence.push({ document: this.#document, start, end, quote: this.#text.slice(start, end) })
  }

  get nodes(): GraphNode[] {
    return [...this.#nodes.values()]
  }

  get edges(): GraphEdge[] {
    return [...this.#edges.values()]
  }
}
