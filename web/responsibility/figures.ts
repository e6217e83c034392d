import type { KeyboardEvent } from "react"

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const figureAt = (table: HTMLTableElement, row: number, column: number): HTMLElement | null =>
  table.tBodies[0]?.rows[row]?.cells[column]?.querySelector<HTMLElement>("[data-figure]") ?? null

/** Arrow keys go to the next figure in their direction; cells without a figure are passed over. */
export function walkFigures(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key]
  const cell = (event.target as HTMLElement).closest("td")
  const body = event.currentTarget.tBodies[0]
  if (step === undefined || cell === null || body === undefined) return
  const line = cell.parentElement as HTMLTableRowElement
  let row = line.sectionRowIndex + step[0]
  let column = cell.cellIndex + step[1]
  for (
    ;
    row >= 0 && row < body.rows.length && column > 0 && column < line.cells.length;
    row += step[0], column += step[1]
  ) {
    const figure = figureAt(event.currentTarget, row, column)
    if (figure === null) continue
    event.preventDefault()
    figure.focus()
    return
  }
}

/** The figure that is open, to give it the focus back. */
export const openFigure = (): HTMLElement | null => document.querySelector<HTMLElement>("[data-figure][data-open=true]")
