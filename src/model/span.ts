/** Half-open [start, end) in UTF-16 units of the cleaned text of one document. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words of a text that a span covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether `inner` lies wholly inside `outer`. */
export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end
