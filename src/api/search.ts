import type { NodeLabel } from "../model/ontology.ts"
import { each, type Steps } from "../model/steps.ts"
import type { SearchAnswer } from "./contract.ts"
import { fold, type Name } from "./names.ts"
import type { Snapshot } from "./snapshot.ts"

const LABEL_ORDER: readonly NodeLabel[] = [
  "Policy",
  "Agency",
  "Platform",
  "Measure",
  "Industry",
  "Indicator",
  "Region",
  "Target",
  "Document",
]

interface Match {
  readonly matched: string
  readonly ranges: { start: number; end: number }[]
  /** 0 the whole name, 1 its beginning, 2 inside, 3 only under another name. */
  readonly rank: number
}

/** Where every term occurs in one name; undefined where one is missing. */
function matchName({ folded }: Name, terms: readonly string[]): { start: number; end: number }[] | undefined {
  const ranges: { start: number; end: number }[] = []
  for (const term of terms) {
    const start = folded.indexOf(term)
    if (start < 0) return undefined
    ranges.push({ start, end: start + term.length })
  }
  return ranges.sort((a, b) => a.start - b.start)
}

function match(names: readonly Name[], terms: readonly string[]): Match | undefined {
  for (const [index, name] of names.entries()) {
    const ranges = matchName(name, terms)
    if (ranges === undefined) continue
    const first = ranges[0]
    const whole = first !== undefined && first.start === 0 && first.end === name.text.length
    return { matched: name.text, ranges, rank: whole ? 0 : index > 0 ? 3 : first?.start === 0 ? 1 : 2 }
  }
  return undefined
}

/** Nodes of which a name holds every term of the query, best first; linear in the names. */
export function* search(
  snapshot: Snapshot,
  query: string,
  labels: readonly NodeLabel[] | undefined,
  limit: number,
): Steps<SearchAnswer> {
  const terms = fold(query)
    .split(/\s+/u)
    .filter((term) => term !== "")
  const hits: (Match & SearchAnswer["hits"][number])[] = []
  yield* each(snapshot.names, ([id, names]) => {
    const node = snapshot.nodes.get(id)
    if (node === undefined || node.label === "Document" || (labels !== undefined && !labels.includes(node.label)))
      return
    const found = match(names, terms)
    if (found !== undefined) hits.push({ ...found, node })
  })
  hits.sort(
    (a, b) =>
      a.rank - b.rank ||
      LABEL_ORDER.indexOf(a.node.label) - LABEL_ORDER.indexOf(b.node.label) ||
      b.node.degree - a.node.degree ||
      (a.node.id < b.node.id ? -1 : 1),
  )
  return {
    query,
    hits: hits.slice(0, limit).map(({ node, matched, ranges }) => ({ node, matched, ranges })),
    total: hits.length,
    limit,
    truncated: hits.length > limit,
  }
}
