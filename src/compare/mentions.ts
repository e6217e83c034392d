import { type Span, within } from "../model/span.ts"
import type { CompiledMeasure } from "./compile.ts"
import { fold } from "./fold.ts"
import type { PolicyObject, Thesaurus } from "./thesaurus.ts"

const BREAKS = new Set("。;,:!?\n")

const found = new WeakMap<CompiledMeasure, ReadonlyMap<PolicyObject, Span>>()

/** The objects that a measure names, with the first place of each in the measure's text; found once. */
export function mentionsOf(measure: CompiledMeasure, thesaurus: Thesaurus): ReadonlyMap<PolicyObject, Span> {
  let mentions = found.get(measure)
  if (mentions === undefined) {
    mentions = find(measure, thesaurus)
    found.set(measure, mentions)
  }
  return mentions
}

function find({ statement }: CompiledMeasure, thesaurus: Thesaurus): Map<PolicyObject, Span> {
  const mentions = new Map<PolicyObject, Span>()
  for (const { start, end, value } of thesaurus.objects.scan(fold(statement.text))) {
    const at = { start, end }
    if (statement.apart.some((span) => within(at, span))) continue
    for (const object of value) if (!mentions.has(object)) mentions.set(object, at)
  }
  return mentions
}

/** What is done with the object at a place: each instrument with its verb, in the same part of the sentence. */
export function instrumentsAt({ statement }: CompiledMeasure, at: Span, thesaurus: Thesaurus): Map<string, Span> {
  const text = fold(statement.text)
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
