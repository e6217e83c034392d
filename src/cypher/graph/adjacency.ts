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
  const byType = countingSort(types, typeCount, undefined).order
  const { order, starts } = countingSort(ends, nodes, byType)
  return {
    starts,
    relationships: order,
    types: order.map((relationship) => types[relationship] as number),
    nodes: order.map((relationship) => others[relationship] as number),
    occupied: occupancy(starts, order, types, typeCount),
  }
}

const countingSort = (keys: Int32Array, range: number, before: Int32Array | undefined) => {
  const starts = new Int32Array(range + 1)
  for (const key of keys) starts[key + 1] = (starts[key + 1] as number) + 1
  for (let key = 0; key < range; key++) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number)
  const next = starts.slice()
  const order = new Int32Array(keys.length)
  for (let place = 0; place < keys.length; place++) {
    const item = before === undefined ? place : (before[place] as number)
    const key = keys[item] as number
    const at = next[key] as number
    order[at] = item
    next[key] = at + 1
  }
  return { order, starts }
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
