import type { PolicyGraph } from "../model/graph.ts"
import type { NodeLabel } from "../model/ontology.ts"
import type { Steps } from "../model/steps.ts"
import { type MeasureRef, refOf } from "./pair.ts"
import { type Statement, statementsOf } from "./statement.ts"
import { type Link, type Relations, relationSteps } from "./view.ts"

/** What one measure does for a thing. */
export interface Use {
  readonly measure: MeasureRef
  /** 建设, 提升 …; empty where the text names no verb. */
  readonly action: string
  readonly quotes: readonly {
    readonly document: string
    readonly quote: string
    readonly start: number
    readonly end: number
  }[]
  /** Names of the agencies that lead the measure. */
  readonly leads: readonly string[]
}

/** Something that measures of both sides support. */
export interface SharedThing {
  readonly id: string
  readonly label: "Platform" | "Industry"
  readonly name: string
  readonly upper: readonly Use[]
  readonly lower: readonly Use[]
  /** Leads above and below that do the same job at two levels, or are one office. */
  readonly counterparts: readonly { readonly upper: string; readonly lower: string }[]
}

const LABELS = ["Platform", "Industry"] as const satisfies readonly NodeLabel[]

/** Platforms and industries that measures of both sides support, those with the most measures first. */
export function* sharedSteps(
  graph: PolicyGraph,
  upper: readonly string[],
  lower: readonly string[],
): Steps<SharedThing[]> {
  const view = yield* relationSteps(graph)
  const above = yield* supporters(view, upper)
  const below = yield* supporters(view, lower)
  const things: SharedThing[] = []
  for (const [id, ones] of above) {
    const others = below.get(id)
    const node = view.node(id)
    const label = LABELS.find((each) => each === node?.label)
    if (others === undefined || node === undefined || label === undefined) continue
    const counterparts = counterpartsOf(view, ones, others)
    yield
    things.push({ id, label, name: node.name, upper: ones.map(useOf), lower: others.map(useOf), counterparts })
  }
  return things.sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1))
}

const weight = ({ upper, lower }: SharedThing): number => Math.min(upper.length, lower.length)

interface Support {
  readonly statement: Statement
  readonly link: Link
}

/** By platform or industry: the measures that support it. */
function* supporters(view: Relations, policies: readonly string[]): Steps<Map<string, Support[]>> {
  const found = new Map<string, Support[]>()
  for (const policy of policies) {
    for (const statement of statementsOf(view, policy))
      for (const link of [...statement.platforms, ...statement.industries]) {
        const list = found.get(link.node.id)
        if (list === undefined) found.set(link.node.id, [{ statement, link }])
        else list.push({ statement, link })
      }
    yield
  }
  return found
}

const useOf = ({ statement, link: { edge } }: Support): Use => ({
  measure: refOf(statement),
  action: String(edge.properties.action ?? ""),
  quotes: edge.evidence,
  leads: statement.leads.map(({ node }) => node.name),
})

function counterpartsOf(
  view: Relations,
  upper: readonly Support[],
  lower: readonly Support[],
): { upper: string; lower: string }[] {
  const leads = (supports: readonly Support[]) =>
    new Map(supports.flatMap(({ statement }) => statement.leads.map(({ node }) => [node.id, node.name] as const)))
  const above = leads(upper)
  const pairs: { upper: string; lower: string }[] = []
  for (const [id, name] of leads(lower))
    for (const office of new Set([id, ...view.counterparts(id)])) {
      const other = above.get(office)
      if (other !== undefined) pairs.push({ upper: other, lower: name })
    }
  return pairs
}
