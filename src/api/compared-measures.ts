import { relationSteps } from "../compare/index.ts"
import type { GraphEdge, PolicyGraph } from "../model/graph.ts"
import type { Steps } from "../model/steps.ts"
import type { ComparedMeasure } from "./contract/compare.ts"

/** Each name once. */
const namesOf = (links: readonly { readonly node: { readonly name: string } }[]): string[] => [
  ...new Set(links.map(({ node }) => node.name)),
]

const isJoint = ({ properties }: GraphEdge): boolean => properties.mode === "joint"

/** The measures of plans with what a comparison shows of them, in the order of the texts. */
export function* comparedMeasures(graph: PolicyGraph, policies: readonly string[]): Steps<ComparedMeasure[]> {
  const view = yield* relationSteps(graph)
  const files = new Map(graph.documents.map(({ id, file }) => [id, file]))
  const measureOf = (policy: string, { edge, node }: ReturnType<typeof view.from>[number]): ComparedMeasure[] => {
    const [place] = edge.evidence
    if (place === undefined) return []
    const { path, title, headings, order, text } = node.properties
    const leads = view.to(node.id, "LEADS", "Agency")
    return [
      {
        id: node.id,
        policy,
        document: files.get(place.document) ?? "",
        documentId: place.document,
        path: String(path ?? ""),
        title: String(title ?? node.name),
        headings: Array.isArray(headings) ? headings : [],
        order: Number(order ?? 0),
        start: place.start,
        text: String(text ?? place.quote),
        leads: namesOf(leads),
        joint: leads.some(({ edge: lead }) => isJoint(lead)),
        supports: namesOf(view.to(node.id, "SUPPORTS", "Agency")),
        industries: namesOf(view.from(node.id, "SUPPORTS", "Industry")),
      },
    ]
  }
  const all: ComparedMeasure[] = []
  for (const policy of policies) {
    const measures = view.from(policy, "CONTAINS", "Measure").flatMap((link) => measureOf(policy, link))
    all.push(...measures.sort((a, b) => a.order - b.order))
    yield
  }
  return all
}
