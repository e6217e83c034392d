/** A sparse vector: the part [from, to) of arrays that it may share with others; keys ascending, a value for each. */
export interface SparseVector {
  readonly keys: Int32Array
  readonly values: Float32Array
  readonly from: number
  readonly to: number
}

/** One vector for each set of entries, all in one pair of arrays. */
export function vectorsOf(sets: readonly ReadonlyMap<number, number>[]): SparseVector[] {
  const size = sets.reduce((sum, entries) => sum + entries.size, 0)
  const [keys, values] = [new Int32Array(size), new Float32Array(size)]
  let to = 0
  return sets.map((entries) => {
    const from = to
    for (const key of entries.keys()) keys[to++] = key
    keys.subarray(from, to).sort()
    for (let i = from; i < to; i++) values[i] = entries.get(keys[i] as number) as number
    return { keys, values, from, to }
  })
}

/** Inner product, in one pass over both. */
export function dot(a: SparseVector, b: SparseVector): number {
  let sum = 0
  for (let i = a.from, j = b.from; i < a.to && j < b.to; ) {
    const left = a.keys[i] as number
    const right = b.keys[j] as number
    if (left === right) sum += (a.values[i++] as number) * (b.values[j++] as number)
    else if (left < right) i++
    else j++
  }
  return sum
}

/** What stands under a key; 0 where nothing does. */
export function valueAt({ keys, values, from, to }: SparseVector, key: number): number {
  const place = placeOf(keys, key, from, to)
  return place < 0 ? 0 : (values[place] as number)
}

/** The place of a key among those of [from, to), which ascend; -1 where it is not there. */
function placeOf(keys: Int32Array, key: number, from = 0, to = keys.length): number {
  const place = lowerBound(keys, key, from, to)
  return place < to && keys[place] === key ? place : -1
}

/** The first place of [from, to) whose key is no smaller; fast where it is near `from`. */
export function lowerBound(keys: Int32Array, key: number, from: number, to = keys.length): number {
  let low = from
  let high = from
  for (let step = 1; high < to && (keys[high] as number) < key; step *= 2) {
    low = high + 1
    high += step
  }
  if (high > to) high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  return low
}

/** Adds to what stands under a key. */
export function addTo<K>(counts: Map<K, number>, key: K, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount)
}
