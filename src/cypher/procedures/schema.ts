import type { GraphView } from "../graph/view.ts"
import { type EntitySource, NodeValue, RelationshipValue } from "../values/entities.ts"
import type { MapValue, Value } from "../values/value.ts"

interface Virtual {
  readonly label: string
}

interface VirtualLink {
  readonly type: string
  readonly from: number
  readonly to: number
}

/** Nodes and relationships that stand for labels and types, and are in no graph. */
class Schema implements EntitySource {
  readonly nodes: NodeValue[]
  private readonly labels: readonly Virtual[]
  private readonly links: readonly VirtualLink[]

  constructor(labels: readonly Virtual[], links: readonly VirtualLink[]) {
    this.labels = labels
    this.links = links
    this.nodes = labels.map((_, index) => new NodeValue(this, index))
  }

  get relationships(): RelationshipValue[] {
    return this.links.map((_, index) => new RelationshipValue(this, index))
  }

  nodeLabels(index: number): readonly string[] {
    return [(this.labels[index] as Virtual).label]
  }

  /** Expressions find no properties on them, as in Neo4j; they are only shown. */
  nodeProperty(): Value {
    return null
  }

  nodeProperties(index: number): MapValue {
    return new Map<string, Value>([
      ["name", (this.labels[index] as Virtual).label],
      ["indexes", []],
      ["constraints", []],
    ])
  }

  nodeKey(index: number): string {
    return String(index)
  }

  relationshipType(index: number): string {
    return (this.links[index] as VirtualLink).type
  }

  relationshipProperty(): Value {
    return null
  }

  relationshipProperties(index: number): MapValue {
    return new Map<string, Value>([["name", this.relationshipType(index)]])
  }

  relationshipKey(index: number): string {
    return String(index)
  }

  start(index: number): NodeValue {
    return this.nodes[(this.links[index] as VirtualLink).from] as NodeValue
  }

  end(index: number): NodeValue {
    return this.nodes[(this.links[index] as VirtualLink).to] as NodeValue
  }
}

/** One row: a node for each label, a relationship for each type between labels that it joins. */
export const visualization = (view: GraphView): Value[] => {
  const labels = [...view.byLabel.keys()]
  const place = new Map(labels.map((label, index) => [label, index]))
  const links = new Map<string, VirtualLink>()
  for (let index = 0; index < view.relationshipCount; index++) {
    const type = view.relationshipType(index)
    for (const from of view.start(index).labels) {
      for (const to of view.end(index).labels) {
        const link = { type, from: place.get(from) as number, to: place.get(to) as number }
        links.set(JSON.stringify(link), link)
      }
    }
  }
  const schema = new Schema(
    labels.map((label) => ({ label })),
    [...links.values()],
  )
  return [schema.nodes, schema.relationships]
}
