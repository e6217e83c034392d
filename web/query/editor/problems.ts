import type { Action, Diagnostic } from "@codemirror/lint"
import { CypherError, CypherUnsupportedError, notices, parse } from "../../../src/cypher/index.ts"
import { GRAPH_NAMES } from "../../../src/model/ontology.ts"
import type { QueryFailure, Words } from "../../i18n/reasons.ts"

/** How the page puts a failure, and the action that mends it, into words. */
export interface Voice {
  readonly say: (failure: QueryFailure) => Words
  readonly fix: (instead: string) => string
}

/** The end of the word, or of the one character, at a place. */
function endOf(text: string, from: number): number {
  const word = /^[\p{L}\p{N}_]+/u.exec(text.slice(from, from + 100))?.[0]
  return Math.min(text.length, from + (word?.length ?? 1))
}

/** Writes something in the place of what is underlined. */
const fixing = (instead: string, voice: Voice): Action => ({
  name: voice.fix(instead),
  apply: (view, from, to) => view.dispatch({ changes: { from, to, insert: instead } }),
})

/** What may be written in the place of a word that a failure is about. */
function meant({ values = {}, nearest }: QueryFailure, word: string): string | undefined {
  if (word === values.name || word === values.found) return nearest[0]
  return word === values.character && values.instead !== undefined ? String(values.instead) : undefined
}

function diagnostic(
  text: string,
  at: number,
  severity: Diagnostic["severity"],
  failure: QueryFailure,
  voice: Voice,
): Diagnostic {
  const from = Math.max(0, Math.min(at, text.length - 1))
  const to = endOf(text, from)
  const { what, cure } = voice.say(failure)
  const instead = meant(failure, text.slice(from, to))
  return {
    from,
    to,
    severity,
    message: `${what}\n${cure}`.trim(),
    ...(instead !== undefined && { actions: [fixing(instead, voice)] }),
  }
}

/** Where and why the text is no query that can be read, or what in it may be a slip, with the cure. */
export function problems(text: string, voice: Voice): Diagnostic[] {
  if (text.trim() === "") return []
  try {
    parse(text)
    return notices(text, GRAPH_NAMES).map((notice) => diagnostic(text, notice.place.offset, "warning", notice, voice))
  } catch (error) {
    if (!(error instanceof CypherError)) throw error
    const severity = error instanceof CypherUnsupportedError ? "warning" : "error"
    return [diagnostic(text, error.offset ?? error.place?.offset ?? 0, severity, error, voice)]
  }
}

/** What the server said of the text, at the place that it names. */
export const answered = (
  failure: QueryFailure,
  offset: number | undefined,
  text: string,
  voice: Voice,
): Diagnostic[] => (offset === undefined ? [] : [diagnostic(text, offset, "error", failure, voice)])
