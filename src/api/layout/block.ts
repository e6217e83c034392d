import { PITCH } from "./pitch.ts"
import type { LayoutNode, Place } from "./types.ts"

/** A plan and its measures, to be set in columns in the order of the text. */
export interface Plan {
  readonly policy: LayoutNode
  readonly measures: readonly LayoutNode[]
  /** How many measures each section has, in their order. */
  readonly sections: readonly number[]
  /** Rows of cells, the gaps between sections included. */
  readonly cells: number
  /** Rows of small things that belong to the plan itself, under its title. */
  readonly headRows: number
}

export function planOf(policy: LayoutNode, measures: readonly LayoutNode[], headRows: number): Plan {
  const sections: number[] = []
  measures.forEach((measure, index) => {
    const last = sections.length - 1
    if (index > 0 && measures[index - 1]?.headings?.[0] === measure.headings?.[0])
      sections[last] = (sections[last] ?? 0) + 1
    else sections.push(1)
  })
  return { policy, measures, sections, cells: measures.length + Math.max(0, sections.length - 1), headRows }
}

/** The cell of each section's first measure in columns of `rows`, and the cell after the last: a gap never opens a column. */
function startsOf({ sections }: Plan, rows: number): { starts: number[]; end: number } {
  let end = 0
  const starts = sections.map((count) => {
    const start = end % rows === 0 ? end : end + 1
    end = start + count
    return start
  })
  return { starts, end }
}

/** Columns that a plan takes when a column holds `rows`; a plan without measures takes one. */
export const columnsOf = (plan: Plan, rows: number): number => Math.max(1, Math.ceil(startsOf(plan, rows).end / rows))

/** Puts a plan's square and measures at `left`, `top`; returns nothing but fills `places`. */
export function placeBlock(plan: Plan, rows: number, left: number, top: number, places: Map<string, Place>): void {
  places.set(plan.policy.id, { x: left, y: top + PITCH.head / 4 })
  const grid = top + PITCH.head + plan.headRows * PITCH.satellite
  const measures = plan.measures.values()
  startsOf(plan, rows).starts.forEach((start, section) => {
    const end = start + (plan.sections[section] ?? 0)
    for (let cell = start; cell < end; cell++) {
      const { id } = measures.next().value as LayoutNode
      places.set(id, { x: left + Math.floor(cell / rows) * PITCH.column, y: grid + (cell % rows) * PITCH.row })
    }
  })
}
