import type { Value } from "../values/value.ts"
import type { Dictionary } from "./dictionary.ts"

/** What reads a property of a node or relationship by its place in the graph. */
type Read = (index: number) => Value
/** What tells a number by the place of a node or relationship. */
export type Numbers = (index: number) => number
/** What tells whether a node or relationship has a property. */
export type Has = (index: number) => boolean

/** Bytes that all columns of a graph's nodes, or of its relationships, may have together. */
const BYTES = 64 * 2 ** 20

/** Properties of one key by the place of their owners, as values, kept once they were read; lists are not kept. */
const valueColumn = (size: number, read: Read): Read => {
  const values: (Value | undefined)[] = new Array(size).fill(undefined)
  return (index) => {
    const known = values[index]
    if (known !== undefined) return known
    const value = read(index)
    if (!Array.isArray(value)) values[index] = value
    return value
  }
}

/** The same as numbers of a dictionary; no NaN is like another, so that none is kept. */
const numberColumn = (size: number, read: Read, dictionary: Dictionary): Numbers => {
  const numbers = new Int32Array(size).fill(-1)
  return (index) => {
    const known = numbers[index] as number
    if (known >= 0) return known
    const value = read(index)
    const number = dictionary.numberOf(value)
    if (!Number.isNaN(value)) numbers[index] = number
    return number
  }
}

const UNKNOWN = 0
const ABSENT = 1
const PRESENT = 2

/** Whether there is a value, kept once it was looked up. */
const presenceColumn = (size: number, has: Has): Has => {
  const known = new Uint8Array(size)
  return (index) => {
    if (known[index] === UNKNOWN) known[index] = has(index) ? PRESENT : ABSENT
    return known[index] === PRESENT
  }
}

/** The columns of a graph's nodes or relationships: of values, of their numbers, and of whether there is one. */
export class Columns {
  private readonly size: number
  private readonly known = new Map<string, unknown>()
  private bytes = 0

  constructor(size: number) {
    this.size = size
  }

  values(key: string, read: Read): Read {
    return this.column(`v${key}`, 8, read, () => valueColumn(this.size, read))
  }

  numbers(key: string, read: Read, dictionary: Dictionary): Numbers {
    const plain: Numbers = (index) => dictionary.numberOf(read(index))
    return this.column(`n${key}`, 4, plain, () => numberColumn(this.size, read, dictionary))
  }

  presence(key: string, has: Has): Has {
    return this.column(`p${key}`, 1, has, () => presenceColumn(this.size, has))
  }

  /** A column of so many bytes a place, as long as there is room for one more, and what does without else. */
  private column<T>(name: string, width: number, without: T, make: () => T): T {
    const known = this.known.get(name) as T | undefined
    if (known !== undefined) return known
    if (this.isFull) return without
    const made = make()
    this.bytes += width * this.size
    this.known.set(name, made)
    return made
  }

  /** Whether there is no room for another. */
  get isFull(): boolean {
    return this.bytes + 8 * this.size > BYTES
  }
}
