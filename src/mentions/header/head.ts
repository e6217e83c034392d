import type { Stated } from "../../model/mention.ts"
import type { Outline, Signature } from "../../model/outline.ts"
import type { Span } from "../../model/span.ts"
import { fieldsOf, type HeaderLine, linesIn } from "./fields.ts"

/** The parts of a document that speak of the document itself. */
export interface Head {
  readonly text: string
  readonly outline: Outline
  /** The lines before the plan and from its title to its first section. */
  readonly lines: readonly HeaderLine[]
  /** The lines behind the plan. */
  readonly foot: readonly HeaderLine[]
  /** The page's metadata, from the head, else from the foot. */
  readonly fields: ReadonlyMap<string, Stated<string>>
  /** The signature of the document: that of the notice which covers the plan, else the plan's own. */
  readonly signature: Signature | undefined
  /** Where the dates of all signatures begin. */
  readonly signed: ReadonlySet<number>
}

const LONGEST_FRONT = 20_000
const LONGEST_PREAMBLE = 3000
const LONGEST_FOOT = 4000

/** Collects what the header is read from; the sizes are bounded whatever the document. */
export function headOf(text: string, outline: Outline): Head {
  const { front, main, back } = outline
  const first = outline.children[0]?.span.start ?? main.end
  const bodyStart = Math.min(first, main.start + LONGEST_PREAMBLE)
  const lines = linesIn(text, { start: Math.max(front.start, front.end - LONGEST_FRONT), end: bodyStart })
  const foot = linesIn(text, { start: back.start, end: Math.min(back.end, back.start + LONGEST_FOOT) })
  const fields = new Map([...fieldsOf(foot), ...fieldsOf(lines)])
  const taken = outline.signatures.map(({ date }) => date.start)
  return { text, outline, lines, foot, fields, signature: signatureOf(outline), signed: new Set(taken) }
}

/** 转发 and 印发 are signed before the plan; everything else behind it. Annexes may be signed by others. */
function signatureOf({ signatures, main }: Outline): Signature | undefined {
  return (
    signatures.findLast(({ date }) => date.end <= main.start) ?? signatures.find(({ date }) => date.start >= main.start)
  )
}

/** Whether two spans share a place. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
