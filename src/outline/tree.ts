import type { OutlineKind } from "../model/outline.ts"
import type { Draft } from "./draft.ts"
import type { Marker } from "./markers.ts"
import { addTo } from "./shared-rows.ts"
import type { Row } from "./tables.ts"

const RANK: Partial<Record<OutlineKind, number>> = {
  annex: -1,
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  h1: 4,
  h2: 5,
  h3: 6,
  h4: 7,
  table: 8,
}

const rankOf = (kind: OutlineKind): number => RANK[kind] ?? 9

/** How far a number may run ahead of the one before it: a text may have lost an item. */
const MAX_GAP = 4

const lastOf = (parent: Draft, kind: OutlineKind): Draft | undefined => {
  for (let i = parent.children.length - 1; i >= 0; i--) {
    const child = parent.children[i]
    if (child?.kind === kind) return child
  }
  return undefined
}

/** Grows the tree of one document, number by number. */
export class TreeBuilder {
  readonly root: Draft = {
    kind: "unnumbered",
    number: "",
    value: 0,
    start: 0,
    contentStart: 0,
    end: 0,
    holdsList: false,
    children: [],
  }
  readonly #open: Draft[] = [this.root]
  /** The last number of each kind, wherever it stood: numbers may run on over chapters. */
  readonly #last = new Map<OutlineKind, number>()

  /** Takes a number that begins a line; false where it cannot be an item here. `announced`: the text before it ends in a colon. */
  offerLine(marker: Marker, announced = false): boolean {
    const value = marker.value
    const last = this.#last.get(marker.kind) ?? 0
    const plausible = rankOf(marker.kind) < rankOf("h3") || value === 1 || (value > last && value <= last + MAX_GAP)
    if (!plausible && !this.#expected(marker.kind, value) && !this.#opensList(value)) return false
    if (announced && this.#repeats(marker)) this.top.holdsList = true
    this.#place(marker)
    return true
  }

  /** Takes a number within a line only where it is the very next one, or the first under a heading, where numbers may begin anew or run on. */
  offerInline(marker: Marker, first: boolean): boolean {
    const begins = first && (marker.value === 1 || marker.value === (this.#last.get(marker.kind) ?? 0) + 1)
    if (marker.kind !== "box" && !this.#expected(marker.kind, marker.value) && !begins) {
      if (!this.#opensList(marker.value)) return false
    }
    this.#place(marker)
    return true
  }

  /** Takes a row of a table of tasks; rows that follow each other make one table. */
  addRow(row: Row): void {
    if (this.top.kind !== "table")
      this.#push({ kind: "table", number: "", value: 0, start: row.span.start, end: row.span.start })
    addTo(this.top.children, row)
  }

  /** Whether an open list waits for this number. */
  awaits({ kind, value }: Marker): boolean {
    return this.#expected(kind, value)
  }

  /** Ends every open item at `at`. */
  close(at: number): void {
    this.#popTo(1, at)
  }

  /** Ends every open item below the sections at `at`. */
  closeItems(at: number): void {
    const first = this.#open.findIndex((draft, i) => i > 0 && rankOf(draft.kind) > rankOf("h1"))
    if (first !== -1) this.#popTo(first, at)
  }

  /** The innermost open item. */
  get top(): Draft {
    return this.#open[this.#open.length - 1] ?? this.root
  }

  /** A box may go on with the items of another page. */
  #opensList(value: number): boolean {
    return this.top.holdsList && this.top.children.length === 0 && value < 100
  }

  /** Whether a list of this kind that is open already has such a number: a new list begins within it. */
  #repeats(marker: Marker): boolean {
    return marker.value === 1 && this.top.kind === marker.kind && this.top.children.length === 0
  }

  #popTo(length: number, at: number): void {
    while (this.#open.length > length) {
      const done = this.#open.pop()
      if (done !== undefined) done.end = done.kind === "table" ? (done.children.at(-1)?.end ?? at) : at
    }
  }

  #expected(kind: OutlineKind, value: number, below = this.#open.length): boolean {
    for (let i = below - 1; i >= 0; i--) {
      const draft = this.#open[i]
      if (draft !== undefined && lastOf(draft, kind)?.value === value - 1) return true
    }
    return false
  }

  #place(marker: Marker): void {
    let floor = 1
    if (marker.kind === "box") {
      const box = this.#open.findLastIndex((draft) => draft.kind === "box")
      if (box !== -1) this.#popTo(box, marker.start)
      this.#push(marker)
      return
    }
    for (let i = this.#open.length - 1; i > 0; i--) {
      if (!this.#open[i]?.holdsList) continue
      if (this.#belongsToList(marker, i)) {
        floor = i + 1
        break
      }
      this.#popTo(i + (this.#open[i]?.kind === "box" ? 0 : 1), marker.start)
    }
    const rank = rankOf(marker.kind)
    let length = this.#open.length
    while (length > floor && rankOf(this.#open[length - 1]?.kind ?? "row") >= rank) length--
    this.#popTo(length, marker.start)
    this.#push(marker)
  }

  #belongsToList(marker: Marker, owner: number): boolean {
    const list = this.#open[owner]
    if (list === undefined || rankOf(marker.kind) <= rankOf("h1")) return false
    const first = list.children[0]
    if (first === undefined) return marker.value === 1 || !this.#expected(marker.kind, marker.value, owner + 1)
    if (rankOf(marker.kind) < rankOf(first.kind)) return false
    if (marker.kind !== first.kind) return true
    const last = lastOf(list, marker.kind)
    return last?.value === marker.value - 1 || !this.#expected(marker.kind, marker.value, owner)
  }

  #push(marker: Marker): void {
    const draft: Draft = {
      kind: marker.kind,
      number: marker.number,
      value: marker.value,
      start: marker.start,
      contentStart: marker.end,
      end: marker.start,
      holdsList: marker.kind === "box",
      children: [],
    }
    this.top.children.push(draft)
    this.#open.push(draft)
    this.#last.set(marker.kind, marker.value)
  }
}
