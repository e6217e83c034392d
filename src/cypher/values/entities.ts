import type { MapValue, Value } from "./value.ts"

/** What nodes and relationships are read from. */
export interface EntitySource {
  nodeLabels(index: number): readonly string[]
  nodeProperty(index: number, key: string): Value
  nodeProperties(index: number): MapValue
  nodeKey(index: number): string
  relationshipType(index: number): string
  relationshipProperty(index: number, key: string): Value
  relationshipProperties(index: number): MapValue
  relationshipKey(index: number): string
  start(index: number): NodeValue
  end(index: number): NodeValue
}

/** A node by its place in the graph; one object a node, so that `===` is identity. */
export class NodeValue {
  readonly source: EntitySource
  readonly index: number

  constructor(source: EntitySource, index: number) {
    this.source = source
    this.index = index
  }

  get labels(): readonly string[] {
    return this.source.nodeLabels(this.index)
  }

  property(key: string): Value {
    return this.source.nodeProperty(this.index, key)
  }

  properties(): MapValue {
    return this.source.nodeProperties(this.index)
  }
}

/** A relationship by its place in the graph; one object a relationship. */
export class RelationshipValue {
  readonly source: EntitySource
  readonly index: number

  constructor(source: EntitySource, index: number) {
    this.source = source
    this.index = index
  }

  get type(): string {
    return this.source.relationshipType(this.index)
  }

  get start(): NodeValue {
    return this.source.start(this.index)
  }

  get end(): NodeValue {
    return this.source.end(this.index)
  }

  property(key: string): Value {
    return this.source.relationshipProperty(this.index, key)
  }

  properties(): MapValue {
    return this.source.relationshipProperties(this.index)
  }
}

/** Nodes with the relationships between them, one fewer. */
export class PathValue {
  readonly nodes: readonly NodeValue[]
  readonly relationships: readonly RelationshipValue[]

  constructor(nodes: readonly NodeValue[], relationships: readonly RelationshipValue[]) {
    this.nodes = nodes
    this.relationships = relationships
  }
}
