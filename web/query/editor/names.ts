import type { Diagnostic } from "@codemirror/lint"
import { nearest } from "../../../src/cypher/check/nearest.ts"
import { EDGE_TYPES, NODE_LABELS } from "../../../src/model/ontology.ts"
import { fixing, type Voice } from "./problems.ts"

/** Strings, quoted names and comments: no label stands in them. */
const OPAQUE =
  /'(?:[^'\\]|\\.)*(?:'|$)|"(?:[^"\\]|\\.)*(?:"|$)|`[^`]*(?:`|$)|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/gsu

/** A colon in a pattern, with the labels or types behind it. */
const NAMED = /[([]\s*[\p{L}_]?[\p{L}\p{N}_]*\s*:([\p{L}\p{N}_\s:|&!]+)/gu
const NAME = /[\p{L}_][\p{L}\p{N}_]*/gu

const KNOWN: readonly string[] = [...NODE_LABELS, ...EDGE_TYPES]

/** A label or type that the graph does not have, and the one that may be meant. */
export interface Unknown {
  readonly from: number
  readonly name: string
  readonly meant: string | undefined
}

/** Labels and types of patterns that the ontology does not know. */
export function unknownNames(text: string): Unknown[] {
  const plain = text.replace(OPAQUE, (one) => " ".repeat(one.length))
  return [...plain.matchAll(NAMED)].flatMap((pattern) => {
    const names = pattern[1] ?? ""
    const start = pattern.index + pattern[0].length - names.length
    return [...names.matchAll(NAME)]
      .slice(0, names.includes("|") || names.includes("&") || names.includes(":") ? undefined : 1)
      .filter(([name]) => !KNOWN.includes(name) && name.toUpperCase() !== "WHERE" && name.toUpperCase() !== "IS")
      .map(({ 0: name, index }) => ({ from: start + index, name, meant: nearest(name, KNOWN) }))
  })
}

/** The same as warnings, each with what would mend it. */
export const nameWarnings = (text: string, say: (unknown: Unknown) => string, voice: Voice): Diagnostic[] =>
  unknownNames(text).map((unknown) => ({
    from: unknown.from,
    to: unknown.from + unknown.name.length,
    severity: "warning",
    message: say(unknown),
    ...(unknown.meant !== undefined && { actions: [fixing(unknown.meant, voice)] }),
  }))
