import type { Evidence } from "../../../model/graph.ts"
import { Growing } from "./growing.ts"
import type { Column, Joined } from "./sections.ts"
import type { StringReader, StringWriter } from "./strings.ts"

/** A document that is named by a string and not by the place of its node. */
const BY_NAME = 2 ** 31

/** The place of a document's node, and its text; undefined where there is no such node. */
type DocumentOf = (id: string) => { readonly place: number; readonly text: string } | undefined

/** Evidence, each piece once: document, start, end, and the quote where it is not the part of the text (one more, 0 is none). */
export class EvidenceWriter {
  readonly #strings: StringWriter
  readonly #documentOf: DocumentOf
  readonly #seen = new Map<Evidence, number>()
  readonly #places = new Map<string, number>()
  readonly #cells = new Growing()

  constructor(strings: StringWriter, documentOf: DocumentOf) {
    this.#strings = strings
    this.#documentOf = documentOf
  }

  place(evidence: Evidence): number {
    const seen = this.#seen.get(evidence) ?? this.#add(evidence)
    this.#seen.set(evidence, seen)
    return seen
  }

  #add({ document, start, end, quote }: Evidence): number {
    const known = this.#documentOf(document)
    const isPart = known?.text.slice(start, end) === quote
    const cells = [
      known?.place ?? BY_NAME + this.#strings.place(document),
      start,
      end,
      isPart ? 0 : this.#strings.place(quote) + 1,
    ]
    const name = cells.join(" ")
    const place = this.#places.get(name)
    if (place !== undefined) return place
    for (const cell of cells) this.#cells.add(cell)
    this.#places.set(name, this.#places.size)
    return this.#places.size - 1
  }

  columns(): Record<string, Column> {
    return { evidence: this.#cells.all() }
  }
}

/** What is known of the nodes that evidence names. */
interface Documents {
  id(place: number): string
  /** The place of its text among the strings. */
  text(place: number): number | undefined
}

export class EvidenceReader {
  readonly #strings: StringReader
  readonly #documents: Documents
  readonly #cells: Uint32Array
  /** What many edges rest on is one object. */
  readonly #known: (Evidence | undefined)[] = []

  constructor({ column }: Pick<Joined<unknown>, "column">, strings: StringReader, documents: Documents) {
    this.#strings = strings
    this.#documents = documents
    this.#cells = column("evidence", "u32")
  }

  at(place: number): Evidence {
    const known = this.#known[place]
    if (known !== undefined) return known
    const evidence = {
      document: this.document(place),
      start: this.start(place),
      end: this.end(place),
      quote: this.quote(place),
    }
    this.#known[place] = evidence
    return evidence
  }

  document(place: number): string {
    const cell = this.#cells[4 * place] as number
    return cell < BY_NAME ? this.#documents.id(cell) : this.#strings.at(cell - BY_NAME)
  }

  start(place: number): number {
    return this.#cells[4 * place + 1] as number
  }

  end(place: number): number {
    return this.#cells[4 * place + 2] as number
  }

  quote(place: number): string {
    const own = this.#cells[4 * place + 3] as number
    if (own > 0) return this.#strings.at(own - 1)
    const text = this.#documents.text(this.#cells[4 * place] as number)
    return text === undefined ? "" : this.#strings.slice(text, this.start(place), this.end(place))
  }
}
