import { CypherSyntaxError } from "../errors.ts"
import { say } from "../reasons.ts"

/** A text as it is read, and where its places are in the text as it was written. */
export interface Decoded {
  readonly text: string
  readonly written: (offset: number) => number
}

/** A pair of backslashes, or one that begins `\uXXXX`; a backslash before anything else means something in strings. */
const ESCAPE = /\\\\|\\u([0-9a-fA-F]{4})?/gu
/** By how much an escape is longer than what it stands for. */
const SHORTER = "\\u0000".length - 1

/**
 * Puts characters in the place of `\uXXXX`, in the whole text and before anything is read of it, as Neo4j does: such an
 * escape may be a part of a keyword, or close a string.
 */
export const decoded = (written: string): Decoded => {
  if (!written.includes("\\u")) return { text: written, written: (offset) => offset }
  /** Where in the decoded text an escape stood. */
  const places: number[] = []
  const text = written.replace(ESCAPE, (whole, hex: string | undefined, at: number) => {
    if (whole === "\\\\") return whole
    if (hex === undefined) {
      const wrong = written.slice(at, at + SHORTER + 1)
      throw new CypherSyntaxError(say("syntax/unicode", { escape: wrong }), at)
    }
    places.push(at - places.length * SHORTER)
    return String.fromCharCode(Number.parseInt(hex, 16))
  })
  return { text, written: (offset) => offset + SHORTER * countBelow(places, offset) }
}

/** How many of ascending numbers are below one. */
const countBelow = (numbers: readonly number[], bound: number): number => {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < bound) low = middle + 1
    else high = middle
  }
  return low
}

const MEANINGS: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
}

/** What a string says: an escape that has no meaning stays as it is. */
export const unescaped = (raw: string): string =>
  raw.replace(/\\([\s\S])/gu, (whole, char: string) => MEANINGS[char] ?? whole)
