import { type Span, slice } from "../model/span.ts"
import type { Statement } from "./statement.ts"

/** A measure as the outside names it. */
export interface MeasureRef {
  readonly id: string
  readonly policy: string
  /** File name of the document. */
  readonly document: string
  readonly path: string
  readonly title: string
}

/** Words of one document: `text.slice(start, end) === quote`. */
export interface Quote extends Span {
  readonly quote: string
}

export type ReasonType = "platform" | "industry" | "object" | "instrument" | "target" | "agency" | "clause" | "phrase"

/** One thing that two measures have in common, with the words of both. */
export interface Reason {
  readonly type: ReasonType
  /** What it is that both speak of: the name of the platform, object, instrument, indicator; empty for words alone. */
  readonly about: string
  readonly upper: Quote
  readonly lower: Quote
}

/** `same`: one measure at two levels; `refines`: the lower one spells out a part; `partial`: a task in common. */
export type OverlapKind = "same" | "refines" | "partial" | "none"

/** Two measures compared. */
export interface Pair {
  readonly upper: MeasureRef
  readonly lower: MeasureRef
  /** 0 (nothing in common) to 1. */
  readonly score: number
  readonly kind: OverlapKind
  readonly reasons: readonly Reason[]
  /** What a person said of the pair. */
  readonly decision?: { readonly verdict: "confirmed" | "rejected"; readonly note?: string }
}

export const refOf = ({ id, policy, file, path, title }: Statement): MeasureRef => ({
  id,
  policy,
  document: file,
  path,
  title,
})

/** A span of the measure's text as words of its document. */
export const quoteOf = ({ text, start }: Statement, span: Span): Quote => ({
  quote: slice(text, span),
  start: start + span.start,
  end: start + span.end,
})
