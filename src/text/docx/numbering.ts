import { readMarkup } from "../markup.ts"
import { written } from "./numerals.ts"

interface Level {
  start: number
  format: string
  text: string
}

/** Which list a paragraph belongs to, and how deep in it. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

const DEEPEST_LEVEL = 8

/** Counts the automatic numbers of a document, and writes them as Word shows them. */
export class Numbering {
  readonly #levels = new Map<string, Level[]>()
  /** The definition that each list follows, and the levels that it starts anew. */
  readonly #lists = new Map<string, { definition: string; starts: Map<number, number> }>()
  readonly #styles = new Map<string, ListPlace>()
  readonly #counters = new Map<string, number[]>()
  readonly #started = new Set<string>()

  constructor(numbering: string, styles: string) {
    this.#readNumbering(numbering)
    this.#readStyles(styles)
  }

  /** The list that a paragraph style belongs to. */
  ofStyle(style: string): ListPlace | undefined {
    return this.#styles.get(style)
  }

  /** The number of the next paragraph in this list; empty for bullets. */
  next({ list, level }: ListPlace): string {
    const known = this.#lists.get(list)
    const levels = known && this.#levels.get(known.definition)
    const own = levels?.[level]
    if (known === undefined || levels === undefined || own === undefined) return ""
    const counters = this.#counters.get(known.definition) ?? []
    this.#counters.set(known.definition, counters)
    this.#restart(list, known.starts, counters)
    counters[level] = (counters[level] ?? own.start - 1) + 1
    counters.length = level + 1
    if (own.format === "bullet" || own.format === "none") return ""
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      return written(counters[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? "decimal")
    })
  }

  #restart(list: string, starts: ReadonlyMap<number, number>, counters: number[]): void {
    if (this.#started.has(list)) return
    this.#started.add(list)
    for (const [level, start] of starts) counters[level] = start - 1
  }

  #readNumbering(xml: string): void {
    let definition: Level[] | undefined
    let level: Level | undefined
    let list: { definition: string; starts: Map<number, number> } | undefined
    let override = 0
    const value = (attributes: Readonly<Record<string, string>>): string => attributes["w:val"] ?? ""
    parseXml(xml, {
      "w:abstractNum": (attributes) => {
        definition = []
        list = undefined
        this.#levels.set(attributes["w:abstractNumId"] ?? "", definition)
      },
      "w:lvl": (attributes) => {
        if (list !== undefined) return
        level = { start: 1, format: "decimal", text: "" }
        const at = Number(attributes["w:ilvl"] ?? 0)
        if (definition !== undefined && at >= 0 && at <= DEEPEST_LEVEL) definition[at] = level
      },
      "w:start": (attributes) => {
        if (level !== undefined) level.start = Number(value(attributes)) || 0
      },
      "w:numFmt": (attributes) => {
        if (level !== undefined) level.format = value(attributes)
      },
      "w:lvlText": (attributes) => {
        if (level !== undefined) level.text = value(attributes)
      },
      "w:num": (attributes) => {
        list = { definition: "", starts: new Map() }
        level = undefined
        this.#lists.set(attributes["w:numId"] ?? "", list)
      },
      "w:abstractNumId": (attributes) => {
        if (list !== undefined) list.definition = value(attributes)
      },
      "w:lvlOverride": (attributes) => {
        override = Number(attributes["w:ilvl"] ?? 0)
      },
      "w:startOverride": (attributes) => {
        list?.starts.set(override, Number(value(attributes)) || 1)
      },
    })
  }

  #readStyles(xml: string): void {
    let style = ""
    let level = 0
    parseXml(xml, {
      "w:style": (attributes) => {
        style = attributes["w:styleId"] ?? ""
        level = 0
      },
      "w:ilvl": (attributes) => {
        level = Number(attributes["w:val"] ?? 0)
      },
      "w:numId": (attributes) => {
        if (style !== "") this.#styles.set(style, { list: attributes["w:val"] ?? "", level })
      },
    })
  }
}

type Handlers = Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>>

const parseXml = (xml: string, handlers: Handlers): void =>
  readMarkup(xml, true, { open: (name, attributes) => handlers[name]?.(attributes) })
