import type { Evidence } from "../model/graph.ts"
import type { Quote, Reason, ReasonType } from "./pair.ts"
import type { Statement } from "./statement.ts"
import type { Link, Relations } from "./view.ts"

/** Platforms, industries and targets that the graph links to both measures, and leads that are counterparts. */
export function linkReasons(upper: Statement, lower: Statement, view: Relations): Reason[] {
  return [
    ...sharedNodes("platform", upper, upper.platforms, lower, lower.platforms),
    ...sharedNodes("industry", upper, upper.industries, lower, lower.industries),
    ...sharedTargets(upper, lower, view),
    ...counterparts(upper, lower, view),
  ]
}

function sharedNodes(
  type: ReasonType,
  upper: Statement,
  above: readonly Link[],
  lower: Statement,
  below: readonly Link[],
): Reason[] {
  const ofLower = new Map(below.map((link) => [link.node.id, link]))
  const seen = new Set<string>()
  return above.flatMap((link) => {
    const other = ofLower.get(link.node.id)
    if (other === undefined || seen.has(link.node.id)) return []
    seen.add(link.node.id)
    return reasonFrom(type, link.node.name, upper, link, lower, other)
  })
}

function sharedTargets(upper: Statement, lower: Statement, view: Relations): Reason[] {
  const indicator = (link: Link) => view.from(link.node.id, "MEASURES", "Indicator")[0]?.node
  return upper.targets.flatMap((target) => {
    const measured = indicator(target)
    const other = lower.targets.find((candidate) => measured !== undefined && indicator(candidate)?.id === measured.id)
    return other === undefined || measured === undefined
      ? []
      : reasonFrom("target", measured.name, upper, target, lower, other)
  })
}

/** Leads on both sides that do one job at two levels. */
function counterparts(upper: Statement, lower: Statement, view: Relations): Reason[] {
  return lower.leads.flatMap((below) => {
    const offices = view.counterparts(below.node.id)
    const above = upper.leads.find(({ node }) => offices.has(node.id) || node.id === below.node.id)
    return above === undefined
      ? []
      : reasonFrom("agency", `${above.node.name} / ${below.node.name}`, upper, above, lower, below)
  })
}

function reasonFrom(
  type: ReasonType,
  about: string,
  upper: Statement,
  above: Link,
  lower: Statement,
  below: Link,
): Reason[] {
  const one = quoteIn(upper, above)
  const other = quoteIn(lower, below)
  return one === undefined || other === undefined ? [] : [{ type, about, upper: one, lower: other }]
}

/** The words in the measure that an edge rests on. */
function quoteIn(measure: Statement, { edge }: Link): Quote | undefined {
  const inside = ({ document, start, end }: Evidence): boolean =>
    document === measure.document && start >= measure.start && end <= measure.start + measure.text.length
  const evidence = edge.evidence.find(inside)
  return evidence && { quote: evidence.quote, start: evidence.start, end: evidence.end }
}
