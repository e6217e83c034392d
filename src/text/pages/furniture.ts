import { type Page, type PageLine, wordsOf } from "./lines.ts"

const PAGE_NUMBER = /^[\s—–\-－·第页共/|]*\d{1,4}(?:\s*[/／]\s*\d{1,4})?[\s—–\-－·页/|]*$/u
/** Running heads stand within this share of the page from its edges. */
const MARGIN = 0.12
/** A line that stands at the edge of this share of the pages, and of three at least, is a running head. */
const REPEATED = 0.5
const FEWEST = 3

const anonymous = (line: PageLine): string => wordsOf(line).replace(/\d+|\s+/gu, "")

/** The lines of all pages without running heads and page numbers. */
export function withoutFurniture(pages: readonly Page[], lines: readonly (readonly PageLine[])[]): PageLine[][] {
  const count = new Map<string, number>()
  const atEdge = (line: PageLine, page: Page): boolean =>
    line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN)
  pages.forEach((page, i) => {
    const heads = new Set((lines[i] ?? []).filter((line) => atEdge(line, page)).map(anonymous))
    for (const head of heads) count.set(head, (count.get(head) ?? 0) + 1)
  })
  const least = Math.max(FEWEST, pages.length * REPEATED)
  return pages.map((page, i) =>
    (lines[i] ?? []).filter(
      (line) =>
        !atEdge(line, page) ||
        !(PAGE_NUMBER.test(wordsOf(line)) || (anonymous(line) !== "" && (count.get(anonymous(line)) ?? 0) >= least)),
    ),
  )
}
