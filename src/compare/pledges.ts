import type { GraphNode } from "../model/graph.ts"
import { plainName } from "../model/ids.ts"
import type { IndicatorEntry, Lexicon } from "../model/lexicon/index.ts"
import type { Quote } from "./pair.ts"
import { type Scope, scopeOf } from "./scope.ts"
import { baseUnit } from "./units.ts"
import type { Link, Relations } from "./view.ts"

/** A number at a time. */
export interface Point {
  readonly year?: number
  /** In the base unit. */
  readonly value: number
}

/** One target of one plan, in the base unit of its indicator. */
export interface Pledge {
  readonly target: string
  readonly policy: string
  readonly policyTitle: string
  /** Id of the measure that sets it; absent where the plan as a whole does. */
  readonly measure?: string
  /** Names of the regions whose plan it is. */
  readonly regions: readonly string[]
  readonly scopeOfPlan: Scope
  /** The indicator as written. */
  readonly written: string
  readonly op: string
  readonly value: number
  readonly valueMax?: number
  readonly unit: string
  /** The unit as written. */
  readonly writtenUnit: string
  readonly year?: number
  readonly every?: string
  readonly scope?: string
  readonly baseline?: Point
  /** Yearly growth that leads from the baseline to the value, as a share: 0.11 is 11% a year. */
  readonly growth?: number
  readonly source?: Quote & { readonly document: string }
}

/** What the pledges of one indicator share. */
export interface IndicatorKey {
  readonly name: string
  /** Whether the values of regions add up to that of the region around them. */
  readonly adds: boolean
}

/** Finds the entry of an indicator by any of its names. */
export function indicatorFinder(lexicon: Lexicon): (node: GraphNode) => IndicatorKey {
  const entries = new Map<string, IndicatorEntry>()
  for (const entry of lexicon.indicators.entries)
    for (const name of [entry.name, ...entry.synonyms])
      if (!entries.has(plainName(name))) entries.set(plainName(name), entry)
  return ({ name }) => {
    const entry = entries.get(plainName(name))
    return { name: entry?.name ?? name, adds: entry?.adds ?? false }
  }
}

/** The targets of a policy and of its measures, with the indicator of each. */
export function pledgesOf(view: Relations, policy: string): { indicator: GraphNode; pledge: Pledge }[] {
  const plan = {
    policy,
    policyTitle: String(view.node(policy)?.properties.title ?? view.node(policy)?.name ?? ""),
    regions: view.from(policy, "APPLIES_TO", "Region").map(({ node }) => node.name),
    scopeOfPlan: scopeOf(view, policy),
  }
  const owners = [undefined, ...view.from(policy, "CONTAINS", "Measure").map(({ node }) => node.id)]
  return owners.flatMap((measure) =>
    view.from(measure ?? policy, "SETS", "Target").flatMap((link) => {
      const measured = view.from(link.node.id, "MEASURES", "Indicator")[0]
      const value = Number(link.node.properties.value)
      if (measured === undefined || link.node.properties.reported === true || Number.isNaN(value)) return []
      const pledge = { ...plan, ...(measure !== undefined && { measure }), ...stated(link, measured) }
      return [{ indicator: measured.node, pledge }]
    }),
  )
}

/** Reads the properties of a target. */
function stated({ edge, node }: Link, measured: Link) {
  const { op, unit: writtenUnit, value, valueMax, year, every, scope, baselineYear, baselineValue } = node.properties
  const { unit, factor } = baseUnit(String(writtenUnit ?? measured.node.properties.unit ?? ""))
  const scaled = (number: unknown): number => Number((Number(number) * factor).toPrecision(12))
  const baseline = baselineValue === undefined ? undefined : point(baselineYear, scaled(baselineValue))
  const [source] = edge.evidence
  const promised = point(year, scaled(value))
  const growth = baseline && growthBetween(baseline, promised)
  return {
    target: node.id,
    written: String(measured.edge.properties.mention ?? measured.node.name),
    op: String(op ?? ">="),
    value: promised.value,
    unit,
    writtenUnit: String(writtenUnit ?? ""),
    ...(valueMax !== undefined && { valueMax: scaled(valueMax) }),
    ...(promised.year !== undefined && { year: promised.year }),
    ...(every !== undefined && { every: String(every) }),
    ...(scope !== undefined && { scope: String(scope) }),
    ...(baseline !== undefined && { baseline }),
    ...(growth !== undefined && { growth }),
    ...(source !== undefined && { source }),
  }
}

const point = (year: unknown, value: number): Point => ({ ...(year !== undefined && { year: Number(year) }), value })

/** Compound yearly growth; undefined where a year is missing or a value is not positive. */
export function growthBetween(from: Point, to: Point): number | undefined {
  if (from.year === undefined || to.year === undefined || to.year <= from.year) return undefined
  if (from.value <= 0 || to.value <= 0) return undefined
  return Number(((to.value / from.value) ** (1 / (to.year - from.year)) - 1).toFixed(4))
}
