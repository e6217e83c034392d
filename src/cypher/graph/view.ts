import { type EntitySource, NodeValue, RelationshipValue } from "../values/entities.ts"
import type { MapValue, Value } from "../values/value.ts"
import { type Adjacency, adjacency } from "./adjacency.ts"
import { Columns, type Has, type Numbers } from "./column.ts"
import { Dictionary } from "./dictionary.ts"
import { byMember, byValue, type Postings } from "./postings.ts"
import { fromProperties, fromProperty, hasValue, type IsFloat } from "./properties.ts"
import type { GraphSource } from "./source.ts"

const NONE: readonly number[] = []

function* upTo(count: number): Generator<number> {
  for (let place = 0; place < count; place++) yield place
}

/**
 * A graph as arrays: nodes and relationships are numbers, neighbours lie side by side by type, and indexes by label
 * and by property are built when first asked for. It shows the graph as it was; `viewOf` makes another after a change.
 */
export class GraphView implements EntitySource {
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly typeOf: Int32Array
  readonly types: readonly string[]
  readonly typeIds: ReadonlyMap<string, number>
  readonly byLabel = new Map<string, number[]>()
  private readonly source: GraphSource
  private readonly nodeValues: NodeValue[] = []
  /** Which of the different lists of labels each node has. */
  readonly labelSetOf: Int32Array
  private readonly labelSets: (readonly string[])[] = []
  private readonly labelSetIds = new Map<string, number>()
  private readonly relationshipValues: (RelationshipValue | undefined)[]
  private readonly indexes = new Map<string, Postings | undefined>()
  private readonly labelFlags = new Map<string, Uint8Array>()
  private nodeColumns: Columns
  private relationshipColumns: Columns
  private dictionary = new Dictionary()
  private floats: IsFloat
  private outgoing: Adjacency | undefined
  private incoming: Adjacency | undefined
  private typed: number[][] | undefined

  constructor(source: GraphSource, isFloat: IsFloat) {
    const { nodeCount, relationshipCount, types } = source
    this.source = source
    this.floats = isFloat
    this.nodeColumns = new Columns(nodeCount)
    this.relationshipColumns = new Columns(relationshipCount)
    this.sources = source.sources
    this.targets = source.targets
    this.typeOf = source.typeOf
    this.types = types
    this.typeIds = new Map(types.map((type, id) => [type, id]))
    this.relationshipValues = new Array(relationshipCount).fill(undefined)
    this.labelSetOf = new Int32Array(nodeCount)
    for (let index = 0; index < nodeCount; index++) this.addNode(index)
  }

  private addNode(index: number): void {
    this.nodeValues.push(new NodeValue(this, index))
    const labels = this.source.nodeLabels(index)
    this.labelSetOf[index] = this.labelSet(labels)
    for (const label of labels) {
      const list = this.byLabel.get(label)
      if (list === undefined) this.byLabel.set(label, [index])
      else list.push(index)
    }
  }

  private labelSet(labels: readonly string[]): number {
    const name = labels.length === 1 ? (labels[0] as string) : JSON.stringify(labels)
    const id = this.labelSetIds.get(name) ?? this.labelSets.push(labels) - 1
    this.labelSetIds.set(name, id)
    return id
  }

  /** Makes ready for a query; another caller may tell floats by another function. */
  prepare(isFloat: IsFloat): void {
    const isFull = this.nodeColumns.isFull || this.relationshipColumns.isFull
    if (isFloat === this.floats && !isFull) return
    this.floats = isFloat
    this.nodeColumns = new Columns(this.nodeCount)
    this.relationshipColumns = new Columns(this.relationshipCount)
    this.dictionary = new Dictionary()
  }

  /** What reads a property of nodes by their place, quickly when it is asked again. */
  nodeReader(key: string): (index: number) => Value {
    return this.nodeColumns.values(key, (index) => this.nodeProperty(index, key))
  }

  /** What reads a property of relationships by their place. */
  relationshipReader(key: string): (index: number) => Value {
    return this.relationshipColumns.values(key, (index) => this.relationshipProperty(index, key))
  }

  /** What numbers the values of a property of nodes: the same number for those that grouping holds for one. */
  nodeNumbers(key: string): Numbers {
    return this.nodeColumns.numbers(key, (index) => this.nodeProperty(index, key), this.dictionary)
  }

  /** The same for relationships; a value has the same number wherever it stands. */
  relationshipNumbers(key: string): Numbers {
    return this.relationshipColumns.numbers(key, (index) => this.relationshipProperty(index, key), this.dictionary)
  }

  /** The number of any other value. */
  numberOf(value: Value): number {
    return this.dictionary.numberOf(value)
  }

  /** What tells whether nodes have a property. */
  nodePresence(key: string): Has {
    return this.nodeColumns.presence(key, (index) => hasValue(this.source.nodeProperty(index, key)))
  }

  /** What tells whether relationships have a property. */
  relationshipPresence(key: string): Has {
    const has: Has = (index) => hasValue(this.source.relationshipProperty(index, key))
    return this.relationshipColumns.presence(key, has)
  }

  /** 1 for each node that has the label. */
  labelled(label: string): Uint8Array | undefined {
    const nodes = this.byLabel.get(label)
    if (nodes === undefined) return undefined
    const known = this.labelFlags.get(label)
    if (known !== undefined) return known
    const flags = new Uint8Array(this.nodeCount)
    for (const node of nodes) flags[node] = 1
    this.labelFlags.set(label, flags)
    return flags
  }

  get nodeCount(): number {
    return this.source.nodeCount
  }

  /** All nodes by their places. */
  get nodes(): Iterable<number> {
    return upTo(this.nodeCount)
  }

  get relationshipCount(): number {
    return this.source.relationshipCount
  }

  node(index: number): NodeValue {
    return this.nodeValues[index] as NodeValue
  }

  relationship(index: number): RelationshipValue {
    const known = this.relationshipValues[index]
    if (known !== undefined) return known
    const value = new RelationshipValue(this, index)
    this.relationshipValues[index] = value
    return value
  }

  nodeLabels(index: number): readonly string[] {
    return this.labelSets[this.labelSetOf[index] as number] as readonly string[]
  }

  nodeProperty(index: number, key: string): Value {
    return fromProperty(this.source.nodeProperty(index, key), key, this.floats)
  }

  nodeProperties(index: number): MapValue {
    return fromProperties(this.source.nodeProperties(index), this.floats)
  }

  nodeKey(index: number): string {
    return this.source.nodeKey(index)
  }

  relationshipType(index: number): string {
    return this.types[this.typeOf[index] as number] as string
  }

  relationshipProperty(index: number, key: string): Value {
    return fromProperty(this.source.relationshipProperty(index, key), key, this.floats)
  }

  relationshipProperties(index: number): MapValue {
    return fromProperties(this.source.relationshipProperties(index), this.floats)
  }

  relationshipKey(index: number): string {
    return this.source.relationshipKey(index)
  }

  start(index: number): NodeValue {
    return this.node(this.sources[index] as number)
  }

  end(index: number): NodeValue {
    return this.node(this.targets[index] as number)
  }

  nodesWith(label: string): readonly number[] {
    return this.byLabel.get(label) ?? NONE
  }

  private nodesOf(label: string | undefined): Iterable<number> {
    return label === undefined ? this.nodes : this.nodesWith(label)
  }

  nodeByKey(key: string): number | undefined {
    return this.source.nodeByKey(key)
  }

  /** Relationships leaving each node, those of one type side by side. */
  get out(): Adjacency {
    this.outgoing ??= adjacency(this.nodeCount, this.sources, this.targets, this.typeOf, this.types.length)
    return this.outgoing
  }

  /** Relationships arriving at each node. */
  get in(): Adjacency {
    this.incoming ??= adjacency(this.nodeCount, this.targets, this.sources, this.typeOf, this.types.length)
    return this.incoming
  }

  relationshipsOf(type: number): readonly number[] {
    if (this.typed === undefined) {
      const lists: number[][] = this.types.map(() => [])
      this.typeOf.forEach((id, index) => void lists[id]?.push(index))
      this.typed = lists
    }
    return this.typed[type] ?? NONE
  }

  /** Nodes of a label (of any, where none is named) by the value of a property. */
  index(label: string | undefined, key: string, work: () => void): Postings {
    const read = (node: number) => this.nodeProperty(node, key)
    return this.indexOf(["nodes", label ?? null, key], () => byValue(this.nodesOf(label), read, work)) as Postings
  }

  /** The same by what a property's lists hold; nothing where some have no list. */
  memberIndex(label: string | undefined, key: string, work: () => void): Postings | undefined {
    const read = (node: number) => this.nodeProperty(node, key)
    return this.indexOf(["members", label ?? null, key], () => byMember(this.nodesOf(label), read, work))
  }

  /** Relationships by the value of a property. */
  relationshipIndex(key: string, work: () => void): Postings {
    const read = (relationship: number) => this.relationshipProperty(relationship, key)
    const places = upTo(this.relationshipCount)
    return this.indexOf(["relationships", key], () => byValue(places, read, work)) as Postings
  }

  /** Relationships by what a property's lists hold; nothing where some have no list. */
  relationshipMemberIndex(key: string, work: () => void): Postings | undefined {
    const read = (relationship: number) => this.relationshipProperty(relationship, key)
    const places = upTo(this.relationshipCount)
    return this.indexOf(["relationship members", key], () => byMember(places, read, work))
  }

  private indexOf(what: readonly unknown[], make: () => Postings | undefined): Postings | undefined {
    const name = JSON.stringify(what)
    if (!this.indexes.has(name)) this.indexes.set(name, make())
    return this.indexes.get(name)
  }

  /** Every property key that a node or relationship has. */
  propertyKeys(): string[] {
    return [...new Set(this.source.propertyKeys())]
  }
}
