import type { AbstractGraph } from "graphology-types"
import type { GraphSource } from "./source.ts"

interface NodeAttributes {
  readonly labels: readonly string[]
  readonly properties: Readonly<Record<string, unknown>>
}

interface EdgeAttributes {
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
}

const own = (properties: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(properties, key) ? properties[key] : undefined

/** A graph of graphology as it was when this was made. */
export class GraphologySource implements GraphSource {
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly typeOf: Int32Array
  readonly types: string[] = []
  private readonly nodeKeys: string[] = []
  private readonly nodes: NodeAttributes[] = []
  private readonly edgeKeys: string[] = []
  private readonly edges: EdgeAttributes[] = []
  private readonly places = new Map<string, number>()

  constructor(graph: AbstractGraph) {
    graph.forEachNode((key, attributes) => {
      this.places.set(key, this.nodes.push(attributes as unknown as NodeAttributes) - 1)
      this.nodeKeys.push(key)
    })
    this.sources = new Int32Array(graph.size)
    this.targets = new Int32Array(graph.size)
    this.typeOf = new Int32Array(graph.size)
    const typeIds = new Map<string, number>()
    graph.forEachEdge((key, attributes, source, target) => {
      const edge = attributes as unknown as EdgeAttributes
      const index = this.edges.push(edge) - 1
      this.edgeKeys.push(key)
      this.sources[index] = this.places.get(source) as number
      this.targets[index] = this.places.get(target) as number
      const type = typeIds.get(edge.type) ?? this.types.push(edge.type) - 1
      typeIds.set(edge.type, type)
      this.typeOf[index] = type
    })
  }

  get nodeCount(): number {
    return this.nodes.length
  }

  get relationshipCount(): number {
    return this.edges.length
  }

  nodeKey(node: number): string {
    return this.nodeKeys[node] as string
  }

  nodeByKey(key: string): number | undefined {
    return this.places.get(key)
  }

  nodeLabels(node: number): readonly string[] {
    return (this.nodes[node] as NodeAttributes).labels
  }

  nodeProperty(node: number, key: string): unknown {
    return own((this.nodes[node] as NodeAttributes).properties, key)
  }

  nodeProperties(node: number): Readonly<Record<string, unknown>> {
    return (this.nodes[node] as NodeAttributes).properties
  }

  relationshipKey(relationship: number): string {
    return this.edgeKeys[relationship] as string
  }

  relationshipProperty(relationship: number, key: string): unknown {
    return own((this.edges[relationship] as EdgeAttributes).properties, key)
  }

  relationshipProperties(relationship: number): Readonly<Record<string, unknown>> {
    return (this.edges[relationship] as EdgeAttributes).properties
  }

  *propertyKeys(): Iterable<string> {
    for (const list of [this.nodes, this.edges]) for (const { properties } of list) yield* Object.keys(properties)
  }
}
