import type { OutlineKind } from "../model/outline.ts"
import type { Row } from "./tables.ts"

/** An item while its document is being read; `end` and the heading are known when the reading is done. */
export interface Draft {
  readonly kind: OutlineKind
  readonly number: string
  readonly value: number
  readonly start: number
  readonly contentStart: number
  end: number
  /** Whether the item holds a list of its own, whose numbers begin anew: a box, or an item that announces one. */
  holdsList: boolean
  readonly children: Draft[]
  /** For a row of a table: its title and its cells. */
  readonly row?: Row
}
