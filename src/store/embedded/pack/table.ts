import type { Steps } from "../../../model/steps.ts"
import type { Packed } from "./read.ts"

/** Elements that are made in one step. */
const STEP = 64

/** Elements by their ids: those of a pack, made when asked for, and what was put and taken away since. */
export class Table<T extends { readonly id: string }, B extends Packed<T> = Packed<T>> {
  #base: B | undefined
  #made: (T | undefined)[] = []
  /** Places of the pack that do not count any more. */
  #gone: Uint8Array | undefined
  #goneCount = 0
  readonly #put = new Map<string, T>()

  constructor(base?: B) {
    this.#base = base
  }

  get base(): B | undefined {
    return this.#base
  }

  get size(): number {
    return (this.#base?.count ?? 0) - this.#goneCount + this.#put.size
  }

  /** What was put since the pack was made, by its id. */
  get since(): ReadonlyMap<string, T> {
    return this.#put
  }

  get(id: string): T | undefined {
    const put = this.#put.get(id)
    if (put !== undefined) return put
    const place = this.#placeOf(id)
    return place === undefined ? undefined : this.at(place)
  }

  set(id: string, element: T): void {
    this.#drop(id)
    this.#put.set(id, element)
  }

  delete(id: string): void {
    this.#drop(id)
    this.#put.delete(id)
  }

  /** The element at a place of the pack, also where it does not count any more. */
  at(place: number): T | undefined {
    const made = this.#made[place]
    if (made !== undefined || this.#base === undefined || place >= this.#base.count) return made
    const element = this.#base.element(place)
    this.#made[place] = element
    return element
  }

  /** Whether a place of the pack still counts. */
  has(place: number): boolean {
    return this.#gone?.[place] !== 1
  }

  /** Makes all elements of the pack, for who is about to ask for them. */
  *make(): Steps<void> {
    for (let place = 0; place < (this.#base?.count ?? 0); place++) {
      this.at(place)
      if (place % STEP === 0) yield
    }
  }

  *values(): Iterable<T> {
    for (let place = 0; place < (this.#base?.count ?? 0); place++) if (this.has(place)) yield this.at(place) as T
    yield* this.#put.values()
  }

  /** Takes a pack of just these elements in their order; those that were made are kept where that is wanted. */
  settle(base: B, { keep }: { readonly keep: boolean }): void {
    this.#made = keep ? [...this.values()] : []
    this.#base = base
    this.#gone = undefined
    this.#goneCount = 0
    this.#put.clear()
  }

  /** Ids of the pack that neither count nor were put anew. */
  dropped(): string[] {
    const ids: string[] = []
    this.#gone?.forEach((isGone, place) => {
      const id = isGone === 1 ? this.#base?.id(place) : undefined
      if (id !== undefined && !this.#put.has(id)) ids.push(id)
    })
    return ids
  }

  #placeOf(id: string): number | undefined {
    const place = this.#base?.place(id)
    return place !== undefined && this.has(place) ? place : undefined
  }

  #drop(id: string): void {
    const place = this.#placeOf(id)
    if (place === undefined) return
    this.#gone ??= new Uint8Array(this.#base?.count ?? 0)
    this.#gone[place] = 1
    this.#goneCount++
  }
}
