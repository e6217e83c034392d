import { type Span, within } from "../model/span.ts"
import type { CompiledMeasure } from "./compile.ts"
import { fold } from "./fold.ts"
import type { PolicyObject, Thesaurus } from "./thesaurus.ts"

/** Where a measure names an object, and the words of that part of a sentence that say what is done with it. */
export interface ObjectMention {
  readonly object: PolicyObject
  readonly at: Span
  /** Instrument → where its verb stands, in the same part of the sentence. */
  readonly instruments: ReadonlyMap<string, Span>
}

const BREAKS = new Set("。;,:!?\n")

/** The objects that a measure names, each at its first place; offsets of the measure's text. */
export function mentionsOf({ statement }: CompiledMeasure, thesaurus: Thesaurus): Map<PolicyObject, ObjectMention> {
  const text = fold(statement.text)
  const mentions = new Map<PolicyObject, ObjectMention>()
  for (const { start, end, value } of thesaurus.objects.scan(text)) {
    const at = { start, end }
    if (statement.apart.some((span) => within(at, span))) continue
    for (const object of value)
      if (!mentions.has(object)) mentions.set(object, { object, at, instruments: instrumentsAt(text, at, thesaurus) })
  }
  return mentions
}

function instrumentsAt(text: string, at: Span, thesaurus: Thesaurus): Map<string, Span> {
  let from = at.start
  while (from > 0 && !BREAKS.has(text[from - 1] as string)) from--
  let to = at.end
  while (to < text.length && !BREAKS.has(text[to] as string)) to++
  const instruments = new Map<string, Span>()
  for (const { start, end, value } of thesaurus.instruments.scan(text, from, to)) {
    if (within({ start, end }, at)) continue
    for (const instrument of value) if (!instruments.has(instrument)) instruments.set(instrument, { start, end })
  }
  return instruments
}
