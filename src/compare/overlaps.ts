import type { GraphEdge, PolicyGraph } from "../model/graph.ts"
import { edgeId } from "../model/ids.ts"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Derive } from "../model/linker.ts"
import { judge } from "./align.ts"
import { type CandidateIndex, candidates, indexOf } from "./candidates.ts"
import { compileMeasures } from "./compile.ts"
import type { Reason } from "./pair.ts"
import { reasonsOf } from "./reasons.ts"
import { governs, type Scope, scopeOf } from "./scope.ts"
import { statementsOf } from "./statement.ts"
import { type Thesaurus, thesaurusOf } from "./thesaurus.ts"
import { graphView, Relations } from "./view.ts"

/** How many reasons an edge carries. */
const MOST_REASONS = 8

/** What is known of one policy; its measures are compiled when they are first compared. */
interface Entry {
  readonly scope: Scope
  compiled?: CandidateIndex
}

/**
 * Derives OVERLAPS between plans of different level where one is to be carried out in the region of the other. What it
 * compiled is kept: a policy is read again only when it is named as touched.
 */
export function overlapDeriver(lexicon: Lexicon): Derive {
  const entries = new Map<string, Entry>()
  const thesaurus = thesaurusOf(lexicon)
  let complete = false
  return (graph, touched) => {
    const view = new Relations(graph)
    for (const id of complete ? touched : everyPolicy(view, touched)) {
      entries.delete(id)
      if (view.node(id) !== undefined) entries.set(id, { scope: scopeOf(view, id) })
    }
    complete = true
    const compiled = (id: string): CandidateIndex => {
      const entry = entries.get(id) as Entry
      entry.compiled ??= indexOf(compileMeasures(statementsOf(view, id), thesaurus))
      return entry.compiled
    }
    return governedPairs(entries, touched).flatMap(([upper, lower]) =>
      overlapsBetween(compiled(upper), compiled(lower), view, thesaurus),
    )
  }
}

/** All OVERLAPS edges of a graph that does not change, or those that touch the named policies. */
export const overlapEdges = (graph: PolicyGraph, lexicon: Lexicon, policies?: ReadonlySet<string>): GraphEdge[] => {
  const all = graph.nodes.filter(({ label }) => label === "Policy").map(({ id }) => id)
  return [...overlapDeriver(lexicon)(graphView(graph), policies ?? new Set(all))]
}

function* everyPolicy(view: Relations, touched: ReadonlySet<string>): Iterable<string> {
  yield* touched
  for (const node of view.nodes()) if (node.label === "Policy" && !touched.has(node.id)) yield node.id
}

/** Upper and lower policy of every pair of which at least one is touched. */
function governedPairs(entries: ReadonlyMap<string, Entry>, touched: ReadonlySet<string>): [string, string][] {
  const pairs: [string, string][] = []
  for (const id of touched) {
    const entry = entries.get(id)
    if (entry === undefined) continue
    for (const [other, { scope }] of entries) {
      if (governs(entry.scope, scope)) pairs.push([id, other])
      else if (!touched.has(other) && governs(scope, entry.scope)) pairs.push([other, id])
    }
  }
  return pairs
}

/** The pairs of two policies that overlap, as edges. */
function overlapsBetween(
  upper: CandidateIndex,
  lower: CandidateIndex,
  view: Relations,
  thesaurus: Thesaurus,
): GraphEdge[] {
  const edges: GraphEdge[] = []
  for (const [place, above] of upper.measures.entries())
    for (const below of candidates(upper, place, lower)) {
      const { score, kind } = judge(above, below)
      if (kind === "none") continue
      const reasons = reasonsOf(above, below, view, thesaurus).slice(0, MOST_REASONS)
      edges.push({
        id: edgeId("OVERLAPS", above.statement.id, below.statement.id),
        type: "OVERLAPS",
        source: above.statement.id,
        target: below.statement.id,
        properties: { score, kind, reasons: reasons.map(sayReason) },
        evidence: reasons.flatMap((reason) => [
          { document: above.statement.document, ...reason.upper },
          { document: below.statement.document, ...reason.lower },
        ]),
      })
    }
  return edges
}

/** How much of a quote one line shows. */
const SHOWN = 24

/** One reason in one line: `object 省实验室: 省实验室 = 省级实验室`; long quotes are cut, the evidence has them whole. */
const sayReason = ({ type, about, upper, lower }: Reason): string =>
  `${about === "" ? type : `${type} ${about}`}: ${cut(upper.quote)} = ${cut(lower.quote)}`

const cut = (quote: string): string => (quote.length <= SHOWN ? quote : `${quote.slice(0, SHOWN)}…`)
