import type { GraphEdge, GraphNode, PropertyValue } from "../../../model/graph.ts"
import { EVIDENCE_PROPERTIES, evidencePart } from "../../../model/ontology.ts"
import type { StoredValue } from "../../stored.ts"
import { EvidenceReader } from "./evidence.ts"
import { placeIn } from "./index-of-ids.ts"
import { noQuote, PropertyReader } from "./properties.ts"
import { apart, type Joined } from "./sections.ts"
import { StringReader } from "./strings.ts"
import { type About, idStart, WHOLE_ID } from "./write.ts"

/** Elements that lie in a pack, by their place; each is made when it is asked for. */
export interface Packed<T> {
  readonly count: number
  id(place: number): string
  /** The place of an id. */
  place(id: string): number | undefined
  element(place: number): T
  /** All properties as a database holds them. */
  stored(place: number): Record<string, StoredValue>
  /** One of them. */
  property(place: number, key: string): StoredValue | undefined
  keys(place: number): readonly string[]
}

/** A graph in one piece of memory, which is read as it lies: what is not asked for costs nothing. */
export class Pack<O> {
  readonly memory: SharedArrayBuffer
  readonly own: O
  readonly nodes: PackedNodes
  readonly edges: PackedEdges

  /** Takes what `packed` made. Throws where it is of another form. */
  constructor(memory: SharedArrayBuffer) {
    const joined = apart<About<O>>(memory)
    const strings = new StringReader(joined)
    const properties = new PropertyReader(joined, joined.about.shapes, strings)
    this.memory = memory
    this.own = joined.about.own
    this.nodes = new PackedNodes(joined, strings, properties)
    this.edges = new PackedEdges(joined, strings, properties, this.nodes)
  }
}

export class PackedNodes implements Packed<GraphNode> {
  readonly count: number
  readonly labels: readonly string[]
  /** The label of each by its place among `labels`. */
  readonly labelOf: Uint8Array
  readonly #ids: Uint32Array
  readonly #names: Uint32Array
  readonly #rows: Uint32Array
  readonly #index: Uint32Array
  readonly #strings: StringReader
  readonly #properties: PropertyReader

  constructor({ about, column }: Joined<About<unknown>>, strings: StringReader, properties: PropertyReader) {
    this.labels = about.labels
    this.labelOf = column("node labels", "u8")
    this.#ids = column("node ids", "u32")
    this.#names = column("node names", "u32")
    this.#rows = column("node properties", "u32")
    this.#index = column("node index", "u32")
    this.#strings = strings
    this.#properties = properties
    this.count = this.#ids.length
  }

  id(place: number): string {
    return this.#strings.at(this.#ids[place] as number)
  }

  place(id: string): number | undefined {
    return placeIn(this.#index, id, (place) => this.id(place))
  }

  element(place: number): GraphNode {
    return {
      id: this.id(place),
      label: this.labels[this.labelOf[place] as number] as GraphNode["label"],
      name: this.#name(place),
      properties: this.#properties.into({}, this.#row(place), noQuote),
    }
  }

  stored(place: number): Record<string, StoredValue> {
    return this.#properties.into({ id: this.id(place), name: this.#name(place) }, this.#row(place), noQuote)
  }

  property(place: number, key: string): StoredValue | undefined {
    if (key === "id") return this.id(place)
    return key === "name" ? this.#name(place) : this.#properties.get(this.#row(place), key, noQuote)
  }

  keys(place: number): readonly string[] {
    return ["id", "name", ...this.#properties.keys(this.#row(place))]
  }

  /** The place of a node's text among the strings. */
  text(place: number): number | undefined {
    return this.#properties.stringPlace(this.#row(place), "text")
  }

  #name(place: number): string {
    return this.#strings.at(this.#names[place] as number)
  }

  #row(place: number): number {
    return this.#rows[place] as number
  }
}

export class PackedEdges implements Packed<GraphEdge> {
  readonly count: number
  readonly types: readonly string[]
  /** The type of each by its place among `types`, and its ends by their places. */
  readonly typeOf: Uint8Array
  readonly sources: Uint32Array
  readonly targets: Uint32Array
  readonly #ids: Uint32Array
  readonly #rows: Uint32Array
  readonly #starts: Uint32Array
  readonly #pieces: Uint32Array
  readonly #index: Uint32Array
  readonly #strings: StringReader
  readonly #properties: PropertyReader
  readonly #evidence: EvidenceReader
  readonly #nodes: PackedNodes

  constructor(joined: Joined<About<unknown>>, strings: StringReader, properties: PropertyReader, nodes: PackedNodes) {
    const { about, column } = joined
    this.types = about.types
    this.typeOf = column("edge types", "u8")
    this.sources = column("edge sources", "u32")
    this.targets = column("edge targets", "u32")
    this.#ids = column("edge ids", "u32")
    this.#rows = column("edge properties", "u32")
    this.#starts = column("edge evidence starts", "u32")
    this.#pieces = column("edge evidence", "u32")
    this.#index = column("edge index", "u32")
    this.#strings = strings
    this.#properties = properties
    this.#evidence = new EvidenceReader(joined, strings, nodes)
    this.#nodes = nodes
    this.count = this.#ids.length
  }

  id(place: number): string {
    const end = this.#ids[place] as number
    if (end >= WHOLE_ID) return this.#strings.at(end - WHOLE_ID)
    return idStart(this.#type(place), this.#source(place), this.#target(place)) + this.#strings.at(end)
  }

  place(id: string): number | undefined {
    return placeIn(this.#index, id, (place) => this.id(place))
  }

  element(place: number): GraphEdge {
    const quoteAt = this.#quotesOf(place)
    return {
      id: this.id(place),
      type: this.#type(place) as GraphEdge["type"],
      source: this.#source(place),
      target: this.#target(place),
      properties: this.#properties.into({} as Record<string, PropertyValue>, this.#row(place), quoteAt),
      evidence: this.#list(place, (piece) => this.#evidence.at(piece)),
    }
  }

  stored(place: number): Record<string, StoredValue> {
    const stored = this.#properties.into({ id: this.id(place) }, this.#row(place), this.#quotesOf(place))
    return Object.assign(stored, this.#storedEvidence(place))
  }

  property(place: number, key: string): StoredValue | undefined {
    if (key === "id") return this.id(place)
    const part = this.#has(place) ? evidencePart(key) : undefined
    if (part !== undefined) return this.#list(place, (piece) => this.#evidence[part](piece)) as StoredValue
    return this.#properties.get(this.#row(place), key, this.#quotesOf(place))
  }

  keys(place: number): readonly string[] {
    const own = this.#properties.keys(this.#row(place))
    return ["id", ...own, ...(this.#has(place) ? Object.keys(EVIDENCE_PROPERTIES) : [])]
  }

  #storedEvidence(place: number): Record<string, StoredValue> {
    if (!this.#has(place)) return {}
    const list = (key: string) => [key, this.property(place, key) as StoredValue] as const
    return Object.fromEntries(Object.keys(EVIDENCE_PROPERTIES).map(list))
  }

  #has(place: number): boolean {
    return this.#starts[place] !== this.#starts[place + 1]
  }

  #list<V>(place: number, of: (piece: number) => V): V[] {
    const values: V[] = []
    for (let at = this.#starts[place] as number; at < (this.#starts[place + 1] as number); at++)
      values.push(of(this.#pieces[at] as number))
    return values
  }

  #quotesOf(place: number): (at: number) => string | undefined {
    const start = this.#starts[place] as number
    const count = (this.#starts[place + 1] as number) - start
    return (at) => (at < count ? this.#evidence.quote(this.#pieces[start + at] as number) : undefined)
  }

  #type(place: number): string {
    return this.types[this.typeOf[place] as number] as string
  }

  #source(place: number): string {
    return this.#nodes.id(this.sources[place] as number)
  }

  #target(place: number): string {
    return this.#nodes.id(this.targets[place] as number)
  }

  #row(place: number): number {
    return this.#rows[place] as number
  }
}
