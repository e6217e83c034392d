import type { Evidence } from "../model/graph.ts"
import type { CitedEvidence } from "./contract.ts"
import type { PolicyFacts } from "./snapshot.ts"

/** Where a sentence or a list item ends. */
const ENDS = new Set(["。", "!", "?", "!", "?", "\n"])

/** No more words than this are given on either side. */
const REACH = 160

function sentenceStart(text: string, from: number): number {
  const floor = Math.max(0, from - REACH)
  for (let at = from; at > floor; at -= 1) if (ENDS.has(text[at - 1] ?? "")) return at
  return floor
}

function sentenceEnd(text: string, from: number): number {
  const ceiling = Math.min(text.length, from + REACH)
  for (let at = from; at < ceiling; at += 1) {
    const character = text[at] ?? ""
    if (character === "\n") return at
    if (ENDS.has(character)) return at + 1
  }
  return ceiling
}

/** Evidence with the rest of its sentence and what is needed to cite it. */
export function cite(evidence: Evidence, text: string, file: string, policy: PolicyFacts): CitedEvidence {
  const { start, end, quote } = evidence
  const closed = ENDS.has(quote.at(-1) ?? "")
  return {
    ...evidence,
    before: text.slice(sentenceStart(text, start), start).trimStart(),
    after: closed ? "" : text.slice(end, sentenceEnd(text, end)).trimEnd(),
    file,
    policy: { ...policy },
  }
}
