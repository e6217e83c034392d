import { responsibility as findResponsibility } from "../compare/index.ts"
import type { LedgerEntry } from "../model/graph.ts"
import { planList } from "./compare.ts"
import type { Context } from "./context.ts"
import type { ResponsibilityAnswer } from "./contract/compare.ts"

type Clauses = ResponsibilityAnswer["notUnderstood"][number]["clauses"]

/** Who is responsible for what in the plans named, or in all. */
export async function responsibility(
  context: Context,
  names: readonly string[] | undefined,
): Promise<ResponsibilityAnswer> {
  const [{ value: graph, version }, ledgers, snapshot] = await Promise.all([
    context.linked(),
    context.ledgers(),
    context.snapshot(),
  ])
  const plans = planList(graph, context, names)
  const found = findResponsibility(
    graph,
    plans.map(({ id }) => id),
    ledgers,
  )
  const places = new Map(
    graph.edges.flatMap(({ type, target, evidence: [place] }) =>
      type === "CONTAINS" && place !== undefined ? [[target, place] as const] : [],
    ),
  )
  const clausesOf = async (measure: string): Promise<Clauses> => {
    const place = places.get(measure)
    if (place === undefined) return []
    return unread(context, place.document, place, ledgers.get(place.document) ?? [])
  }
  return {
    version,
    plans: plans.map((plan) => ({ ...plan, regions: [...plan.regions], documents: [...plan.documents] })),
    rows: found.rows.map(({ offices, duties, load }) => ({
      offices: offices.map((office) => ({
        ...office,
        names: snapshot.names.get(office.id)?.map(({ text }) => text) ?? [office.name],
      })),
      duties: duties.map(({ policy, leads, joint, supports }) => ({
        policy,
        leads: [...leads],
        joint: [...joint],
        supports: [...supports],
      })),
      load,
    })),
    withoutLead: [...found.withoutLead],
    severalLeads: [...found.severalLeads],
    notUnderstood: await Promise.all(
      found.notUnderstood.map(async (measure) => ({ ...measure, clauses: await clausesOf(measure.id) })),
    ),
  }
}

/** The clauses on responsibility inside a place that were not understood, with their words. */
async function unread(
  context: Context,
  document: string,
  place: { readonly start: number; readonly end: number },
  ledger: readonly LedgerEntry[],
): Promise<Clauses> {
  const source = await context.texts(document)
  return ledger
    .filter(({ status, start, end }) => status === "role-not-understood" && start < place.end && end > place.start)
    .map(({ start, end }) => ({ document, start, end, quote: source?.text.slice(start, end) ?? "" }))
}
