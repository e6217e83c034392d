import type { Evidence, GraphEdge, GraphNode } from "../../model/graph.ts"

/** A node as a line of the snapshot has it. */
type NodeRow = [label: GraphNode["label"], id: string, name: string, properties: GraphNode["properties"]]

/**
 * An edge as a line of the snapshot has it: its ends by their place among the nodes, of its id what follows
 * `TYPE:source>target` (or, after `=`, all of it), and its evidence as document, start and end in turn, as the quote is in the document's text.
 */
type EdgeRow = [
  type: GraphEdge["type"],
  source: number,
  target: number,
  idEnd: string,
  properties: GraphEdge["properties"],
  evidence: number[] | Evidence[],
]

/** Some elements of the graph as one line of the snapshot. */
export interface Rows {
  readonly nodes?: readonly NodeRow[]
  readonly edges?: readonly EdgeRow[]
}

const textOf = (node: GraphNode | undefined): string | undefined =>
  typeof node?.properties.text === "string" ? node.properties.text : undefined

const idStart = (type: string, source: string, target: string): string => `${type}:${source}>${target}`

/** Makes rows of elements; nodes first, as edges name them by their place. */
export class RowWriter {
  readonly #places = new Map<string, number>()
  readonly #nodes: GraphNode[] = []

  node(node: GraphNode): NodeRow {
    this.#places.set(node.id, this.#nodes.push(node) - 1)
    return [node.label, node.id, node.name, node.properties]
  }

  /** Throws where an end is no node. */
  edge({ id, type, source, target, properties, evidence }: GraphEdge): EdgeRow {
    const from = this.#places.get(source)
    const to = this.#places.get(target)
    const start = idStart(type, source, target)
    if (from === undefined || to === undefined) throw new Error(`${id} ends at no node`)
    return [
      type,
      from,
      to,
      id.startsWith(start) ? id.slice(start.length) : `=${id}`,
      properties,
      this.#placesOf(evidence) ?? evidence,
    ]
  }

  #placesOf(evidence: readonly Evidence[]): number[] | undefined {
    const places: number[] = []
    for (const { document, start, end, quote } of evidence) {
      const place = this.#places.get(document)
      if (place === undefined || textOf(this.#nodes[place])?.slice(start, end) !== quote) return undefined
      places.push(place, start, end)
    }
    return places
  }
}

/** Makes elements of rows again. What many edges rest on, and what lists of properties say alike, is held once. */
export class RowReader {
  readonly #nodes: GraphNode[] = []
  readonly #strings = new Map<string, string>()
  /** By the document, then by their start. */
  readonly #known = new Map<GraphNode, Map<number, Evidence[]>>()

  node([label, id, name, properties]: NodeRow): GraphNode {
    const node = { id, label, name, properties }
    this.#nodes.push(node)
    return node
  }

  /** Throws where a row does not fit the nodes that were read. */
  edge([type, from, to, idEnd, properties, evidence]: EdgeRow): GraphEdge {
    const source = this.#at(from).id
    const target = this.#at(to).id
    return {
      id: idEnd.startsWith("=") ? idEnd.slice(1) : idStart(type, source, target) + idEnd,
      type,
      source,
      target,
      properties: this.#shared(properties),
      evidence: this.#evidence(evidence),
    }
  }

  #shared(properties: GraphEdge["properties"]): GraphEdge["properties"] {
    for (const key in properties) {
      const list = properties[key]
      if (Array.isArray(list)) properties[key] = list.map((text) => this.#one(text))
    }
    return properties
  }

  #one(text: string): string {
    const known = this.#strings.get(text)
    if (known === undefined) this.#strings.set(text, text)
    return known ?? text
  }

  #evidence(places: number[] | Evidence[]): Evidence[] {
    if (typeof places[0] === "object") return places as Evidence[]
    const evidence: Evidence[] = []
    for (let i = 0; i + 2 < places.length; i += 3)
      evidence.push(this.#evidenceAt(places[i] as number, places[i + 1] as number, places[i + 2] as number))
    return evidence
  }

  #evidenceAt(place: number, start: number, end: number): Evidence {
    const document = this.#at(place)
    const all = this.#known.get(document) ?? new Map<number, Evidence[]>()
    this.#known.set(document, all)
    const here = all.get(start)
    const known = here?.find((each) => each.end === end)
    if (known !== undefined) return known
    const evidence = { document: document.id, start, end, quote: textOf(document)?.slice(start, end) ?? "" }
    if (here === undefined) all.set(start, [evidence])
    else here.push(evidence)
    return evidence
  }

  #at(place: number): GraphNode {
    const node = this.#nodes[place]
    if (node === undefined) throw new Error(`There is no node ${place}`)
    return node
  }
}
