import { randomUUID } from "node:crypto"
import {
  alignSteps,
  applyDecisions,
  CompareError,
  diffVersions,
  type Gap,
  gapSteps,
  overlaps,
  type PlanSummary,
  plansNamed,
  plansOf,
  relationSteps,
  type Selection,
  selectSteps,
  sharedSteps,
  targetSteps,
} from "../compare/index.ts"
import type { Decision } from "../model/decision.ts"
import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Steps } from "../model/steps.ts"
import { comparedMeasures } from "./compared-measures.ts"
import type { Context } from "./context.ts"
import { ApiError } from "./errors.ts"

/** What a comparison of two sides asks for. */
interface Sides {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const idsOf = (plans: readonly PlanSummary[]): string[] => plans.map(({ id }) => id)

/** A choice of plans; what cannot be compared is the asker's to mend. */
function* chosen<T>(choice: Steps<T>): Steps<T> {
  try {
    return yield* choice
  } catch (error) {
    if (!(error instanceof CompareError)) throw error
    const hint =
      error.nearest.length === 0 ? "See /api/plans for what there is." : `Nearest: ${error.nearest.join(", ")}`
    throw new ApiError(error.fault === "unknown-plan" ? 404 : 400, error.fault, error.message, hint, error.nearest)
  }
}

/** What is compared: the graph of one version of the data. */
export interface Given {
  readonly graph: PolicyGraph
  readonly version: string
  readonly lexicon: Lexicon
}

/** The graph of the present version. */
export async function given({ linked, lexicon }: Context): Promise<Given> {
  const { value: graph, version } = await linked()
  return { graph, version, lexicon }
}

const sidesOf = ({ graph, lexicon }: Given, { from, to }: Sides): Steps<Selection> =>
  chosen(selectSteps(graph, lexicon, from, to))

/** The plans that can be compared, and two sides to begin with where one plan governs another. */
export function* plans(given: Given): Steps<object> {
  yield* relationSteps(given.graph)
  return { plans: plansOf(given.graph), ...(yield* firstSides(given)) }
}

/** The first plan that governs another, and the first that it governs, by region where they have one. */
function* firstSides({ graph, lexicon }: Given): Steps<{ start?: { from: string; to: string } }> {
  try {
    const [above] = (yield* selectSteps(graph, lexicon)).upper
    if (above === undefined) return {}
    const from = sideOf(above)
    const [below] = (yield* selectSteps(graph, lexicon, from)).lower
    return below === undefined ? {} : { start: { from, to: sideOf(below) } }
  } catch (error) {
    if (error instanceof CompareError) return {}
    throw error
  }
}

const sideOf = ({ id, regions: [region] }: PlanSummary): string => region ?? id

/** Both sides' measures, and the pairs that overlap or that people judged. */
export function* comparison(given: Given, sides: Sides, decisions: readonly Decision[]): Steps<object> {
  const { graph, version, lexicon } = given
  const judged = new Set(decisions.flatMap(pairOf))
  const wanted = (kind: string, upper: string, lower: string): boolean =>
    kind !== "none" || judged.has(`${upper}\n${lower}`)
  const { upper, lower, relation, notes } = yield* sidesOf(given, sides)
  const pairs = yield* alignSteps(graph, idsOf(upper), idsOf(lower), lexicon, Number.POSITIVE_INFINITY, wanted)
  return {
    version,
    upper,
    lower,
    relation,
    notes,
    measures: {
      upper: yield* comparedMeasures(graph, idsOf(upper)),
      lower: yield* comparedMeasures(graph, idsOf(lower)),
    },
    pairs: applyDecisions(pairs, decisions).filter((pair) => overlaps(pair) || pair.decision !== undefined),
  }
}

/** The pair of measures that a decision judges. */
const pairOf = (decision: Decision): string[] =>
  decision.kind === "confirm" || decision.kind === "reject" ? [`${decision.upper.id}\n${decision.lower.id}`] : []

/** What one side asks for and the other lacks, both ways. */
export function* gaps(given: Given, sides: Sides, decisions: readonly Decision[]): Steps<object> {
  const brief = (gaps: readonly Gap[]) =>
    gaps.map((gap) => ({ ...gap, nearest: gap.nearest.map(({ reasons: _, ...pair }) => pair) }))
  const { upper, lower } = yield* sidesOf(given, sides)
  const found = yield* gapSteps(given.graph, idsOf(upper), idsOf(lower), given.lexicon, decisions)
  return { upper: brief(found.upper), lower: brief(found.lower) }
}

export function* shared(given: Given, sides: Sides): Steps<object> {
  const { upper, lower } = yield* sidesOf(given, sides)
  return { things: yield* sharedSteps(given.graph, idsOf(upper), idsOf(lower)) }
}

/** Targets of the plans named, or of all. */
export function* targets(given: Given, names: readonly string[] | undefined): Steps<object> {
  const plans = yield* planList(given, names)
  return { indicators: yield* targetSteps(given.graph, idsOf(plans), given.lexicon) }
}

export function* versions(given: Given, older: string, newer: string): Steps<object> {
  const { graph, lexicon } = given
  const [before, after] = [yield* onePlan(given, older), yield* onePlan(given, newer)]
  if (before === after)
    throw new ApiError(400, "same-plan", `${older} and ${newer} are the same plan`, "Name two versions by their files.")
  return {
    measures: {
      older: yield* comparedMeasures(graph, [before]),
      newer: yield* comparedMeasures(graph, [after]),
    },
    changes: diffVersions(graph, before, after, lexicon),
  }
}

function* onePlan(given: Given, name: string): Steps<string> {
  const [plan, ...others] = yield* planList(given, [name])
  if (plan !== undefined && others.length === 0) return plan.id
  throw new ApiError(
    400,
    "several-plans",
    `${name} means ${others.length + 1} plans`,
    "Name one by its file or number.",
  )
}

/** The plans named, or all. */
export function* planList({ graph, lexicon }: Given, names: readonly string[] | undefined): Steps<PlanSummary[]> {
  yield* relationSteps(graph)
  if (names === undefined) return plansOf(graph)
  const plans: PlanSummary[] = []
  function* named() {
    for (const name of names ?? []) {
      plans.push(...plansNamed(graph, lexicon, name))
      yield
    }
  }
  yield* chosen(named())
  return plans
}

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
