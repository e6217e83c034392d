import type { Diagnostic } from "@codemirror/lint"
import { CypherError, CypherUnsupportedError, parse } from "../../../src/cypher/index.ts"

/** The end of the word, or of the one character, at a place. */
function endOf(text: string, from: number): number {
  const word = /^[\p{L}\p{N}_]+/u.exec(text.slice(from, from + 100))?.[0]
  return Math.min(text.length, from + (word?.length ?? 1))
}

const diagnostic = (text: string, at: number, severity: Diagnostic["severity"], message: string): Diagnostic => {
  const from = Math.max(0, Math.min(at, text.length - 1))
  return { from, to: endOf(text, from), severity, message }
}

/** Where and why the text is no query that can be read, with the cure. */
export function problems(text: string): Diagnostic[] {
  if (text.trim() === "") return []
  try {
    parse(text)
    return []
  } catch (error) {
    if (!(error instanceof CypherError)) throw error
    const severity = error instanceof CypherUnsupportedError ? "warning" : "error"
    const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`
    return [diagnostic(text, error.offset ?? error.place?.offset ?? 0, severity, message)]
  }
}

const PLACE = /line (\d+), column (\d+)/u

/** The place that a server's message names, as an offset of the text. */
export function placeIn(message: string, text: string): number | undefined {
  const [, line, column] = PLACE.exec(message) ?? []
  if (line === undefined || column === undefined) return undefined
  const lines = text.split("\n").slice(0, Number(line) - 1)
  return lines.reduce((sum, one) => sum + one.length + 1, 0) + Number(column) - 1
}

/** What the server said of the text, at the place that it names. */
export function answered(message: string, hint: string, text: string): Diagnostic[] {
  const at = placeIn(message, text)
  return at === undefined ? [] : [diagnostic(text, at, "error", `${message} ${hint}`.trim())]
}
