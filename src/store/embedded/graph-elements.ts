import type { StoredValue } from "../stored.ts"
import type { Packed } from "./pack/read.ts"
import type { Table } from "./pack/table.ts"

/** How one element that lies in no pack is read. */
interface Reading<T> {
  stored(element: T): Record<string, StoredValue>
  property(element: T, key: string): StoredValue | undefined
}

/** Which elements count: of those in the pack by their places, and of those that were put since. */
interface Counting<T> {
  place(place: number): boolean
  put(element: T): boolean
}

const ALL: Counting<unknown> = { place: () => true, put: () => true }

/** The elements of a table as it is now, by numbers from 0: those of its pack that still count, and then what was put since. */
export class ElementView<T extends { readonly id: string }, B extends Packed<T>> {
  readonly base: B | undefined
  /** Places of the pack that count, in their order. */
  readonly places: Uint32Array
  readonly since: readonly T[]
  readonly #reading: Reading<T>

  constructor(table: Table<T, B>, reading: Reading<T>, counting: Counting<T> = ALL) {
    this.base = table.base
    this.since = [...table.since.values()].filter(counting.put)
    this.#reading = reading
    const places = new Uint32Array(table.base?.count ?? 0)
    let count = 0
    for (let place = 0; place < places.length; place++)
      if (table.has(place) && counting.place(place)) places[count++] = place
    this.places = places.subarray(0, count)
  }

  get count(): number {
    return this.places.length + this.since.length
  }

  id(index: number): string {
    return this.#read(
      index,
      (base, place) => base.id(place),
      ({ id }) => id,
    )
  }

  stored(index: number): Record<string, StoredValue> {
    return this.#read(index, (base, place) => base.stored(place), this.#reading.stored)
  }

  property(index: number, key: string): StoredValue | undefined {
    const place = this.places[index]
    if (place !== undefined) return this.base?.property(place, key)
    return this.#reading.property(this.put(index), key)
  }

  keys(index: number): readonly string[] {
    return this.#read(
      index,
      (base, place) => base.keys(place),
      (element) => Object.keys(this.#reading.stored(element)),
    )
  }

  /** The element of a number that is not in the pack. */
  put(index: number): T {
    return this.since[index - this.places.length] as T
  }

  #read<V>(index: number, packed: (base: B, place: number) => V, put: (element: T) => V): V {
    const place = this.places[index]
    return place === undefined ? put(this.put(index)) : packed(this.base as B, place)
  }
}
