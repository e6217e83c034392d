import type { MeasureMention } from "../../model/mention.ts"
import type { Outline, OutlineNode } from "../../model/outline.ts"
import type { Span } from "../../model/span.ts"

/** What a place of the text belongs to: a measure, or a section that has measures below it. */
export interface Owner {
  readonly span: Span
  /** The measures that a clause here is for, in the order of the text. */
  readonly measures: () => readonly number[]
  readonly section: boolean
}

/** Sections and measures as owners, by their beginning; of the same beginning the larger first. */
export function owners(outline: Outline, measures: readonly MeasureMention[]): Owner[] {
  const own = measures.map(({ span }, index): Owner => ({ span, measures: () => [index], section: false }))
  const byStart = measures
    .map(({ span: { start, end } }, index) => ({ start, end, index }))
    .sort((a, b) => a.start - b.start)
  const found = [...own]
  const descend = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      if (node.children.length === 0) continue
      found.push({ span: node.span, measures: () => measuresIn(node.span, byStart), section: true })
      descend(node.children)
    }
  }
  descend(outline.children)
  return found.sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || Number(b.section) - Number(a.section),
  )
}

function measuresIn(span: Span, byStart: readonly { start: number; end: number; index: number }[]): number[] {
  let low = 0
  let high = byStart.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((byStart[middle]?.start ?? 0) < span.start) low = middle + 1
    else high = middle
  }
  const inside: number[] = []
  for (let i = low; i < byStart.length; i++) {
    const measure = byStart[i]
    if (measure === undefined || measure.start >= span.end) break
    if (measure.end <= span.end) inside.push(measure.index)
  }
  return inside
}

/** The innermost owner of a place, and the section around it where it is a measure. */
export interface Owned {
  readonly owner?: Owner
  readonly section?: Owner
}

/** The owners of each of the places, which come in the order of the text. */
export function ownersAt(places: readonly Span[], sorted: readonly Owner[]): Owned[] {
  const open: Owner[] = []
  let next = 0
  const close = (at: number): void => {
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= at) open.pop()
  }
  return places.map(({ start }) => {
    for (let owner = sorted[next]; owner !== undefined && owner.span.start <= start; owner = sorted[++next]) {
      close(owner.span.start)
      open.push(owner)
    }
    close(start)
    const owner = open.at(-1)
    const section = owner?.section === false ? open.findLast((one) => one.section) : undefined
    return { owner, section }
  })
}
