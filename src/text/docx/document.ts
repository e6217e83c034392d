import type { CleanText } from "../../model/text.ts"
import { TextBuilder } from "../builder.ts"
import { readMarkup } from "../markup.ts"
import { Table } from "../table.ts"
import type { ListPlace, Numbering } from "./numbering.ts"

interface Run {
  readonly words: string
  /** Offset in the stream of all text runs of the document; -1 for a tab or a line break. */
  readonly source: number
}

interface Paragraph {
  readonly runs: Run[]
  list: ListPlace | undefined
  level: number | undefined
  style: string
  /** Text boxes that hang on the paragraph: they follow it. */
  readonly boxes: Paragraph[]
}

/** Deleted or moved text is left out, as are drawings' fallbacks, which repeat them, and field codes. */
const SKIPPED = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:pPrChange", "w:rPrChange", "w:sectPr"])

/**
 * Writes the text of a Word document: a line for a paragraph with its automatic number, a line for a row of a table,
 * tracked changes as accepted. Offsets lead back to the stream of the document's text runs.
 */
export class DocxWriter {
  readonly #builder = new TextBuilder()
  readonly #numbering: Numbering
  readonly #paragraphs: Paragraph[] = []
  /** The outermost table that is open: the words of tables within its cells are words of those cells. */
  #table: Table | undefined
  #tablesOpen = 0
  #skipping = 0
  #inText = false
  #source = 0

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  build(): CleanText {
    return this.#builder.build("docx", "utf-8")
  }

  /** Footnotes and endnotes, under a heading of their own. */
  notes(xml: string): void {
    const before = this.#builder.length
    this.#builder.insert("注释\n")
    const heading = this.#builder.length
    this.read(xml)
    if (this.#builder.length === heading) this.#builder.cut(before)
  }

  read(xml: string): void {
    readMarkup(xml, true, {
      open: (name, attributes) => this.#open(name, attributes),
      words: (words) => this.#words(words),
      close: (name) => this.#close(name),
    })
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SKIPPED.has(name)) this.#skipping++
    if (this.#skipping > 0) return
    const value = attributes["w:val"] ?? ""
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1]
    const table = this.#tablesOpen === 1 ? this.#table : undefined
    if (name === "w:p") this.#paragraphs.push({ runs: [], list: undefined, level: undefined, style: "", boxes: [] })
    else if (name === "w:t") this.#inText = true
    else if (name === "w:tab" || name === "w:br" || name === "w:cr") paragraph?.runs.push({ words: " ", source: -1 })
    else if (name === "w:noBreakHyphen") paragraph?.runs.push({ words: "-", source: -1 })
    else if (name === "w:pStyle" && paragraph !== undefined) paragraph.style = value
    else if (name === "w:ilvl" && paragraph !== undefined) paragraph.level = Number(value) || 0
    else if (name === "w:numId" && paragraph !== undefined)
      paragraph.list = { list: value, level: paragraph.level ?? 0 }
    else if (name === "w:tbl") this.#openTable()
    else if (name === "w:tr") table?.row()
    else if (name === "w:tc") table?.cell()
    else if (name === "w:gridSpan") table?.widen(Number(value) || 1)
    else if (name === "w:vMerge" && value !== "restart") table?.merge()
  }

  #words(words: string): void {
    if (!this.#inText) return
    if (this.#skipping === 0) this.#paragraphs[this.#paragraphs.length - 1]?.runs.push({ words, source: this.#source })
    this.#source += words.length
  }

  #close(name: string): void {
    if (SKIPPED.has(name)) this.#skipping = Math.max(0, this.#skipping - 1)
    if (this.#skipping > 0) return
    if (name === "w:t") this.#inText = false
    else if (name === "w:p") this.#endParagraph()
    else if (name === "w:tbl") this.#endTable()
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const host = this.#paragraphs[this.#paragraphs.length - 1]
    if (host !== undefined) host.boxes.push(paragraph)
    else this.#put(paragraph)
  }

  #put(paragraph: Paragraph): void {
    const place = paragraph.list ?? this.#numbering.ofStyle(paragraph.style)
    const hasWords = paragraph.runs.some(({ words }) => /\S/u.test(words))
    const number = place !== undefined && place.list !== "0" && hasWords ? this.#numbering.next(place) : ""
    const table = this.#table
    if (table !== undefined) {
      if (number !== "") table.add({ words: number, source: -1 })
      for (const run of paragraph.runs) table.add(run)
      table.add({ words: " ", source: -1 })
    } else if (hasWords) this.#line(number, paragraph.runs)
    for (const box of paragraph.boxes) this.#put(box)
  }

  #line(number: string, runs: readonly Run[]): void {
    if (number !== "") this.#builder.insert(/[\d.]$/u.test(number) ? `${number} ` : number)
    for (const { words, source } of runs) {
      if (source === -1) this.#builder.insert(words)
      else this.#builder.copy(words, source)
    }
    this.#builder.insert("\n")
  }

  #openTable(): void {
    if (this.#tablesOpen++ === 0) this.#table = new Table()
  }

  #endTable(): void {
    if (this.#tablesOpen === 0 || --this.#tablesOpen > 0) return
    this.#table?.write(this.#builder)
    this.#table = undefined
  }
}
