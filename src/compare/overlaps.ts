import type { Evidence, GraphEdge, PolicyGraph } from "../model/graph.ts"
import { edgeId } from "../model/ids.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Derive } from "../model/linker.ts"
import { reasonLine } from "../model/reason.ts"
import { judge } from "./align.ts"
import { type CandidateIndex, candidates } from "./candidates.ts"
import type { CompiledMeasure } from "./compile.ts"
import { CompiledPlans } from "./compiled-plans.ts"
import type { Quote, Reason } from "./pair.ts"
import { PlanIndex } from "./plan-index.ts"
import { reasonsOf } from "./reasons.ts"
import { type Thesaurus, thesaurusOf } from "./thesaurus.ts"
import { graphView, Relations } from "./view.ts"

/** How many reasons an edge carries. */
const MOST_REASONS = 8

/**
 * Derives OVERLAPS between plans of different level where one is to be carried out in the region of the other, of each
 * plan the newest version. What it compiled is kept: a policy is read again only when it is named as touched.
 */
export function overlapDeriver(lexicon: Lexicon): Derive {
  const thesaurus = thesaurusOf(lexicon)
  const plans = new PlanIndex()
  const compiled = new CompiledPlans(thesaurus)
  let complete = false
  return (graph, touched) => {
    const view = new Relations(graph)
    const policies = new Set(touched)
    for (const id of complete ? touched : everyPolicy(view, touched)) {
      compiled.forget(id)
      const versions = plans.update(view, id)
      if (touched.has(id)) for (const version of versions) policies.add(version)
    }
    complete = true
    const edges = plans
      .governedPairs(policies)
      .flatMap(([upper, lower]) =>
        overlapsBetween(compiled.index(view, upper), compiled.measures(view, lower), view, thesaurus),
      )
    return { policies, edges }
  }
}

/** All OVERLAPS edges of a graph that does not change, or those that touch the named policies. */
export const overlapEdges = (graph: PolicyGraph, lexicon: Lexicon, policies?: ReadonlySet<string>): GraphEdge[] => {
  const all = graph.nodes.filter(({ label }) => label === "Policy").map(({ id }) => id)
  return [...overlapDeriver(lexicon)(graphView(graph), policies ?? new Set(all)).edges]
}

function* everyPolicy(view: Relations, touched: ReadonlySet<string>): Iterable<string> {
  for (const node of view.nodes()) if (node.label === "Policy" && !touched.has(node.id)) yield node.id
  yield* touched
}

/** The pairs of two policies that overlap, as edges. */
function overlapsBetween(
  upper: CandidateIndex,
  lower: readonly CompiledMeasure[],
  view: Relations,
  thesaurus: Thesaurus,
): GraphEdge[] {
  const edges: GraphEdge[] = []
  for (const below of lower)
    for (const { measure: above, whole } of candidates(upper, below)) {
      const { score, kind } = judge(above, below, whole)
      if (kind === "none") continue
      const reasons = reasonsOf(above, below, view, thesaurus).slice(0, MOST_REASONS)
      edges.push({
        id: edgeId("OVERLAPS", above.statement.id, below.statement.id),
        type: "OVERLAPS",
        source: above.statement.id,
        target: below.statement.id,
        properties: { score, kind, reasons: reasons.map(sayReason) },
        evidence: reasons.flatMap((reason) => [
          evidenceOf(above.statement.document, reason.upper),
          evidenceOf(below.statement.document, reason.lower),
        ]),
      })
    }
  return edges
}

const evidenceOf = (document: string, { start, end, quote }: Quote): Evidence => ({ document, start, end, quote })

/** A reason in one line, as the edge has it. */
const sayReason = ({ type, about, upper, lower }: Reason): string =>
  reasonLine(about === "" ? type : `${type} ${about}`, upper.quote, lower.quote)
