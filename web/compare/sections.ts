import type { ComparedMeasure } from "../../src/api/contract/compare.ts"
import { holds, type KnownPair } from "./pairs.ts"

/** A part of a plan under one heading. */
export interface Section {
  /** File and headings: `plan.txt#推进措施/实施源头供给行动`. */
  readonly key: string
  readonly policy: string
  /** Its place in the outline, as far as it is known. */
  readonly path: string
  /** Its heading; empty where there is none. */
  readonly title: string
  readonly measures: readonly ComparedMeasure[]
}

/** What two sections have in common. */
export interface Cell {
  readonly pairs: readonly KnownPair[]
  /** Score of the best pair. */
  readonly best: number
}

/** Sections of one plan at the most, so that the table can be taken in at a glance. */
const MOST = 24

const under = ({ headings }: ComparedMeasure, depth: number): string => headings.slice(0, depth).join("/")

/** Where the outline has the first headings of a measure; unknown within a box, which is numbered by itself. */
function placeAt({ path, headings }: ComparedMeasure, depth: number): string | undefined {
  const parts = path.split("/").slice(0, -1)
  return parts.length === headings.length ? parts.slice(0, depth).join("/") : undefined
}

/** The deepest headings of which there are not too many; the first ones where even these are. */
function depthOf(measures: readonly ComparedMeasure[], most: number): number {
  const deepest = Math.max(1, ...measures.map(({ headings }) => headings.length))
  for (let depth = deepest; depth > 1; depth--)
    if (new Set(measures.map((measure) => under(measure, depth))).size <= most) return depth
  return 1
}

function sectionsOfPlan(measures: readonly ComparedMeasure[], most: number): Section[] {
  const depth = depthOf(measures, most)
  const groups = new Map<string, ComparedMeasure[]>()
  for (const measure of measures) {
    const group = groups.get(under(measure, depth))
    if (group === undefined) groups.set(under(measure, depth), [measure])
    else group.push(measure)
  }
  return [...groups].flatMap(([headings, group]) => {
    const [first] = group
    if (first === undefined) return []
    const path = group.map((measure) => placeAt(measure, depth)).find((place) => place !== undefined) ?? ""
    const title = first.headings.slice(0, depth).at(-1) ?? ""
    return [{ key: `${first.document}#${headings}`, policy: first.policy, path, title, measures: group }]
  })
}

/** The sections of plans, in the order of the texts. */
export function sectionsOf(measures: readonly ComparedMeasure[], most = MOST): Section[] {
  const plans = new Map<string, ComparedMeasure[]>()
  for (const measure of measures) {
    const plan = plans.get(measure.policy)
    if (plan === undefined) plans.set(measure.policy, [measure])
    else plan.push(measure)
  }
  return [...plans.values()].flatMap((plan) => sectionsOfPlan(plan, most))
}

/** Where two sections meet. */
export const cellKey = (row: string, column: string): string => `${row}\n${column}`

/** The cells in which pairs overlap, by `cellKey`. Pairs that a person rejected do not count. */
export function cellsOf(
  rows: readonly Section[],
  columns: readonly Section[],
  pairs: readonly KnownPair[],
): Map<string, Cell> {
  const placed = (sections: readonly Section[]) =>
    new Map(sections.flatMap(({ key, measures }) => measures.map(({ id }) => [id, key] as const)))
  const [rowOf, columnOf] = [placed(rows), placed(columns)]
  const cells = new Map<string, { pairs: KnownPair[]; best: number }>()
  for (const pair of pairs) {
    const [row, column] = [rowOf.get(pair.upper.id), columnOf.get(pair.lower.id)]
    if (row === undefined || column === undefined || !holds(pair)) continue
    const key = cellKey(row, column)
    const cell = cells.get(key) ?? { pairs: [], best: 0 }
    cell.pairs.push(pair)
    cell.best = Math.max(cell.best, pair.score)
    cells.set(key, cell)
  }
  return cells
}

/** How many measures of a section overlap with nothing. */
export function uncovered({ measures }: Section, pairs: readonly KnownPair[]): number {
  const covered = new Set(pairs.filter(holds).flatMap(({ upper, lower }) => [upper.id, lower.id]))
  return measures.filter(({ id }) => !covered.has(id)).length
}
