import { inflateRawSync } from "node:zlib"
import { Unzip, type UnzipDecoder } from "fflate"

/** The files of a zip that were asked for, and what became of the others. */
export interface Unzipped {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly names: ReadonlySet<string>
  /** Why the zip could not be read to its end. */
  readonly problem?: "damaged" | "too-large" | "too-many"
}

/** What a document may unpack to, all its parts together. */
const MOST_BYTES = 128 * 2 ** 20
/** How many parts it may have: each costs time, however small it is. */
const MOST_PARTS = 20_000
/** That list's last entry has a remark of 64 KiB at the most. */
const LONGEST_END = 2 ** 16 + 22
/** The library calls itself for each part that begins within a step: not so often that the stack is used up. */
const STEP = 2 ** 15

/** Thrown where a zip comes to more than is unpacked. */
class TooMuch extends Error {
  readonly problem: "too-large" | "too-many"

  constructor(problem: "too-large" | "too-many") {
    super(problem)
    this.problem = problem
  }
}

/** Unpacks one file of a zip at once, to no more than the bound. */
class Inflate implements UnzipDecoder {
  static readonly compression = 8
  readonly #chunks: Uint8Array[] = []
  declare ondata: UnzipDecoder["ondata"]

  push(chunk: Uint8Array, final: boolean): void {
    this.#chunks.push(chunk)
    if (final) this.ondata(null, inflate(join(this.#chunks)) as Uint8Array<ArrayBuffer>, true)
  }
}

function inflate(packed: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: MOST_BYTES })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? new TooMuch("too-large") : error
  }
}

/** Unpacks the files whose name `wanted` accepts, never more than a bound, whatever sizes the zip claims. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  const files = new Map<string, Uint8Array>()
  const names = new Set<string>()
  let total = 0
  let open = 0
  let parts = 0
  const reader = new Unzip((file) => {
    names.add(file.name)
    if (++parts > MOST_PARTS) throw new TooMuch("too-many")
    if (!wanted(file.name)) return
    const chunks: Uint8Array[] = []
    open++
    file.ondata = (error, chunk, final) => {
      if (error !== null) throw error
      total += chunk.length
      if (total > MOST_BYTES) throw new TooMuch("too-large")
      chunks.push(chunk)
      if (!final) return
      open--
      files.set(file.name, join(chunks))
    }
    file.start()
  })
  reader.register(Inflate)
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      reader.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch (error) {
    return { files, names, problem: error instanceof TooMuch ? error.problem : "damaged" }
  }
  return open > 0 || !hasEnd(bytes) ? { files, names, problem: "damaged" } : { files, names }
}

/** Whether there is the mark of the list of parts that ends a zip. */
const hasEnd = ({ buffer, byteOffset, length }: Uint8Array): boolean =>
  Buffer.from(buffer, byteOffset, length).includes("PK\x05\x06", -LONGEST_END, "latin1")

function join(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0]
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}
