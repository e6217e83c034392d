import { countingSort } from "../values/counting-sort.ts"

/**
 * For each node the relationships at one of its ends, in one array; `starts[n]` to `starts[n + 1]` are those of node n.
 * Their types and the nodes at their other ends lie beside them.
 */
export interface Adjacency {
  readonly starts: Int32Array
  readonly relationships: Int32Array
  readonly types: Int32Array
  readonly nodes: Int32Array
  /** How many nodes have at least one, by type. */
  readonly occupied: Int32Array
}

/** Sorts relationships by node, and by type within each node, in linear time. */
export const adjacency = (
  nodes: number,
  ends: Int32Array,
  others: Int32Array,
  types: Int32Array,
  typeCount: number,
): Adjacency => {
  const byType = countingSort(types, typeCount).order
  const { order, starts } = countingSort(ends, nodes, byType)
  return {
    starts,
    relationships: order,
    types: order.map((relationship) => types[relationship] as number),
    nodes: order.map((relationship) => others[relationship] as number),
    occupied: occupancy(starts, order, types, typeCount),
  }
}

const occupancy = (starts: Int32Array, order: Int32Array, types: Int32Array, typeCount: number): Int32Array => {
  const occupied = new Int32Array(typeCount)
  for (let node = 0; node + 1 < starts.length; node++) {
    let last = -1
    for (let at = starts[node] as number; at < (starts[node + 1] as number); at++) {
      const type = types[order[at] as number] as number
      if (type !== last) occupied[type] = (occupied[type] as number) + 1
      last = type
    }
  }
  return occupied
}
