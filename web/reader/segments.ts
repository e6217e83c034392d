import type { Mark } from "../../src/api/contract.ts"
import type { Range } from "../ui/Ranges.tsx"

/** A run of text over which the same marks lie. */
export interface Segment<M extends Range = Mark> {
  readonly start: number
  readonly end: number
  /** The narrowest first. */
  readonly marks: readonly M[]
}

/** A paragraph of the text with its runs. */
export interface Paragraph<M extends Range = Mark> {
  readonly start: number
  readonly end: number
  readonly segments: readonly Segment<M>[]
}

const width = ({ start, end }: Range): number => end - start

/** Cuts a range at every edge of the marks that touch it. Marks are in the order of their starts. */
function cut<M extends Range>(start: number, end: number, marks: readonly M[]): Segment<M>[] {
  const edges = new Set([start, end])
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) edges.add(mark.start)
    if (mark.end > start && mark.end < end) edges.add(mark.end)
  }
  const at = [...edges].sort((a, b) => a - b)
  return at.slice(0, -1).map((from, index) => {
    const to = at[index + 1] ?? end
    return {
      start: from,
      end: to,
      marks: marks.filter((mark) => mark.start <= from && mark.end >= to).sort((a, b) => width(a) - width(b)),
    }
  })
}

/** The paragraphs of a text, each cut where marks begin and end; blank lines are left out. */
export function paragraphs<M extends Range>(text: string, marks: readonly M[]): Paragraph<M>[] {
  const found: Paragraph<M>[] = []
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  let open: M[] = []
  let next = 0
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf("\n", start)
    const end = newline < 0 ? text.length : newline
    for (let mark = sorted[next]; mark !== undefined && mark.start < end; mark = sorted[next]) {
      open.push(mark)
      next += 1
    }
    open = open.filter((mark) => mark.end > start)
    if (text.slice(start, end).trim() !== "") found.push({ start, end, segments: cut(start, end, open) })
    if (newline < 0) break
    start = newline + 1
  }
  return found
}

/** `12-40` of the address as a range; undefined for anything else. */
export function parseAt(value: string | null): { start: number; end: number } | undefined {
  const found = /^(\d{1,9})-(\d{1,9})$/u.exec(value ?? "")
  if (found === null) return undefined
  const [start, end] = [Number(found[1]), Number(found[2])]
  return start < end ? { start, end } : undefined
}
