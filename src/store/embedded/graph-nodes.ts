import type { GraphNode } from "../../model/graph.ts"
import { storedNode, storedNodeProperty } from "../stored.ts"
import { ElementView } from "./graph-elements.ts"
import type { PackedNodes } from "./pack/read.ts"
import type { StoredGraph } from "./state.ts"

/** The nodes of a graph as it is now, by numbers. */
export class NodeView extends ElementView<GraphNode, PackedNodes> {
  readonly #labels: readonly (readonly string[])[]
  readonly #indexes: ReadonlyMap<string, number>
  /** The number of each place of the pack; −1 where its node is no more. */
  readonly #indexOf: Int32Array

  constructor(table: StoredGraph["nodes"]) {
    super(table, { stored: storedNode, property: storedNodeProperty })
    this.#labels = this.base?.labels.map((label) => [label]) ?? []
    this.#indexes = new Map(this.since.map(({ id }, at) => [id, this.places.length + at]))
    this.#indexOf = new Int32Array(this.base?.count ?? 0).fill(-1)
    this.places.forEach((place, index) => {
      this.#indexOf[place] = index
    })
  }

  labels(index: number): readonly string[] {
    const place = this.places[index]
    if (place === undefined) return [this.put(index).label]
    return this.#labels[this.base?.labelOf[place] as number] as readonly string[]
  }

  /** The number of the node of an id. */
  index(id: string): number | undefined {
    const put = this.#indexes.get(id)
    if (put !== undefined) return put
    const place = this.base?.place(id)
    const index = place === undefined ? -1 : (this.#indexOf[place] as number)
    return index < 0 ? undefined : index
  }

  /** The number of the node that has the place's id now; −1 where there is none. */
  indexOfPlace(place: number): number {
    const index = this.#indexOf[place] as number
    if (index >= 0 || this.#indexes.size === 0) return index
    return this.#indexes.get(this.base?.id(place) ?? "") ?? -1
  }
}
