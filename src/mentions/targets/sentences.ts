import type { Span } from "../../model/span.ts"
import { UnitSet } from "../../model/unit-set.ts"
import type { Quantity } from "./quantity.ts"

const END = new UnitSet("。！!？?\n\t|｜")
/** A sentence is followed no farther than this to either side of a quantity. */
const REACH = 1000

/** A sentence with its quantities. */
export interface Counted {
  readonly span: Span
  readonly quantities: readonly Quantity[]
}

function startBefore(text: string, at: number, low: number): number {
  const limit = Math.max(low, at - REACH)
  for (let i = at - 1; i >= limit; i--) if (END.at(text, i)) return i + 1
  return limit
}

function endBehind(text: string, at: number, high: number): number {
  const limit = Math.min(high, at + REACH)
  for (let i = at; i < limit; i++) if (END.at(text, i)) return i
  return limit
}

/** Groups quantities by the sentence in which they stand. */
export function countedSentences(text: string, within: Span, found: readonly Quantity[]): Counted[] {
  const sentences: Counted[] = []
  let open: { span: Span; quantities: Quantity[] } | undefined
  for (const quantity of found) {
    if (open !== undefined && quantity.start < open.span.end) {
      open.quantities.push(quantity)
      continue
    }
    const low = open?.span.end ?? within.start
    const span = {
      start: startBefore(text, quantity.start, Math.max(low, within.start)),
      end: endBehind(text, quantity.end, within.end),
    }
    open = { span, quantities: [quantity] }
    sentences.push(open)
  }
  return sentences
}
