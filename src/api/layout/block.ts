import { PITCH } from "./pitch.ts"
import type { LayoutNode, Place } from "./types.ts"

/** A plan and its measures, to be set in columns in the order of the text. */
export interface Plan {
  readonly policy: LayoutNode
  readonly measures: readonly LayoutNode[]
  /** Rows of small things that belong to the plan itself, under its title. */
  readonly headRows: number
}

/** Cells of one column run: a measure or the gap before a new section. */
const cellsOf = (plan: Plan): (LayoutNode | undefined)[] => {
  const cells: (LayoutNode | undefined)[] = []
  let section: string | undefined
  for (const measure of plan.measures) {
    const own = measure.headings?.[0]
    if (cells.length > 0 && own !== section) cells.push(undefined)
    section = own
    cells.push(measure)
  }
  return cells
}

/** The measures of a plan cell by cell in columns of `rows`; a gap never opens a column. */
function flow(plan: Plan, rows: number): { measure: LayoutNode; column: number; row: number }[] {
  const placed: { measure: LayoutNode; column: number; row: number }[] = []
  let at = 0
  for (const measure of cellsOf(plan)) {
    if (measure === undefined) at += at % rows === 0 ? 0 : 1
    else {
      placed.push({ measure, column: Math.floor(at / rows), row: at % rows })
      at += 1
    }
  }
  return placed
}

/** Columns that a plan takes when a column holds `rows`; a plan without measures takes one. */
export const columnsOf = (plan: Plan, rows: number): number => 1 + (flow(plan, rows).at(-1)?.column ?? 0)

/** Rows of cells, section gaps included. */
export const cellCount = (plan: Plan): number => cellsOf(plan).length

/** Puts a plan's square and measures at `left`, `top`; returns nothing but fills `places`. */
export function placeBlock(plan: Plan, rows: number, left: number, top: number, places: Map<string, Place>): void {
  places.set(plan.policy.id, { x: left, y: top + PITCH.head / 4 })
  const grid = top + PITCH.head + plan.headRows * PITCH.satellite
  for (const { measure, column, row } of flow(plan, rows)) {
    places.set(measure.id, { x: left + column * PITCH.column, y: grid + row * PITCH.row })
  }
}
