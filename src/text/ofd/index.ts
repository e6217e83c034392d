import type { Staged } from "../../model/issue.ts"
import type { CleanText } from "../../model/text.ts"
import { decode } from "../decode.ts"
import { readMarkup } from "../markup.ts"
import type { Page, PageRun } from "../pages/lines.ts"
import { joinPages } from "../pages/paragraphs.ts"
import { unreadable } from "../problems.ts"

/** A4 in millimetres, the unit of OFD, for pages that do not say their size. */
const A4 = { width: 210, height: 297 }

const pageNumber = (name: string): number =>
  Number(/Page_(\d+)/u.exec(name)?.[1] ?? /(\d+)\/Content\.xml$/u.exec(name)?.[1] ?? 0)

/** The text of an OFD document (GB/T 33190) from its unpacked page files. */
export function readOfd(files: ReadonlyMap<string, Uint8Array>): Staged<CleanText> {
  const contents = [...files]
    .filter(([name]) => name.endsWith("/Content.xml"))
    .toSorted(([a], [b]) => pageNumber(a) - pageNumber(b))
  let source = 0
  const pages = contents.map(([, bytes]) => {
    const page = readPage(decode(bytes).text, source)
    source += page.runs.reduce((sum, { words }) => sum + words.length, 0)
    return page
  })
  if (pages.every(({ runs }) => runs.length === 0))
    return unreadable("no-text-layer", "the OFD holds images only: recognise their text (OCR) first", "ofd")
  return { value: joinPages(pages, "ofd"), issues: [] }
}

const numbers = (words: string | undefined): number[] => (words ?? "").split(/\s+/u).map(Number)

function readPage(xml: string, from: number): Page {
  const runs: PageRun[] = []
  let source = from
  let box: number[] = []
  let size = 4
  let place: { x: number; y: number } | undefined
  readMarkup(xml, true, {
    open(name, attributes) {
      if (name.endsWith("TextObject")) {
        box = numbers(attributes.Boundary)
        size = Number(attributes.Size) || 4
      } else if (name.endsWith("TextCode"))
        place = { x: (box[0] ?? 0) + (Number(attributes.X) || 0), y: (box[1] ?? 0) + (Number(attributes.Y) || 0) }
    },
    words(words) {
      if (place === undefined) return
      runs.push({ words, source, ...place, width: Math.max((box[2] ?? 0) - (place.x - (box[0] ?? 0)), 0), size })
      source += words.length
    },
    close(name) {
      if (name.endsWith("TextCode")) place = undefined
    },
  })
  return { runs, ...A4 }
}
