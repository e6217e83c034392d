import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs"
import type { FoundFile } from "./files.ts"
import type { Issue } from "./model/issue.ts"
import type { Lexicon } from "./model/lexicon/index.ts"
import { type ReadDocument, readDocument } from "./pipeline.ts"
import { onDisk, type Place } from "./places.ts"
import { isSmallText, tooLarge } from "./text/index.ts"

/** That a file gave no graph, and why. */
export const failed = (file: string, rule: string, message: string): { file: string; issues: Issue[] } => ({
  file,
  issues: [{ rule, severity: "error", message }],
})

const HEAD = 1024
/** What is read at once: no file of this size is too large. */
const READ_AT_ONCE = 2 ** 20

/** The first bytes of an open file, and how many it has. */
function headOf(file: number): { head: Uint8Array; size: number } {
  const head = Buffer.alloc(HEAD)
  const read = readSync(file, head, 0, HEAD, 0)
  return { head: head.subarray(0, read), size: fstatSync(file).size }
}

/** Opens a file for a piece of work. Throws what the system says where it cannot be opened. */
function withFile<T>(place: Place, work: (file: number) => T): T {
  const file = openSync(onDisk(place), "r")
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

/** The bytes of a file, or why it is too large to be taken into memory at all. */
const bytesOf = (place: Place): Uint8Array | { readonly refused: readonly Issue[] } =>
  withFile(place, (file) => {
    if (fstatSync(file).size <= READ_AT_ONCE) return readFileSync(file)
    const { head, size } = headOf(file)
    const refused = tooLarge(head, size)?.issues
    return refused === undefined ? readFileSync(file) : { refused }
  })

/**
 * One file to its graph, on this thread, which waits for the disk: between two small files there is nothing else to do.
 * Never rejects: what cannot be read is an issue.
 */
export async function readFound(found: FoundFile, lexicon: Lexicon): Promise<ReadDocument> {
  const { file } = found
  let bytes: ReturnType<typeof bytesOf>
  try {
    bytes = bytesOf(found)
  } catch (error) {
    return failed(file, "file/unreadable", `the file cannot be read: ${(error as Error).message}`)
  }
  if ("refused" in bytes) return { file, issues: bytes.refused }
  try {
    return await readDocument({ file, bytes }, lexicon)
  } catch (error) {
    return failed(file, "file/not-understood", `reading it failed, please report this: ${(error as Error).message}`)
  }
}

/** Whether the file is read in a moment, whatever it holds. */
export function isSmall(place: Place): boolean {
  try {
    const { head, size } = withFile(place, headOf)
    return isSmallText(head, size)
  } catch {
    return true
  }
}
