import { align, applyDecisions, overlaps as counts, type MeasureRef, type Pair, type Quote } from "../compare/index.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Store } from "../store/port.ts"
import { type CompareOptions, openComparison, TABLE_ROWS } from "./compare.ts"
import { type Output, say } from "./output.ts"
import { writeJson, writeRows } from "./rows.ts"

const side = ({ document, path, title }: MeasureRef) => ({ document, path, title })
const words = ({ quote, start, end }: Quote) => ({ quote, start, end })

/** A pair as the JSON of this command has it. */
const pairJson = ({ upper, lower, score, kind, reasons, decision }: Pair) => ({
  upper: side(upper),
  lower: side(lower),
  score,
  kind,
  reasons: reasons.map(({ type, about, upper: above, lower: below }) => ({
    type,
    about,
    upper: words(above),
    lower: words(below),
  })),
  ...(decision && { decision }),
})

const COLUMNS = ["score", "kind", "upper", "lower", "reasons"]

const pairRow = ({ upper, lower, score, kind, reasons, decision }: Pair) => ({
  score: score.toFixed(2),
  kind: decision === undefined ? kind : `${kind} (${decision.verdict})`,
  upper: `${upper.path} ${upper.title}`,
  lower: `${lower.path} ${lower.title}`,
  reasons: reasons.map((reason) => reason.about || reason.upper.quote).join("、"),
})

/** Ranked pairs of measures with reasons: JSON has all candidates, a table those that overlap. Returns the exit status. */
export async function overlaps(
  options: CompareOptions,
  store: Store,
  lexicon: Lexicon,
  output: Output,
): Promise<number> {
  const { graph, decisions, upper, lower } = await openComparison(options, store, lexicon, output)
  const ranked = applyDecisions(align(graph, upper, lower, lexicon), decisions)
  if (options.format === "json") {
    writeJson(ranked.slice(0, options.limit).map(pairJson), output)
    return 0
  }
  const found = ranked.filter(counts)
  const limit = options.limit ?? (options.format === "table" ? TABLE_ROWS : found.length)
  writeRows(COLUMNS, found.slice(0, limit).map(pairRow), options.format, output)
  if (found.length > limit) say(output, `${limit} of ${found.length} pairs; ask for more with --limit`)
  return 0
}
