import type { PolicyGraph } from "../model/graph.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import { atOnce, type Steps } from "../model/steps.ts"
import { indicatorFinder, type Pledge, pledgesOf } from "./pledges.ts"
import { governs } from "./scope.ts"
import { relationSteps } from "./view.ts"

/**
 * How a lower plan's number stands to an upper one's.
 * - `aims-lower`, `aims-higher`: the same thing at the same time, and the number falls short or goes beyond.
 * - `equal`: the same number. `share`: an amount that adds up, as a share of the upper one.
 * - `other-year`, `other-unit`, `other-definition`: the numbers cannot be held against each other, and why.
 */
export type FindingType =
  | "equal"
  | "aims-lower"
  | "aims-higher"
  | "share"
  | "other-year"
  | "other-unit"
  | "other-definition"

export interface Finding {
  readonly type: FindingType
  /** Ids of the targets. */
  readonly upper: string
  readonly lower: string
  /** Lower less upper in the base unit, for `aims-lower` and `aims-higher`; lower by upper for `share`. */
  readonly amount?: number
}

/** What the plans one level below promise together, beside what the upper plan promises. */
export interface Sum {
  readonly upper: string
  /** Targets that are added, one a region. */
  readonly lower: readonly string[]
  readonly total: number
  readonly promised: number
}

/** One indicator across plans. */
export interface ReconciledIndicator {
  readonly indicator: string
  readonly adds: boolean
  /** Highest level first, then by year. */
  readonly pledges: readonly Pledge[]
  readonly findings: readonly Finding[]
  readonly sums: readonly Sum[]
}

/** The targets of policies by indicator, indicators that several plans set first. */
export const reconcileTargets = (...plans: Parameters<typeof targetSteps>): ReconciledIndicator[] =>
  atOnce(targetSteps(...plans))

/** The same, in steps. */
export function* targetSteps(
  graph: PolicyGraph,
  policies: readonly string[],
  lexicon: Lexicon,
): Steps<ReconciledIndicator[]> {
  const view = yield* relationSteps(graph)
  const keyOf = indicatorFinder(lexicon)
  const rows = new Map<string, { adds: boolean; pledges: Pledge[] }>()
  for (const policy of new Set(policies)) {
    for (const { indicator, pledge } of pledgesOf(view, policy)) {
      const { name, adds } = keyOf(indicator)
      const row = rows.get(name) ?? { adds, pledges: [] }
      row.pledges.push(pledge)
      rows.set(name, row)
    }
    yield
  }
  const indicators: ReconciledIndicator[] = []
  for (const [indicator, { adds, pledges }] of rows) {
    pledges.sort((a, b) => rank(a) - rank(b) || (a.year ?? 0) - (b.year ?? 0))
    const findings = yield* findingsOf(pledges, adds)
    indicators.push({ indicator, adds, pledges, findings, sums: adds ? yield* sumsOf(pledges) : [] })
  }
  const counted = new Map(indicators.map((each) => [each, plans(each.pledges)]))
  return indicators.sort((a, b) => (counted.get(b) ?? 0) - (counted.get(a) ?? 0))
}

const rank = ({ scopeOfPlan }: Pledge): number => scopeOfPlan.rank ?? Number.POSITIVE_INFINITY
const plans = (pledges: readonly Pledge[]): number => new Set(pledges.map(({ policy }) => policy)).size

/** Every lower pledge beside every one of a plan that governs it. A stretch goal is held against stretch goals alone. */
function* findingsOf(pledges: readonly Pledge[], adds: boolean): Steps<Finding[]> {
  const findings: Finding[] = []
  for (const upper of pledges) {
    for (const lower of pledges)
      if (governs(upper.scopeOfPlan, lower.scopeOfPlan) && (upper.op === "stretch") === (lower.op === "stretch"))
        findings.push(compare(upper, lower, adds))
    yield
  }
  return findings
}

function compare(upper: Pledge, lower: Pledge, adds: boolean): Finding {
  const ends = { upper: upper.target, lower: lower.target }
  if (upper.unit !== lower.unit) return { type: "other-unit", ...ends }
  if (upper.every !== lower.every || upper.scope !== lower.scope || isCap(upper) !== isCap(lower))
    return { type: "other-definition", ...ends }
  if (upper.year !== lower.year) return { type: "other-year", ...ends }
  if (adds && !isCap(upper)) {
    // A part that is more than the whole counts something else: another zone, another definition.
    if (lower.value > upper.value) return { type: "other-definition", ...ends }
    return { type: "share", ...ends, amount: exact(lower.value / upper.value) }
  }
  const amount = exact(lower.value - upper.value)
  if (amount === 0) return { type: "equal", ...ends }
  return { type: amount > 0 === isCap(upper) ? "aims-lower" : "aims-higher", ...ends, amount }
}

/** Whether less is the aim: 不超过, 降到. */
const isCap = ({ op }: Pledge): boolean => op === "<="
const exact = (number: number): number => Number(number.toPrecision(6))

/** For each upper pledge: what the regions one level below promise of the same thing for the same year. */
function* sumsOf(pledges: readonly Pledge[]): Steps<Sum[]> {
  const sums: Sum[] = []
  for (const upper of pledges) {
    yield
    const below = new Map<string, Pledge>()
    for (const lower of pledges) {
      if (rank(lower) !== rank(upper) + 1 || compare(upper, lower, true).type !== "share") continue
      if (!governs(upper.scopeOfPlan, lower.scopeOfPlan) || lower.op === "stretch" || upper.op === "stretch") continue
      const region = lower.regions.join("、")
      if (!below.has(region)) below.set(region, lower)
    }
    const added = [...below.values()]
    if (added.length === 0) continue
    const total = exact(added.reduce((sum, { value }) => sum + value, 0))
    sums.push({ upper: upper.target, lower: added.map(({ target }) => target), total, promised: upper.value })
  }
  return sums
}
