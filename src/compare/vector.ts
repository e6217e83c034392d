/** A sparse vector: keys ascending, a value for each. */
export interface SparseVector {
  readonly keys: Int32Array
  readonly values: Float32Array
}

/** The vector of these entries. */
export function vectorOf(entries: ReadonlyMap<number, number>): SparseVector {
  const keys = Int32Array.from(entries.keys()).sort()
  const values = new Float32Array(keys.length)
  keys.forEach((key, i) => {
    values[i] = entries.get(key) ?? 0
  })
  return { keys, values }
}

/** Inner product, in one pass over both. */
export function dot(a: SparseVector, b: SparseVector): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const left = a.keys[i] as number
    const right = b.keys[j] as number
    if (left === right) sum += (a.values[i++] as number) * (b.values[j++] as number)
    else if (left < right) i++
    else j++
  }
  return sum
}

/** Adds to what stands under a key. */
export function addTo<K>(counts: Map<K, number>, key: K, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount)
}

/** What stands under a key; 0 where nothing does. */
export function valueAt({ keys, values }: SparseVector, key: number): number {
  const place = placeOf(keys, key)
  return place < 0 ? 0 : (values[place] as number)
}

/** The place of a key among ascending ones; -1 where it is not there. */
export function placeOf(keys: Int32Array, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? low : -1
}
