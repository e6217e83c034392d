import { type Pledge, plansNamed, plansOf, type ReconciledIndicator, reconcileTargets } from "../compare/index.ts"
import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Store } from "../store/port.ts"
import { mendable, TABLE_ROWS } from "./compare.ts"
import { type Output, say } from "./output.ts"
import { type RowFormat, writeJson, writeRows } from "./rows.ts"

export interface TargetsOptions {
  /** Regions or plans; all plans where there are none. */
  readonly plan: readonly string[]
  readonly limit?: number
  readonly format: RowFormat
}

const COLUMNS = ["indicator", "plan", "target", "year", "baseline", "finding", "quote"]

/** One indicator across plans: what each promises, and how the numbers stand to each other. Returns the exit status. */
export async function targets(
  options: TargetsOptions,
  store: Store,
  lexicon: Lexicon,
  output: Output,
): Promise<number> {
  const graph = await store.graph()
  const reconciled = reconcileTargets(graph, chosen(graph, options.plan, lexicon), lexicon)
  if (options.format === "json") {
    writeJson(reconciled.slice(0, options.limit), output)
    return 0
  }
  const rows = reconciled.flatMap((indicator) => indicator.pledges.map((pledge) => targetRow(indicator, pledge)))
  const limit = options.limit ?? (options.format === "table" ? TABLE_ROWS : rows.length)
  writeRows(COLUMNS, rows.slice(0, limit), options.format, output)
  if (rows.length > limit) say(output, `${limit} of ${rows.length} targets; ask for more with --limit`)
  return 0
}

function chosen(graph: PolicyGraph, names: readonly string[], lexicon: Lexicon): string[] {
  if (names.length === 0) return plansOf(graph).map(({ id }) => id)
  return names.flatMap((name) => mendable(() => plansNamed(graph, lexicon, name)).map(({ id }) => id))
}

function targetRow({ indicator, findings }: ReconciledIndicator, pledge: Pledge) {
  const range = pledge.valueMax === undefined ? "" : `—${pledge.valueMax}`
  const { baseline } = pledge
  return {
    indicator,
    plan: pledge.regions.join("、") || pledge.policyTitle,
    target: `${pledge.op} ${pledge.value}${range}${pledge.unit}`,
    year: pledge.every === undefined ? String(pledge.year ?? "") : "每年",
    baseline: baseline === undefined ? "" : `${baseline.value}${pledge.unit} ${baseline.year ?? ""}`.trim(),
    finding: findings
      .filter(({ lower }) => lower === pledge.target)
      .map(({ type }) => type)
      .join(", "),
    quote: pledge.source?.quote ?? "",
  }
}
