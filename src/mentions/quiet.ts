import type { MeasureMention } from "../model/mention.ts"
import type { Outline, OutlineNode } from "../model/outline.ts"
import type { Span } from "../model/span.ts"
import { ordersNothing } from "./measures.ts"

/**
 * Where a plan orders nothing, though its words may be those of an order: its title and preamble, the headings of its
 * sections, and the sections on principles, goals and the state of things that hold no measure; in a work report also its last appeal.
 */
export function quiet({ genre, title, main, children }: Outline, measures: readonly MeasureMention[]): Span[] {
  const first = children[0]?.span.start
  const found: Span[] = first === undefined ? (title === undefined ? [] : [title]) : [{ start: main.start, end: first }]
  let next = 0
  const descend = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      while ((measures[next]?.span.start ?? Number.POSITIVE_INFINITY) < node.span.start) next++
      const holds = (measures[next]?.span.start ?? Number.POSITIVE_INFINITY) < node.span.end
      if (measures[next]?.titleSpan.start === node.titleSpan.start) continue
      if (!holds && ordersNothing(node.title)) found.push(node.span)
      else if (node.children.length > 0) {
        found.push({ start: node.span.start, end: node.titleSpan.end })
        descend(node.children)
      }
    }
  }
  descend(children)
  const last = children.at(-1)?.span.end
  if (genre === "work-report" && last !== undefined) found.push({ start: last, end: main.end })
  return found
}
