import type { CleanText, TextFormat } from "../../model/text.ts"
import { TextBuilder } from "../builder.ts"
import { withoutFurniture } from "./furniture.ts"
import { linesOfPage, type Page, type PageLine, type PageRun, wordsOf } from "./lines.ts"

/** A gap of more letters than this parts cells of a table. */
const CELL_GAP = 2
/** A gap of more letters than this parts words. */
const WORD_GAP = 0.4
/** A line that ends so many letters before the right edge is the last of its paragraph. */
const SHORT_LINE = 2
/** A line that begins so many letters behind the left edge begins a paragraph. */
const INDENT = 1

/** Joins the text on pages into paragraphs, across lines and pages; running heads and page numbers are left out. */
export function joinPages(pages: readonly Page[], format: TextFormat): CleanText {
  const builder = new TextBuilder()
  const lines = withoutFurniture(pages, pages.map(linesOfPage)).flat()
  const edges = edgesOf(lines)
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before !== undefined) separate(builder, before, line, edges)
    writeLine(builder, line)
  })
  if (lines.length > 0) builder.insert("\n")
  return builder.build(format, "utf-8")
}

interface Edges {
  readonly left: number
  readonly right: number
}

/** The edges of the text: where most lines begin, and the right end that full lines reach. */
function edgesOf(lines: readonly PageLine[]): Edges {
  const lefts = lines.map(({ left }) => Math.round(left))
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b)
  const count = new Map<number, number>()
  for (const left of lefts) count.set(left, (count.get(left) ?? 0) + 1)
  const common = [...count].filter(([, n]) => n * 10 >= lines.length).map(([left]) => left)
  return {
    left: Math.min(...(common.length > 0 ? common : lefts)),
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
  }
}

const isTable = ({ runs }: PageLine): boolean =>
  runs.some((run, i) => {
    const before = runs[i - 1]
    return before !== undefined && gap(before, run) > CELL_GAP
  })

const gap = (before: PageRun, run: PageRun): number => (run.x - before.x - before.width) / Math.max(run.size, 1)

function separate(builder: TextBuilder, before: PageLine, line: PageLine, edges: Edges): void {
  const full = before.right >= edges.right - SHORT_LINE * before.size
  const indented = line.left > edges.left + INDENT * line.size
  const sameSize = Math.abs(before.size - line.size) <= 0.15 * line.size
  const far = line.page === before.page && line.y - before.y > 3 * line.size
  if (!full || indented || !sameSize || far || isTable(before) || isTable(line)) builder.insert("\n")
  else if (/\w$/u.test(wordsOf(before)) && /^\w/u.test(wordsOf(line))) builder.insert(" ")
}

function writeLine(builder: TextBuilder, { runs }: PageLine): void {
  runs.forEach((run, i) => {
    const before = runs[i - 1]
    if (before !== undefined) {
      const letters = gap(before, run)
      if (letters > CELL_GAP) builder.insert("\t")
      else if (letters > WORD_GAP && /[\w.,]$/u.test(before.words)) builder.insert(" ")
    }
    builder.copy(run.words, run.source)
  })
}
