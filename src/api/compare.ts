import { randomUUID } from "node:crypto"
import {
  align,
  applyDecisions,
  CompareError,
  diffVersions,
  gaps as findGaps,
  type Gap,
  overlaps,
  type PlanSummary,
  plansNamed,
  plansOf,
  reconcileTargets,
  type Selection,
  selectPlans,
  sharedThings,
} from "../compare/index.ts"
import type { Decision } from "../model/decision.ts"
import type { PolicyGraph } from "../model/graph.ts"
import { comparedMeasures } from "./compared-measures.ts"
import type { Context } from "./context.ts"
import { ApiError } from "./errors.ts"

/** What a comparison of two sides asks for. */
interface Sides {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const idsOf = (plans: readonly PlanSummary[]): string[] => plans.map(({ id }) => id)

/** Runs a choice of plans; what cannot be compared is the asker's to mend. */
function chosen<T>(choose: () => T): T {
  try {
    return choose()
  } catch (error) {
    if (!(error instanceof CompareError)) throw error
    const hint =
      error.nearest.length === 0 ? "See /api/plans for what there is." : `Nearest: ${error.nearest.join(", ")}`
    throw new ApiError(error.fault === "unknown-plan" ? 404 : 400, error.fault, error.message, hint, error.nearest)
  }
}

async function open(
  context: Context,
  { from, to }: Sides,
): Promise<Selection & { graph: PolicyGraph; decisions: readonly Decision[] }> {
  const [{ value: graph }, decisions] = await Promise.all([context.linked(), context.store.decisions()])
  return { graph, decisions, ...chosen(() => selectPlans(graph, context.lexicon, from, to)) }
}

/** The plans that can be compared, and two sides to begin with where one plan governs another. */
export async function plans(context: Context) {
  const { value: graph } = await context.linked()
  return { plans: plansOf(graph), ...firstSides(graph, context) }
}

/** The first plan that governs another, and the first that it governs, by region where they have one. */
function firstSides(graph: PolicyGraph, { lexicon }: Context): { start?: { from: string; to: string } } {
  try {
    const [above] = selectPlans(graph, lexicon).upper
    if (above === undefined) return {}
    const from = sideOf(above)
    const [below] = selectPlans(graph, lexicon, from).lower
    return below === undefined ? {} : { start: { from, to: sideOf(below) } }
  } catch (error) {
    if (error instanceof CompareError) return {}
    throw error
  }
}

const sideOf = ({ id, regions: [region] }: PlanSummary): string => region ?? id

/** Both sides' measures, and the pairs that overlap or that people judged. */
export async function comparison(context: Context, sides: Sides) {
  const { version } = await context.linked()
  const { graph, decisions, upper, lower, relation, notes } = await open(context, sides)
  const ranked = applyDecisions(align(graph, idsOf(upper), idsOf(lower), context.lexicon), decisions)
  return {
    version,
    upper,
    lower,
    relation,
    notes,
    measures: { upper: comparedMeasures(graph, idsOf(upper)), lower: comparedMeasures(graph, idsOf(lower)) },
    pairs: ranked.filter((pair) => overlaps(pair) || pair.decision !== undefined),
  }
}

/** What one side asks for and the other lacks, both ways. */
export async function gaps(context: Context, sides: Sides) {
  const { graph, decisions, upper, lower } = await open(context, sides)
  const found = findGaps(graph, idsOf(upper), idsOf(lower), context.lexicon, decisions)
  const brief = (gaps: readonly Gap[]) =>
    gaps.map((gap) => ({ ...gap, nearest: gap.nearest.map(({ reasons: _, ...pair }) => pair) }))
  return { upper: brief(found.upper), lower: brief(found.lower) }
}

export async function shared(context: Context, sides: Sides) {
  const { graph, upper, lower } = await open(context, sides)
  return { things: sharedThings(graph, idsOf(upper), idsOf(lower)) }
}

/** Targets of the plans named, or of all. */
export async function targets(context: Context, names: readonly string[] | undefined) {
  const { value: graph } = await context.linked()
  return { indicators: reconcileTargets(graph, idsOf(planList(graph, context, names)), context.lexicon) }
}

export async function versions(context: Context, older: string, newer: string) {
  const { value: graph } = await context.linked()
  const [before, after] = [older, newer].map((name) => onePlan(graph, context, name)) as [string, string]
  if (before === after)
    throw new ApiError(400, "same-plan", `${older} and ${newer} are the same plan`, "Name two versions by their files.")
  return {
    measures: { older: comparedMeasures(graph, [before]), newer: comparedMeasures(graph, [after]) },
    changes: diffVersions(graph, before, after, context.lexicon),
  }
}

function onePlan(graph: PolicyGraph, context: Context, name: string): string {
  const [plan, ...others] = chosen(() => plansNamed(graph, context.lexicon, name))
  if (plan !== undefined && others.length === 0) return plan.id
  throw new ApiError(
    400,
    "several-plans",
    `${name} means ${others.length + 1} plans`,
    "Name one by its file or number.",
  )
}

/** The plans named, or all. */
export const planList = (graph: PolicyGraph, context: Context, names: readonly string[] | undefined): PlanSummary[] =>
  names === undefined ? plansOf(graph) : names.flatMap((name) => chosen(() => plansNamed(graph, context.lexicon, name)))

/** Keeps what a person says of a pair. Returns all decisions. */
export async function judge(
  context: Context,
  {
    verdict,
    upper,
    lower,
    note,
  }: { verdict: "confirm" | "reject"; upper: string; lower: string; note?: string | undefined },
) {
  const { value: graph } = await context.linked()
  const subject = (id: string) => {
    const node = graph.nodes.find((one) => one.id === id && one.label === "Measure")
    if (node === undefined)
      throw new ApiError(404, "not-found", `There is no measure ${id}`, "Reload: the data may have changed.")
    return { id, title: node.name, quote: String(node.properties.text ?? node.name).slice(0, 200) }
  }
  const decision = {
    id: randomUUID(),
    at: new Date().toISOString(),
    kind: verdict,
    upper: subject(upper),
    lower: subject(lower),
  }
  await context.store.decide(note === undefined ? decision : { ...decision, note })
  return { decisions: [...(await context.store.decisions())] }
}
