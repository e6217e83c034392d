import type { Value } from "../values/value.ts"

/** What reads a property of a node or relationship by its place in the graph. */
type Read = (index: number) => Value

/** Cells that all columns of a graph may have together; 8 bytes each. */
const CELLS = 8_000_000

/** Properties of one key by the place of their owners, as values, kept once they were read; lists are not kept. */
class Column {
  private readonly values: (Value | undefined)[]
  private readonly read: Read

  constructor(size: number, read: Read) {
    this.values = new Array(size).fill(undefined)
    this.read = read
  }

  at(index: number): Value {
    const known = this.values[index]
    if (known !== undefined) return known
    const value = this.read(index)
    if (!Array.isArray(value)) this.values[index] = value
    return value
  }
}

/** The columns of a graph's nodes or relationships. */
export class Columns {
  private readonly size: number
  private readonly columns = new Map<string, Column>()

  constructor(size: number) {
    this.size = size
  }

  private get isFull(): boolean {
    return (this.columns.size + 1) * this.size > CELLS
  }

  /** What reads the properties of a key: through a column, as long as there is room for one more. */
  of(key: string, read: Read): Read {
    const known = this.columns.get(key)
    if (known === undefined && this.isFull) return read
    const column = known ?? new Column(this.size, read)
    if (known === undefined) this.columns.set(key, column)
    return (index) => column.at(index)
  }

  /** Gives all up where there is no room for another. */
  tidy(): void {
    if (this.isFull) this.columns.clear()
  }
}
