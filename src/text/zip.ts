import { Unzip, UnzipInflate } from "fflate"

/** The files of a zip that were asked for, and what became of the others. */
export interface Unzipped {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly names: ReadonlySet<string>
  /** Why the zip could not be read to its end. */
  readonly problem?: "damaged" | "too-large"
}

/** What a document may unpack to, all its parts together. */
const MOST_BYTES = 128 * 2 ** 20
/** Small steps bound what one step can unpack. */
const STEP = 2 ** 14

class TooLarge extends Error {}

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
  reader.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      reader.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch (error) {
    return { files, names, problem: error instanceof TooLarge ? "too-large" : "damaged" }
  }
  return open > 0 ? { files, names, problem: "damaged" } : { files, names }
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}
