import { MERGED } from "../model/table-columns.ts"
import { UnitSet, WHITE_SPACE } from "../model/unit-set.ts"
import type { TextBuilder } from "./builder.ts"
import { TooLong } from "./problems.ts"

/** Words of a cell with their place in the source; -1 where the source does not hold them. */
export interface CellWords {
  readonly words: string
  readonly source: number
}

interface Cell {
  columns: number
  rows: number
  /** Merged with the cell above. */
  merged: boolean
  readonly words: CellWords[]
}

/** A table of data: a line for a row, a tab between cells, merged cells marked so that columns stay in line. */
export class Table {
  readonly #rows: Cell[][] = []

  row(): void {
    this.#rows.push([])
  }

  cell(columns = 1, rows = 1): void {
    if (this.#rows.length === 0) this.row()
    this.#rows[this.#rows.length - 1]?.push({ columns, rows, merged: false, words: [] })
  }

  widen(columns: number): void {
    const cell = this.#cell
    if (cell !== undefined) cell.columns = columns
  }

  merge(): void {
    const cell = this.#cell
    if (cell !== undefined) cell.merged = true
  }

  add(words: CellWords): void {
    this.#cell?.words.push(words)
  }

  get #cell(): Cell | undefined {
    const row = this.#rows[this.#rows.length - 1]
    return row?.[row.length - 1]
  }

  write(builder: TextBuilder): void {
    /** For each column how many more rows its cell covers. */
    const covered: number[] = []
    for (const row of this.#rows) {
      if (row.length === 0 && !covered.some((rows) => rows > 0)) continue
      writeRow(builder, row, covered)
      builder.insert("\n")
    }
  }
}

function writeRow(builder: TextBuilder, row: readonly Cell[], covered: number[]): void {
  let column = 0
  const next = (words?: string): void => {
    if (column > 0) builder.insert("\t")
    if (words !== undefined) builder.insert(words)
    column++
  }
  const skipCovered = (): void => {
    while ((covered[column] ?? 0) > 0) {
      covered[column] = (covered[column] ?? 0) - 1
      next(MERGED)
    }
  }
  for (const { columns, rows, merged, words } of row) {
    skipCovered()
    for (let k = 0; k < columns; k++) {
      covered[column] = rows - 1
      next(k === 0 && merged ? MERGED : undefined)
      if (k === 0 && !merged) writeWords(builder, words)
    }
  }
  skipCovered()
}

/** White space, also of no width. */
const BLANK = WHITE_SPACE.with(new UnitSet("\u200b"))

/** Writes words with white space as a reader sees it: one space between words, none at the ends. */
export function writeWords(builder: TextBuilder, words: readonly CellWords[]): void {
  const before = builder.length
  let gap = false
  for (const { words: run, source } of words) {
    TooLong.check(run.length)
    for (let at = 0; at < run.length; ) {
      const end = BLANK.next(run, at)
      if (end > at) {
        if (gap && builder.length > before) builder.insert(" ")
        if (source === -1) builder.insert(run.slice(at, end))
        else builder.copy(run.slice(at, end), source + at)
      }
      gap = end < run.length
      at = end + 1
    }
  }
}
