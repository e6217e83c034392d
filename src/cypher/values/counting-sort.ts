/**
 * The places of keys from 0 to `range` in their order, those of one key in the order of `before` (or as they stand);
 * those of a key lie from `starts[key]` on. In linear time.
 */
export const countingSort = (keys: Int32Array, range: number, before?: Int32Array) => {
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
