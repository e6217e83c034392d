/** FNV-1a over the units of a text. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Where elements lie by their ids: a table of places (one more, 0 is free) with open addresses, at most half full. */
export function indexOf(ids: Iterable<string>, count: number): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(count, 1) * 2)))
  const mask = slots.length - 1
  let place = 0
  for (const id of ids) {
    let slot = hashOf(id) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = ++place
  }
  return slots
}

/** The place of an id; undefined where it is none of those. */
export function placeIn(slots: Uint32Array, id: string, idAt: (place: number) => string): number | undefined {
  const mask = slots.length - 1
  for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot] as number
    if (found === 0) return undefined
    if (idAt(found - 1) === id) return found - 1
  }
}
