import { columnsOf, type Plan } from "./block.ts"
import { PITCH } from "./pitch.ts"

/** Plans side by side in columns of `rows` measures. */
export interface Shelf {
  readonly plans: readonly Plan[]
  readonly rows: number
}

const widthOf = (plan: Plan, rows: number): number => columnsOf(plan, rows) * PITCH.column + PITCH.gutter

/** Fills shelves from the left, a new one where the next plan would not fit; every shelf holds at least one plan. */
function fill(plans: readonly Plan[], rows: number, width: number): Shelf[] {
  const shelves: { plans: Plan[]; rows: number; used: number }[] = []
  for (const plan of plans) {
    const need = widthOf(plan, rows)
    const last = shelves.at(-1)
    if (last !== undefined && last.used + need <= width + PITCH.gutter) {
      last.plans.push(plan)
      last.used += need
    } else shelves.push({ plans: [plan], rows, used: need })
  }
  return shelves
}

/** The fewest rows a column for which the plans stand on one shelf; else shelves of the square root of what there is. */
export function shelve(plans: readonly Plan[], cells: number, width: number): Shelf[] {
  const columns = Math.max(1, Math.floor(width / PITCH.column))
  const least = Math.max(3, Math.ceil(cells / columns))
  if (plans.length <= columns) {
    for (let rows = least; rows <= least * 3; rows += 1) {
      const shelves = fill(plans, rows, width)
      if (shelves.length <= 1) return shelves
    }
  }
  return fill(plans, Math.max(3, Math.ceil(Math.sqrt(cells / Math.max(1, plans.length)) * 1.5)), width)
}

/** Left edges of the plans of a shelf, from 0. */
export function leftEdges(shelf: Shelf): { plan: Plan; left: number; columns: number }[] {
  let left = 0
  return shelf.plans.map((plan) => {
    const at = { plan, left, columns: columnsOf(plan, shelf.rows) }
    left += widthOf(plan, shelf.rows)
    return at
  })
}

/** Height of a shelf with the heads of its plans. */
export const shelfHeight = (shelf: Shelf): number =>
  PITCH.head +
  Math.max(...shelf.plans.map((plan) => plan.headRows)) * PITCH.satellite +
  (shelf.plans.some((plan) => plan.measures.length > 0) ? shelf.rows * PITCH.row : 0)
