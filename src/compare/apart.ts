import type { Span } from "../model/span.ts"
import { fold } from "./fold.ts"
import type { Link } from "./view.ts"

/** Where a measure stands. */
interface Place {
  readonly document: string
  readonly start: number
  readonly quote: string
}

/** What inside a measure does not speak of the measure itself, in offsets of its text, ascending, none in another. */
export function apart(measure: Place, roles: readonly Link[], others: readonly Place[]): Span[] {
  const spans = [...roleSpans(roles, measure), ...nested(measure, others)].sort((a, b) => a.start - b.start)
  return spans.filter(({ start }, i) => spans.slice(0, i).every((earlier) => start >= earlier.end))
}

/** Whether `inner` lies inside `outer` and is not the same. */
export const encloses = (outer: Place, inner: Place): boolean =>
  outer.document === inner.document &&
  outer.quote.length > inner.quote.length &&
  outer.start <= inner.start &&
  inner.start + inner.quote.length <= outer.start + outer.quote.length

/** How far before the first measure of a box the box's own heading may begin. */
const BOX_HEADING = 60

/** Measures of their own inside this one (the items of a box), with the heading of their box. */
function nested(measure: Place, others: readonly Place[]): Span[] {
  return others
    .filter((other) => encloses(measure, other))
    .map((other) => {
      const start = other.start - measure.start
      const before = measure.quote.slice(Math.max(0, start - BOX_HEADING), start)
      const heading = before.lastIndexOf("专栏")
      const isHeading = heading >= 0 && !/[。;]/u.test(fold(before.slice(heading)))
      return { start: isHeading ? start - before.length + heading : start, end: start + other.quote.length }
    })
}

/** The words on who is responsible, with the bracket that they stand in. */
function roleSpans(links: readonly Link[], measure: Place): Span[] {
  const { document, start } = measure
  const quote = fold(measure.quote)
  const spans: Span[] = []
  for (const { edge } of links)
    for (const evidence of edge.evidence) {
      const at = evidence.start - start
      if (evidence.document !== document || at < 0 || at >= quote.length) continue
      if (spans.some((span) => at >= span.start && at < span.end)) continue
      spans.push(bracketAround(quote, { start: at, end: Math.min(evidence.end - start, quote.length) }))
    }
  return spans
}

/** How far a clause on responsibility may begin before its first office, UTF-16 units. */
const CLAUSE = 200

/** The span with the outermost bracket around it, where there is one. */
function bracketAround(quote: string, span: Span): Span {
  let open = span.start
  for (let i = span.start - 1, depth = 0; i >= Math.max(0, span.start - CLAUSE); i--) {
    if (quote[i] === ")") depth++
    else if (quote[i] === "(" && --depth < 0) {
      open = i
      depth = 0
    }
  }
  if (open === span.start) return span
  for (let i = open, depth = 0; i < quote.length; i++) {
    if (quote[i] === "(") depth++
    else if (quote[i] === ")" && --depth === 0) return { start: open, end: Math.max(i + 1, span.end) }
  }
  return { start: open, end: quote.length }
}
