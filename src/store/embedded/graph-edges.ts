import type { GraphEdge } from "../../model/graph.ts"
import { storedEdge, storedEdgeProperty } from "../stored.ts"
import { ElementView } from "./graph-elements.ts"
import type { NodeView } from "./graph-nodes.ts"
import type { PackedEdges } from "./pack/read.ts"
import type { StoredGraph } from "./state.ts"

/** The edges of a graph as it is now, by numbers, with the numbers of their ends and types. */
export class EdgeView extends ElementView<GraphEdge, PackedEdges> {
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly typeOf: Int32Array
  /** Those that occur. */
  readonly types: string[] = []

  constructor(table: StoredGraph["edges"], nodes: NodeView) {
    super(table, { stored: storedEdge, property: storedEdgeProperty }, joining(table, nodes))
    this.sources = new Int32Array(this.count)
    this.targets = new Int32Array(this.count)
    this.typeOf = new Int32Array(this.count)
    const { base } = this
    const known = base?.types.map(() => -1) ?? []
    this.places.forEach((place, index) => {
      const type = base?.typeOf[place] as number
      if (known[type] === -1) known[type] = this.#type(base?.types[type] as string)
      this.typeOf[index] = known[type] as number
      this.sources[index] = nodes.indexOfPlace(base?.sources[place] as number)
      this.targets[index] = nodes.indexOfPlace(base?.targets[place] as number)
    })
    this.since.forEach(({ type, source, target }, at) => {
      const index = this.places.length + at
      this.typeOf[index] = this.#type(type)
      this.sources[index] = nodes.index(source) as number
      this.targets[index] = nodes.index(target) as number
    })
  }

  #type(type: string): number {
    const known = this.types.indexOf(type)
    return known < 0 ? this.types.push(type) - 1 : known
  }
}

/** Edges count whose ends are both there. */
function joining({ base }: StoredGraph["edges"], nodes: NodeView) {
  const isThere = (place: number | undefined): boolean => place !== undefined && nodes.indexOfPlace(place) >= 0
  return {
    place: (place: number) => isThere(base?.sources[place]) && isThere(base?.targets[place]),
    put: ({ source, target }: GraphEdge) => nodes.index(source) !== undefined && nodes.index(target) !== undefined,
  }
}
