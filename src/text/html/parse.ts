import { readMarkup } from "../markup.ts"
import { OpenTables } from "./tables.ts"

/** What a page consists of, in its order: words with their place in the source, and where blocks and tables begin and end. */
export type Part =
  | { readonly kind: "words"; readonly words: string; readonly source: number; readonly link: boolean }
  | { readonly kind: "break" }
  | { readonly kind: "table"; readonly open: boolean; readonly holdsData: boolean }
  | { readonly kind: "row" }
  | { readonly kind: "cell"; readonly columns: number; readonly rows: number }

/** What a page says of itself in its meta tags. */
export interface PageField {
  readonly label: string
  readonly words: string
  readonly source: number
}

export interface Page {
  readonly fields: readonly PageField[]
  readonly parts: readonly Part[]
}

const BLOCKS = new Set(
  "address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol option p pre section tbody thead tfoot ul".split(
    " ",
  ),
)
const SKIPPED = new Set(
  "title script style noscript nav footer aside select button iframe template svg textarea object audio video canvas".split(
    " ",
  ),
)
const PAGE_PARTS =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|topbar|top-bar|footer|foot|bottom|copyright|breadcrumb|crumbs?|sidebar|share|bdsharebuttonbox|toolbar|related|recommend|pagination|qrcode|ewm|search|login|banner|friendlink|links?)(?:$|[\s_-])/iu
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu
const MOST_SPAN = 50

/** The meta tags of the national standard for government pages, with the words that a printed page uses for them. */
const FIELDS: Readonly<Record<string, string>> = {
  pubdate: "发布日期",
  contentsource: "来源",
}

/** Reads a page into its parts; any input, in linear time and without recursion. */
export function parse(page: string): Page {
  const fields: PageField[] = []
  const parts: Part[] = []
  const tables = new OpenTables()
  /** The element that is being skipped, and how many of its name are open within. */
  let skipped = ""
  let open = 0
  let links = 0
  readMarkup(page, false, {
    open(name, attributes, start, end) {
      if (skipped !== "") {
        if (name === skipped) open++
      } else if (isSkipped(name, attributes)) {
        skipped = name
        open = 1
      } else if (name === "meta") pushField(fields, page, start, end, attributes)
      else if (name === "a") links++
      else openPart(parts, tables, name, attributes)
    },
    words(words, source) {
      if (skipped !== "") return
      parts.push({ kind: "words", words, source, link: links > 0 })
      tables.words(words)
    },
    close(name) {
      if (skipped !== "") {
        if (name === skipped && --open === 0) skipped = ""
      } else if (name === "a") links = Math.max(0, links - 1)
      else if (name === "table") {
        parts.push({ kind: "table", open: false, holdsData: false })
        tables.close()
      } else if (BLOCKS.has(name)) parts.push({ kind: "break" })
    },
  })
  return { fields, parts }
}

const isSkipped = (
  name: string,
  { class: classes = "", id = "", style = "" }: Readonly<Record<string, string>>,
): boolean =>
  SKIPPED.has(name) || HIDDEN.test(style) || (CONTAINERS.has(name) && (PAGE_PARTS.test(classes) || PAGE_PARTS.test(id)))

const CONTAINERS = new Set(["div", "ul", "section", "header", "dl"])

function openPart(parts: Part[], tables: OpenTables, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === "table") parts.push(tables.open())
  else if (name === "tr") {
    parts.push({ kind: "row" })
    tables.row()
  } else if (name === "td" || name === "th") {
    parts.push({ kind: "cell", columns: span(attributes.colspan), rows: span(attributes.rowspan) })
    tables.cell()
  } else if (BLOCKS.has(name)) parts.push({ kind: "break" })
}

const span = (value: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(value ?? "1", 10) || 1, 1), MOST_SPAN)

function pushField(
  fields: PageField[],
  page: string,
  start: number,
  end: number,
  attributes: Readonly<Record<string, string>>,
): void {
  const label = FIELDS[(attributes.name ?? "").toLowerCase()]
  const words = (attributes.content ?? "").trim()
  if (label === undefined || words === "" || words.length > 200) return
  const found = page.slice(start, end).indexOf(words)
  fields.push({ label, words, source: found === -1 ? start : start + found })
}
