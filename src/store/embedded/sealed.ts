import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { replaceFile } from "./folder.ts"

/** Writes lines, and after them a line by which a file that is not whole, or was changed, is known. */
export const writeSealed = (path: string, lines: Iterable<string>): Promise<void> => replaceFile(path, sealed(lines))

function* sealed(lines: Iterable<string>): Iterable<string> {
  const hash = createHash("sha256")
  for (const line of lines) {
    hash.update(line)
    yield line
  }
  yield `${hash.digest("hex")}\n`
}

/** The lines of a sealed file; undefined where there is none that is whole. */
export async function readSealed(path: string): Promise<Iterable<string> | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return undefined
  const end = bytes.lastIndexOf(0x0a, -2) + 1
  const body = bytes.subarray(0, end)
  const seal = bytes.toString("latin1", end).trimEnd()
  return createHash("sha256").update(body).digest("hex") === seal ? linesOf(body) : undefined
}

/** The whole lines of a file; line by line, as all of it may be too long for one string. */
export function* linesOf(bytes: Buffer): Iterable<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 0) return
    yield bytes.toString("utf8", start, end)
    start = end + 1
  }
}

export const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`

/** Elements in one line of a file of many. */
const CHUNK = 500

export function* chunks<T>(items: Iterable<T>): Iterable<T[]> {
  let chunk: T[] = []
  for (const item of items)
    if (chunk.push(item) === CHUNK) {
      yield chunk
      chunk = []
    }
  if (chunk.length > 0) yield chunk
}
