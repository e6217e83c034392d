import { inflateRawSync } from "node:zlib"
import { Unzip, type UnzipDecoder } from "fflate"

/** The files of a zip that were asked for, and what became of the others. */
export interface Unzipped {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly names: ReadonlySet<string>
  /** Why the zip could not be read to its end. */
  readonly problem?: "damaged" | "too-large"
}

/** What a document may unpack to, all its parts together. */
const MOST_BYTES = 128 * 2 ** 20

class TooLarge extends Error {}

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
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? new TooLarge() : error
  }
}

/** Unpacks the files whose name `wanted` accepts, never more than a bound, whatever sizes the zip claims. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  const files = new Map<string, Uint8Array>()
  const names = new Set<string>()
  let total = 0
  let open = 0
  const reader = new Unzip((file) => {
    names.add(file.name)
    if (!wanted(file.name)) return
    const chunks: Uint8Array[] = []
    open++
    file.ondata = (error, chunk, final) => {
      if (error !== null) throw error
      total += chunk.length
      if (total > MOST_BYTES) throw new TooLarge()
      chunks.push(chunk)
      if (!final) return
      open--
      files.set(file.name, join(chunks))
    }
    file.start()
  })
  reader.register(Inflate)
  try {
    reader.push(bytes, true)
  } catch (error) {
    return { files, names, problem: error instanceof TooLarge ? "too-large" : "damaged" }
  }
  return open > 0 ? { files, names, problem: "damaged" } : { files, names }
}

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
