import { columnsOf, type Plan } from "./block.ts"
import { PITCH } from "./pitch.ts"

/** Plans side by side in columns of `rows` measures at the most. */
export interface Shelf {
  readonly plans: readonly Plan[]
  readonly rows: number
}

/** Columns that a plan takes at the least: its title wants more room than one column of measures. */
const LEAST_COLUMNS = 1.3

/** The next number of rows that is tried is so much greater. */
const STEP = 1.15

const widthOf = (plan: Plan, rows: number): number =>
  Math.max(LEAST_COLUMNS, columnsOf(plan, rows)) * PITCH.column + PITCH.gutter

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

/** Height of shelves one below the other. */
export const heightOf = (shelves: readonly Shelf[]): number =>
  shelves.reduce((sum, shelf) => sum + shelfHeight(shelf) + PITCH.pad, 0)

/** Numbers of rows worth trying, from square blocks to one shelf for all; few, so that the search stays linear. */
function candidates(plans: readonly Plan[], cells: number, width: number): number[] {
  const even = Math.sqrt((cells / Math.max(1, plans.length)) * (PITCH.column / PITCH.row) * 0.5)
  const most = (cells / Math.max(1, width / PITCH.column)) * 3
  const found: number[] = []
  for (let rows = Math.max(3, Math.min(even, most / 3)); rows <= Math.max(3, even, most); rows *= STEP) {
    found.push(Math.ceil(rows))
  }
  return [...new Set(found)]
}

/** The plans of a lane on shelves, as low as they can be. */
export function shelve(plans: readonly Plan[], cells: number, width: number): Shelf[] {
  let best: Shelf[] = []
  let least = Number.POSITIVE_INFINITY
  for (const rows of candidates(plans, cells, width)) {
    const shelves = fill(plans, rows, width)
    const height = heightOf(shelves)
    if (height >= least) continue
    best = shelves
    least = height
  }
  return best
}

/** Width of the widest shelf, the labels of its last column included. */
export const usedWidth = (shelves: readonly Shelf[]): number =>
  Math.max(
    0,
    ...shelves.map(({ plans, rows }) => plans.reduce((sum, plan) => sum + widthOf(plan, rows), -PITCH.gutter)),
  )

/** Left edges of the plans of a shelf, from 0. */
export function leftEdges(shelf: Shelf): { plan: Plan; left: number }[] {
  let left = 0
  return shelf.plans.map((plan) => {
    const at = { plan, left }
    left += widthOf(plan, shelf.rows)
    return at
  })
}

/** Height of a shelf: the heads of its plans and the longest of their columns. */
export const shelfHeight = ({ plans, rows }: Shelf): number =>
  PITCH.head +
  Math.max(...plans.map((plan) => plan.headRows)) * PITCH.satellite +
  Math.min(rows, Math.max(...plans.map(({ cells }) => cells))) * PITCH.row
