/** A piece of text on a page; the origin is the upper left corner, in units of the page. */
export interface PageRun {
  readonly words: string
  /** Offset in the stream of all pieces of text. */
  readonly source: number
  readonly x: number
  /** The base line. */
  readonly y: number
  readonly width: number
  /** The size of the letters. */
  readonly size: number
}

export interface Page {
  readonly runs: readonly PageRun[]
  readonly width: number
  readonly height: number
}

/** A line of text on a page, its runs from the left. */
export interface PageLine {
  readonly page: number
  readonly y: number
  readonly left: number
  readonly right: number
  readonly size: number
  readonly runs: readonly PageRun[]
}

/** How far the base lines of one line may differ, in sizes of its letters. */
const SLACK = 0.5

/** The lines of a page from the top. */
export function linesOfPage({ runs }: Page, page: number): PageLine[] {
  const shown = runs.filter(({ words }) => /\S/u.test(words))
  const lines: PageRun[][] = []
  for (const run of shown.toSorted((a, b) => a.y - b.y)) {
    const line = lines[lines.length - 1]
    const first = line?.[0]
    if (line !== undefined && first !== undefined && run.y - first.y <= SLACK * Math.max(run.size, first.size))
      line.push(run)
    else lines.push([run])
  }
  return lines.map((line) =>
    lineOf(
      line.toSorted((a, b) => a.x - b.x),
      page,
    ),
  )
}

const lineOf = (runs: readonly PageRun[], page: number): PageLine => ({
  page,
  y: runs[0]?.y ?? 0,
  left: Math.min(...runs.map(({ x }) => x)),
  right: Math.max(...runs.map(({ x, width }) => x + width)),
  size: Math.max(...runs.map(({ size }) => size)),
  runs,
})

export const wordsOf = ({ runs }: PageLine): string => runs.map(({ words }) => words).join("")
