import { responsibilitySteps } from "../compare/index.ts"
import type { Evidence, LedgerEntry } from "../model/graph.ts"
import { each } from "../model/steps.ts"
import { inSlices } from "../slices.ts"
import { type Given, given, planList } from "./compare.ts"
import type { Context } from "./context.ts"
import type { ResponsibilityAnswer } from "./contract/compare.ts"

type Clauses = ResponsibilityAnswer["notUnderstood"][number]["clauses"]

/** Who is responsible for what in the plans named, or in all. */
export async function responsibility(
  context: Context,
  names: readonly string[] | undefined,
  signal?: AbortSignal,
): Promise<ResponsibilityAnswer> {
  const [data, ledgers, snapshot] = await Promise.all([given(context), context.ledgers(), context.snapshot()])
  const { plans, found, places } = await inSlices(findings(data, names, ledgers), signal)
  const clausesOf = async (measure: string): Promise<Clauses> => {
    const place = places.get(measure)
    if (place === undefined) return []
    return unread(context, place.document, place, ledgers.get(place.document) ?? [])
  }
  const notUnderstood = await Promise.all(
    found.notUnderstood.map(async (measure) => ({ ...measure, clauses: await clausesOf(measure.id) })),
  )
  const rows: ResponsibilityAnswer["rows"] = []
  const add = ({ offices, duties, load }: (typeof found.rows)[number]) =>
    rows.push({
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
    })
  await inSlices(each(found.rows, add), signal)
  return {
    version: data.version,
    plans: plans.map((plan) => ({ ...plan, regions: [...plan.regions], documents: [...plan.documents] })),
    rows,
    withoutLead: [...found.withoutLead],
    severalLeads: [...found.severalLeads],
    notUnderstood,
  }
}

/** What comparison finds, and where each measure stands. */
function* findings(
  data: Given,
  names: readonly string[] | undefined,
  ledgers: ReadonlyMap<string, readonly LedgerEntry[]>,
) {
  const { graph } = data
  const plans = yield* planList(data, names)
  const policies = plans.map(({ id }) => id)
  const found = yield* responsibilitySteps(graph, policies, ledgers)
  const places = new Map<string, Evidence>()
  yield* each(graph.edges, ({ type, target, evidence: [place] }) => {
    if (type === "CONTAINS" && place !== undefined) places.set(target, place)
  })
  return { plans, found, places }
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
