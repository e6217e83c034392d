import { createHash } from "node:crypto"
import { endianness } from "node:os"

/** Numbers that lie in a pack as they are in memory. */
export type Column = Uint8Array | Uint32Array | Float64Array

const KINDS = { u8: Uint8Array, u32: Uint32Array, f64: Float64Array } as const
type Kind = keyof typeof KINDS

/** Where a column lies: its kind, its first byte after the header, and how many numbers it has. */
type Place = readonly [kind: Kind, start: number, length: number]

interface Header<H> {
  readonly order: string
  readonly columns: Readonly<Record<string, Place>>
  readonly about: H
}

/** Columns begin at multiples of this. */
const ALIGNED = 8
const SEAL = 32
const NEWLINE = 0x0a

const aligned = (size: number): number => Math.ceil(size / ALIGNED) * ALIGNED
const kindOf = (column: Column): Kind =>
  column instanceof Uint8Array ? "u8" : column instanceof Uint32Array ? "u32" : "f64"
const sealOf = (body: Uint8Array): Buffer => createHash("sha256").update(body).digest()

/**
 * Columns as one piece of memory that threads share and that is a file as it is: a line of JSON that tells what lies
 * where, the columns, and a seal by which a piece that is not whole, or was changed, is known.
 */
export function join<H>(about: H, columns: Readonly<Record<string, Column>>): SharedArrayBuffer {
  const places: Record<string, Place> = {}
  let size = 0
  for (const [name, column] of Object.entries(columns)) {
    places[name] = [kindOf(column), size, column.length]
    size = aligned(size + column.byteLength)
  }
  const header = Buffer.from(JSON.stringify({ order: endianness(), columns: places, about } satisfies Header<H>))
  const start = aligned(header.length + 1)
  const memory = new SharedArrayBuffer(start + size + SEAL)
  const bytes = Buffer.from(memory)
  bytes.set(header)
  bytes.fill(" ", header.length, start - 1)
  bytes[start - 1] = NEWLINE
  for (const [name, column] of Object.entries(columns))
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + (places[name]?.[1] ?? 0))
  bytes.set(sealOf(bytes.subarray(0, -SEAL)), start + size)
  return memory
}

/** What `join` made, with its columns in place. */
export interface Joined<H> {
  readonly about: H
  /** Throws where there is no column of that name and kind. */
  column<K extends Kind>(name: string, kind: K): InstanceType<(typeof KINDS)[K]>
}

/** Whether a piece is as it was made; only then its columns may be trusted. */
export function isWhole(memory: SharedArrayBuffer): boolean {
  const bytes = Buffer.from(memory)
  return bytes.length > SEAL && sealOf(bytes.subarray(0, -SEAL)).equals(bytes.subarray(-SEAL))
}

/** Takes a whole piece apart, without a copy. Throws where it is of another form or of a machine of another byte order. */
export function apart<H>(memory: SharedArrayBuffer): Joined<H> {
  const bytes = Buffer.from(memory)
  const end = bytes.indexOf(NEWLINE)
  const header = JSON.parse(bytes.toString("utf8", 0, end)) as Header<H>
  if (header.order !== endianness()) throw new Error("The numbers are of another byte order")
  const column = <K extends Kind>(name: string, kind: K) => {
    const place = header.columns[name]
    if (place?.[0] !== kind) throw new Error(`There is no column ${name}`)
    const Numbers: new (memory: SharedArrayBuffer, start: number, length: number) => Column = KINDS[kind]
    return new Numbers(memory, end + 1 + place[1], place[2]) as InstanceType<(typeof KINDS)[K]>
  }
  return { about: header.about, column }
}
