import { pairKey, type Thesaurus } from "./thesaurus.ts"
import { addTo } from "./vector.ts"

/** What is counted of a text, each by its key; the three spaces of keys do not meet. */
export interface Features {
  /** Pairs of neighbouring characters. */
  readonly pairs: Map<number, number>
  /** Objects with everything above them, and linked platforms and industries. */
  readonly objects: Map<number, number>
  readonly topics: Map<number, number>
}

/** Keys below are objects, from here on topics, then links; pairs of characters begin behind. */
const TOPICS = 1 << 16
const LINKS = 1 << 17
const PAIRS = 0x30 << 16

export const noFeatures = (): Features => ({ pairs: new Map(), objects: new Map(), topics: new Map() })

/** Counts what a folded text holds, each occurrence `weight` times. */
export function countText(text: string, weight: number, thesaurus: Thesaurus, into: Features): void {
  for (let i = 0; i + 1 < text.length; i++) {
    const first = text.charCodeAt(i)
    const second = text.charCodeAt(i + 1)
    if (isWord(first) && isWord(second)) addTo(into.pairs, pairKey(first, second), weight)
  }
  for (const { value } of thesaurus.objects.scan(text))
    for (const object of value)
      for (const [above, share] of object.broader) addTo(into.objects, above.index, weight * share)
  for (let i = 0; i < text.length; i++)
    for (const topic of thesaurus.topics.at(text, i)?.value ?? []) addTo(into.topics, TOPICS + topic, weight)
}

/** Counts a platform or industry that the graph links. */
export const countLink = (id: string, into: Features): void =>
  addTo(into.objects, LINKS + (hash(id) % (PAIRS - LINKS)), 1)

/** Whether the key of an object is one of the thesaurus, and not a link. */
export const isObject = (key: number): boolean => key < TOPICS

/** Chinese characters, ASCII letters and figures. */
const isWord = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a)

/** FNV-1a, unsigned. Two ids that meet in one key cost a little precision and nothing else. */
function hash(id: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < id.length; i++) value = Math.imul(value ^ id.charCodeAt(i), 0x01000193)
  return value >>> 0
}
