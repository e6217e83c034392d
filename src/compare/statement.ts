import type { GraphNode } from "../model/graph.ts"
import type { Span } from "../model/span.ts"
import { fold } from "./fold.ts"
import type { Link, Relations } from "./view.ts"

/** A measure as its document states it, with what is known of it. */
export interface Statement {
  readonly id: string
  readonly policy: string
  /** Id of the document; `file` is its name. */
  readonly document: string
  readonly file: string
  readonly path: string
  readonly title: string
  readonly headings: readonly string[]
  readonly order: number
  /** Heading and body as in the document, and where they begin there. */
  readonly text: string
  readonly start: number
  /** Where the clauses on responsibility stand, in offsets of `text`. */
  readonly roles: readonly Span[]
  readonly leads: readonly Link[]
  readonly supports: readonly Link[]
  readonly platforms: readonly Link[]
  readonly industries: readonly Link[]
  readonly targets: readonly Link[]
}

/** The measures of a policy, in the order of its text. A measure that no document states is left out. */
export function statementsOf(view: Relations, policy: string): Statement[] {
  return view
    .from(policy, "CONTAINS", "Measure")
    .flatMap((link) => statementOf(view, policy, link) ?? [])
    .sort((a, b) => a.order - b.order)
}

function statementOf(view: Relations, policy: string, { edge, node }: Link): Statement | undefined {
  const [evidence] = edge.evidence
  if (evidence === undefined) return undefined
  const leads = view.to(node.id, "LEADS", "Agency")
  const supports = view.to(node.id, "SUPPORTS", "Agency")
  return {
    id: node.id,
    policy,
    document: evidence.document,
    file: fileOf(view, evidence.document),
    path: text(node, "path"),
    title: text(node, "title") || node.name,
    headings: Array.isArray(node.properties.headings) ? node.properties.headings : [],
    order: Number(edge.properties.order ?? node.properties.order ?? 0),
    text: evidence.quote,
    start: evidence.start,
    roles: roleSpans([...leads, ...supports], evidence),
    leads,
    supports,
    platforms: view.from(node.id, "SUPPORTS", "Platform"),
    industries: view.from(node.id, "SUPPORTS", "Industry"),
    targets: view.from(node.id, "SETS", "Target"),
  }
}

/** The file name of a document. */
const fileOf = (view: Relations, document: string): string =>
  String(view.node(document)?.properties.file ?? document.replace(/^document:/u, ""))

const text = (node: GraphNode, key: string): string => String(node.properties[key] ?? "")

/** The words on who is responsible, with the bracket that they stand in. */
function roleSpans(links: readonly Link[], measure: { document: string; start: number; quote: string }): Span[] {
  const { document, start } = measure
  const quote = fold(measure.quote)
  const spans: Span[] = []
  for (const { edge } of links)
    for (const evidence of edge.evidence) {
      const at = evidence.start - start
      if (evidence.document !== document || at < 0 || at >= quote.length) continue
      if (spans.some((span) => at >= span.start && at < span.end)) continue
      spans.push(bracketAround(quote, { start: at, end: Math.min(evidence.end - start, quote.length) }))
    }
  return spans.sort((a, b) => a.start - b.start)
}

/** How far a clause on responsibility may begin before its first office, UTF-16 units. */
const CLAUSE = 200

/** The span with the outermost bracket around it, where there is one. */
function bracketAround(quote: string, span: Span): Span {
  let open = span.start
  for (let i = span.start - 1, depth = 0; i >= Math.max(0, span.start - CLAUSE); i--) {
    if (quote[i] === ")") depth++
    else if (quote[i] === "(" && --depth < 0) {
      open = i
      depth = 0
    }
  }
  if (open === span.start) return span
  for (let i = open, depth = 0; i < quote.length; i++) {
    if (quote[i] === "(") depth++
    else if (quote[i] === ")" && --depth === 0) return { start: open, end: Math.max(i + 1, span.end) }
  }
  return { start: open, end: quote.length }
}
