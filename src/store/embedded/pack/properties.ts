import type { PropertyValue } from "../../../model/graph.ts"
import { reasonHead, reasonLine } from "../../../model/reason.ts"
import { Growing } from "./growing.ts"
import type { Column, Joined } from "./sections.ts"
import type { StringReader, StringWriter } from "./strings.ts"

/** What a cell means: a string, a whole number, a number, a boolean, or where a list is. */
type Kind = "s" | "i" | "f" | "b" | "l"

/** The keys of properties in their order, each with what its cell means. */
type Shape = readonly (readonly [key: string, kind: Kind])[]

type Properties = Readonly<Record<string, PropertyValue>>

/** A quote of an edge's evidence by its place; undefined where there is none. */
type QuoteAt = (place: number) => string | undefined

/** Of what has no evidence, such as a node. */
export const noQuote: QuoteAt = () => undefined

/** An item of a list that is a line on two quotes of the evidence: the rest of the cell is its head. */
const LINE = 2 ** 31

const isWhole = (value: number): boolean => (value | 0) === value && !Object.is(value, -0)

function kindOf(value: PropertyValue): Kind {
  if (typeof value === "string") return "s"
  if (typeof value === "number") return isWhole(value) ? "i" : "f"
  return typeof value === "boolean" ? "b" : "l"
}

/** Properties as a row of cells: their shape and then each value. */
export class PropertyWriter {
  readonly #strings: StringWriter
  readonly #shapes = new Map<string, number>()
  readonly #known: Shape[] = []
  readonly #cells = new Growing()
  readonly #floats: number[] = []

  constructor(strings: StringWriter) {
    this.#strings = strings
  }

  /** Returns where the row is. */
  add(properties: Properties, quoteAt: QuoteAt): number {
    const shape = Object.keys(properties).map((key) => [key, kindOf(properties[key] as PropertyValue)] as const)
    const cells = shape.map(([key, kind]) => this.#cell(properties[key] as PropertyValue, kind, quoteAt))
    const start = this.#cells.length
    this.#cells.add(this.#shape(shape))
    for (const cell of cells) this.#cells.add(cell)
    return start
  }

  #shape(shape: Shape): number {
    const name = JSON.stringify(shape)
    const known = this.#shapes.get(name)
    if (known !== undefined) return known
    this.#shapes.set(name, this.#known.length)
    return this.#known.push(shape) - 1
  }

  #cell(value: PropertyValue, kind: Kind, quoteAt: QuoteAt): number {
    if (kind === "s") return this.#strings.place(value as string)
    if (kind === "i") return (value as number) >>> 0
    if (kind === "f") return this.#floats.push(value as number) - 1
    return kind === "b" ? Number(value) : this.#list(value as string[], quoteAt)
  }

  #list(items: readonly string[], quoteAt: QuoteAt): number {
    const start = this.#cells.length
    this.#cells.add(items.length)
    for (const [at, item] of items.entries()) this.#cells.add(this.#item(item, quoteAt(2 * at), quoteAt(2 * at + 1)))
    return start
  }

  #item(item: string, upper: string | undefined, lower: string | undefined): number {
    const head = upper === undefined || lower === undefined ? undefined : reasonHead(item, upper, lower)
    return head === undefined ? this.#strings.place(item) : LINE + this.#strings.place(head)
  }

  get shapes(): readonly Shape[] {
    return this.#known
  }

  columns(): Record<string, Column> {
    return { cells: this.#cells.all(), floats: Float64Array.from(this.#floats) }
  }
}

export class PropertyReader {
  readonly #strings: StringReader
  readonly #shapes: readonly Shape[]
  readonly #keys: readonly (readonly string[])[]
  readonly #cells: Uint32Array
  readonly #floats: Float64Array

  constructor({ column }: Pick<Joined<unknown>, "column">, shapes: readonly Shape[], strings: StringReader) {
    this.#strings = strings
    this.#shapes = shapes
    this.#keys = shapes.map((shape) => shape.map(([key]) => key))
    this.#cells = column("cells", "u32")
    this.#floats = column("floats", "f64")
  }

  /** The keys of a row. */
  keys(row: number): readonly string[] {
    return this.#keys[this.#cells[row] as number] as readonly string[]
  }

  /** Adds the properties of a row to an object. */
  into<T extends Record<string, unknown>>(object: T, row: number, quoteAt: QuoteAt): T {
    const properties: Record<string, unknown> = object
    let at = row
    for (const [key, kind] of this.#shapes[this.#cells[row] as number] as Shape)
      properties[key] = this.#value(kind, ++at, quoteAt)
    return object
  }

  /** One property of a row. */
  get(row: number, key: string, quoteAt: QuoteAt): PropertyValue | undefined {
    const at = this.keys(row).indexOf(key)
    if (at < 0) return undefined
    const [, kind] = (this.#shapes[this.#cells[row] as number] as Shape)[at] as Shape[number]
    return this.#value(kind, row + 1 + at, quoteAt)
  }

  /** The place of a string that is a property of a row; undefined where it has none. */
  stringPlace(row: number, key: string): number | undefined {
    const at = this.keys(row).indexOf(key)
    const kind = this.#shapes[this.#cells[row] as number]?.[at]?.[1]
    return kind === "s" ? this.#cells[row + 1 + at] : undefined
  }

  #value(kind: Kind, at: number, quoteAt: QuoteAt): PropertyValue {
    const cell = this.#cells[at] as number
    if (kind === "s") return this.#strings.at(cell)
    if (kind === "i") return cell | 0
    if (kind === "f") return this.#floats[cell] as number
    return kind === "b" ? cell === 1 : this.#list(cell, quoteAt)
  }

  #list(start: number, quoteAt: QuoteAt): string[] {
    const items: string[] = []
    const count = this.#cells[start] as number
    for (let at = 0; at < count; at++) {
      const cell = this.#cells[start + 1 + at] as number
      items.push(cell < LINE ? this.#strings.at(cell) : this.#line(cell - LINE, at, quoteAt))
    }
    return items
  }

  #line(head: number, at: number, quoteAt: QuoteAt): string {
    return reasonLine(this.#strings.at(head), quoteAt(2 * at) ?? "", quoteAt(2 * at + 1) ?? "")
  }
}
