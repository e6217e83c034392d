import { gaps as findGaps, type Gap } from "../compare/index.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Store } from "../store/port.ts"
import { type CompareOptions, openComparison, TABLE_ROWS } from "./compare.ts"
import { type Output, say } from "./output.ts"
import { writeJson, writeRows } from "./rows.ts"

const COLUMNS = ["side", "extent", "measure", "clauses", "nearest"]

const gapRow = (side: "upper" | "lower", { measure, extent, clauses, nearest }: Gap) => ({
  side,
  extent,
  measure: `${measure.path} ${measure.title}`,
  clauses: clauses.map(({ quote }) => quote).join(" / "),
  nearest: nearest
    .map((pair) => `${(side === "upper" ? pair.lower : pair.upper).title} ${pair.score.toFixed(2)}`)
    .join("、"),
})

const gapJson = ({ measure, extent, clauses, nearest }: Gap) => ({
  measure: { document: measure.document, path: measure.path, title: measure.title },
  extent,
  clauses,
  nearest: nearest.map(({ upper, lower, score, kind }) => ({
    upper: { document: upper.document, path: upper.path, title: upper.title },
    lower: { document: lower.document, path: lower.path, title: lower.title },
    score,
    kind,
  })),
})

/** What the upper plan asks for and the lower leaves out, and what the lower adds. Returns the exit status. */
export async function gaps(options: CompareOptions, store: Store, lexicon: Lexicon, output: Output): Promise<number> {
  const { graph, decisions, upper, lower } = await openComparison(options, store, lexicon, output)
  const found = findGaps(graph, upper, lower, lexicon, decisions)
  if (options.format === "json") {
    const list = (side: readonly Gap[]) => side.slice(0, options.limit).map(gapJson)
    writeJson({ upper: list(found.upper), lower: list(found.lower) }, output)
    return 0
  }
  const rows = [...found.upper.map((gap) => gapRow("upper", gap)), ...found.lower.map((gap) => gapRow("lower", gap))]
  const limit = options.limit ?? (options.format === "table" ? TABLE_ROWS : rows.length)
  writeRows(COLUMNS, rows.slice(0, limit), options.format, output)
  if (rows.length > limit) say(output, `${limit} of ${rows.length} gaps; ask for more with --limit`)
  return 0
}
