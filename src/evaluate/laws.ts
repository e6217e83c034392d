import type { GraphEdge, LoadedDocument, PolicyGraph } from "../model/graph.ts"
import { allowsEnds, EDGES } from "../model/ontology.ts"

/** The laws of a graph that it breaks, with how often: every end exists, every quote is the text at its place. */
export function laws(graph: PolicyGraph): Map<string, number> {
  const labels = new Map(graph.nodes.map((node) => [node.id, node.label]))
  const documents = new Map(graph.documents.map((document) => [document.id, document]))
  const broken = new Map<string, number>()
  const note = (law: string): void => void broken.set(law, (broken.get(law) ?? 0) + 1)
  for (const edge of graph.edges) {
    const source = labels.get(edge.source)
    const target = labels.get(edge.target)
    if (source === undefined || target === undefined) note("dangling edge")
    else if (!allowsEnds(edge.type, source, target)) note(`${edge.type} from ${source} to ${target}`)
    for (const law of evidenceLaws(edge, documents)) note(law)
  }
  return broken
}

function evidenceLaws(edge: GraphEdge, documents: ReadonlyMap<string, LoadedDocument>): string[] {
  const broken: string[] = []
  if (EDGES[edge.type].evidence === "required" && edge.evidence.length === 0) broken.push(`no evidence on ${edge.type}`)
  for (const { document, start, end, quote } of edge.evidence) {
    const text = documents.get(document)?.text
    if (text === undefined) broken.push("evidence of an unknown document")
    else if (quote === "") broken.push("empty quote")
    else if (text.slice(start, end) !== quote) broken.push("quote is not the text")
  }
  return broken
}
