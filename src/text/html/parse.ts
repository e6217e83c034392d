import { Parser } from "htmlparser2"

/** What a page consists of, in its order: words with their place in the source, and where blocks and tables begin and end. */
export type Part =
  | { readonly kind: "words"; readonly words: string; readonly source: number; readonly link: boolean }
  | { readonly kind: "break" }
  | { readonly kind: "table"; readonly open: boolean }
  | { readonly kind: "row" }
  | { readonly kind: "cell"; readonly columns: number; readonly rows: number }
  | { readonly kind: "field"; readonly label: string; readonly words: string; readonly source: number }

const BLOCKS = new Set(
  "address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol option p pre section tbody thead tfoot title ul".split(
    " ",
  ),
)
const SKIPPED = new Set(
  "script style noscript nav footer aside select button iframe template svg textarea object head-less audio video canvas".split(
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
/** Deeper nesting is no page that anyone wrote. */
const DEEPEST = 2000

/** Reads a page into its parts; any input, in linear time and without recursion. */
export function parse(page: string): Part[] {
  const parts: Part[] = []
  const skipping: string[] = []
  let depth = 0
  let links = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        if (skipping.length > 0) {
          if (skipping[0] === name) skipping.push(name)
          return
        }
        if (isSkipped(name, attributes)) {
          if (!VOID.has(name)) skipping.push(name)
          return
        }
        if (name === "a") links++
        if (name === "meta") pushField(parts, page, parser.startIndex, parser.endIndex, attributes)
        else if (depth < DEEPEST) openPart(parts, name, attributes)
      },
      ontext(words) {
        if (skipping.length === 0) parts.push({ kind: "words", words, source: parser.startIndex, link: links > 0 })
      },
      onclosetag(name) {
        depth = Math.max(0, depth - 1)
        if (skipping.length > 0) {
          if (skipping[0] === name) skipping.pop()
          return
        }
        if (name === "a") links = Math.max(0, links - 1)
        if (name === "table") parts.push({ kind: "table", open: false })
        else if (BLOCKS.has(name)) parts.push({ kind: "break" })
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(page)
  return parts
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "))

const isSkipped = (name: string, { class: classes = "", id = "", style = "" }: Record<string, string>): boolean =>
  SKIPPED.has(name) || HIDDEN.test(style) || (CONTAINERS.has(name) && (PAGE_PARTS.test(classes) || PAGE_PARTS.test(id)))

const CONTAINERS = new Set(["div", "ul", "section", "header", "td", "p", "dl"])

function openPart(parts: Part[], name: string, attributes: Record<string, string>): void {
  if (name === "table") parts.push({ kind: "table", open: true })
  else if (name === "tr") parts.push({ kind: "row" })
  else if (name === "td" || name === "th")
    parts.push({ kind: "cell", columns: span(attributes.colspan), rows: span(attributes.rowspan) })
  else if (BLOCKS.has(name)) parts.push({ kind: "break" })
}

const span = (value: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(value ?? "1", 10) || 1, 1), MOST_SPAN)

function pushField(parts: Part[], page: string, start: number, end: number, attributes: Record<string, string>): void {
  const label = FIELDS[(attributes.name ?? "").toLowerCase()]
  const words = (attributes.content ?? "").trim()
  if (label === undefined || words === "" || words.length > 200) return
  const found = page.indexOf(words, start)
  parts.push({ kind: "field", label, words, source: found !== -1 && found <= end ? found : start })
}
