/** A table lays out a page rather than holding data where it holds tables, one row, one column, or most of the text. */
const MOST_WORDS_PER_CELL = 1500

/** Where a table begins; whether it holds data is known where it ends. */
interface Opening {
  readonly kind: "table"
  readonly open: true
  holdsData: boolean
}

interface OpenTable {
  readonly opening: Opening
  rows: number
  cells: number
  nested: boolean
  words: number
}

/** Counts what the tables hold that are open at a place of a page, the innermost last. */
export class OpenTables {
  readonly #open: OpenTable[] = []

  open(): Opening {
    const table = this.#open.at(-1)
    if (table !== undefined) table.nested = true
    const opening: Opening = { kind: "table", open: true, holdsData: false }
    this.#open.push({ opening, rows: 0, cells: 0, nested: false, words: 0 })
    return opening
  }

  close(): void {
    const table = this.#open.pop()
    if (table !== undefined) table.opening.holdsData = isData(table)
  }

  row(): void {
    const table = this.#open.at(-1)
    if (table !== undefined) table.rows++
  }

  cell(): void {
    const table = this.#open.at(-1)
    if (table !== undefined) table.cells++
  }

  words(words: string): void {
    const table = this.#open.at(-1)
    if (table !== undefined) table.words += words.trim().length
  }
}

const isData = ({ rows, cells, nested, words }: OpenTable): boolean =>
  !nested && rows >= 2 && cells > rows && words / Math.max(cells, 1) < MOST_WORDS_PER_CELL
