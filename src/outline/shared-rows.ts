import type { Draft } from "./draft.ts"
import type { Row, Step } from "./tables.ts"

/**
 * Adds a row to those of its table. Rows that share a number and a task are steps below it, each with its own duties;
 * rows that share a task and have numbers of their own go by what each of them says.
 */
export function addTo(rows: Draft[], row: Row): void {
  const last = rows.at(-1)
  if (!row.continues || last === undefined || row.step === undefined) {
    rows.push(countsOn(last, row) ? underTask(leaf(row)) : leaf(row))
    return
  }
  if (row.numbered) {
    rows[rows.length - 1] = byStep(last)
    rows.push(byStep(leaf(row)))
    return
  }
  const task = underTask(last)
  task.children.push(stepBelow(row, row.step, task.children.length + 1))
  task.end = row.span.end
  rows[rows.length - 1] = task
}

/** Whether the steps are numbered through the table, and this row holds the next one. */
function countsOn(last: Draft | undefined, { step }: Row): boolean {
  const before = last?.children.at(-1)?.row?.step?.marker
  const own = step?.marker
  return before !== undefined && own?.kind === before.kind && own.value === before.value + 1
}

const leaf = (row: Row): Draft => ({
  kind: "row",
  number: row.number,
  value: 0,
  start: row.span.start,
  contentStart: row.span.start,
  end: row.span.end,
  holdsList: false,
  children: [],
  row,
})

/** A row that goes by its step and not by the task that it shares. */
const byStep = (draft: Draft): Draft =>
  draft.row?.step === undefined ? draft : { ...draft, row: { ...draft.row, title: draft.row.step.title } }

/** The task of a row, with the row as its first step. */
function underTask(draft: Draft): Draft {
  const { row } = draft
  if (row?.step === undefined) return draft
  const { row: _, ...task } = draft
  return { ...task, contentStart: row.title.start, children: [stepBelow(row, row.step, 1)] }
}

function stepBelow(row: Row, step: Step, place: number): Draft {
  const start = step.marker?.start ?? step.title.start
  const number = step.marker?.number ?? String(place)
  return { ...leaf({ ...row, title: step.title, span: { start, end: row.span.end } }), number }
}
