import { countingSort } from "../values/counting-sort.ts"
import { type Key, keyOf } from "../values/keys.ts"
import type { Value } from "../values/value.ts"

const NOWHERE = new Int32Array(0)

/** Places in a graph by value: those of one value lie side by side, in order. */
export class Postings {
  private readonly numbers: ReadonlyMap<Key, number>
  private readonly starts: Int32Array
  private readonly places: Int32Array

  constructor(numbers: ReadonlyMap<Key, number>, starts: Int32Array, places: Int32Array) {
    this.numbers = numbers
    this.starts = starts
    this.places = places
  }

  /** How many places there are of a value, on the average. */
  get mean(): number {
    return this.places.length / Math.max(1, this.numbers.size)
  }

  of(value: Value): Int32Array {
    const number = value === null ? undefined : this.numbers.get(keyOf(value))
    return number === undefined ? NOWHERE : this.places.subarray(this.starts[number], this.starts[number + 1])
  }
}

/** Takes places with their values one by one. */
class Posting {
  private readonly numbers = new Map<Key, number>()
  private readonly values: number[] = []
  private readonly places: number[] = []

  /** NaN equals nothing, so that it is not found either. */
  add(place: number, value: Value): void {
    if (value !== null && !Number.isNaN(value)) this.addKey(place, keyOf(value))
  }

  addKey(place: number, key: Key): void {
    const number = this.numbers.get(key) ?? this.numbers.size
    this.numbers.set(key, number)
    this.values.push(number)
    this.places.push(place)
  }

  get postings(): Postings {
    const { order, starts } = countingSort(Int32Array.from(this.values), this.numbers.size)
    return new Postings(
      this.numbers,
      starts,
      order.map((at) => this.places[at] as number),
    )
  }
}

/** What reads a property by place. */
type Read = (place: number) => Value

/** The places that have a value, for `=` and IN. `work` is told of each place, and may end it by an error. */
export const byValue = (places: Iterable<number>, read: Read, work: () => void): Postings => {
  const posting = new Posting()
  for (const place of places) {
    work()
    posting.add(place, read(place))
  }
  return posting.postings
}

/** The places whose list holds a value; nothing where some have no list, as asking those what they hold is an error. */
export const byMember = (places: Iterable<number>, read: Read, work: () => void): Postings | undefined => {
  const posting = new Posting()
  for (const place of places) {
    work()
    const list = read(place)
    if (list === null) continue
    if (!Array.isArray(list)) return undefined
    for (const key of new Set(list.map(keyOf))) posting.addKey(place, key)
  }
  return posting.postings
}
