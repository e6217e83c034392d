import type { Evidence, GraphEdge, GraphNode } from "../model/graph.ts"
import type { Span } from "../model/span.ts"
import { apart, encloses } from "./apart.ts"
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
  /** Clauses on responsibility and measures of their own inside this one, in offsets of `text`. */
  readonly apart: readonly Span[]
  readonly leads: readonly Link[]
  readonly supports: readonly Link[]
  readonly platforms: readonly Link[]
  readonly industries: readonly Link[]
  readonly targets: readonly Link[]
}

/** A measure with the words that state it. */
interface Stated extends Evidence {
  readonly edge: GraphEdge
  readonly node: GraphNode
}

/** The measures of a policy, in the order of its text. A measure that no document states is left out. */
export function statementsOf(view: Relations, policy: string): Statement[] {
  const stated = view
    .from(policy, "CONTAINS", "Measure")
    .flatMap(({ edge, node }) => edge.evidence.slice(0, 1).map((evidence) => ({ ...evidence, edge, node })))
  return stated.map((measure) => statementOf(view, policy, measure, stated)).sort((a, b) => a.order - b.order)
}

function statementOf(view: Relations, policy: string, measure: Stated, all: readonly Stated[]): Statement {
  const { edge, node, document, start, quote } = measure
  const leads = view.to(node.id, "LEADS", "Agency")
  const supports = view.to(node.id, "SUPPORTS", "Agency")
  return {
    id: node.id,
    policy,
    document,
    file: fileOf(view, document),
    path: text(node, "path"),
    title: text(node, "title") || node.name,
    headings: headingsOf(measure, all),
    order: Number(edge.properties.order ?? node.properties.order ?? 0),
    text: quote,
    start,
    apart: apart(measure, [...leads, ...supports], all),
    leads,
    supports,
    platforms: view.from(node.id, "SUPPORTS", "Platform"),
    industries: view.from(node.id, "SUPPORTS", "Industry"),
    targets: view.from(node.id, "SETS", "Target"),
  }
}

/** The headings above a measure; one of a box stands beside the measure that the box is printed in, not below it. */
function headingsOf(measure: Stated, all: readonly Stated[]): string[] {
  const { headings } = measure.node.properties
  if (!Array.isArray(headings)) return []
  const around = all.filter((other) => encloses(other, measure)).map(({ node }) => text(node, "title"))
  return headings.filter((heading) => !around.includes(heading))
}

/** The file name of a document. */
const fileOf = (view: Relations, document: string): string =>
  String(view.node(document)?.properties.file ?? document.replace(/^document:/u, ""))

const text = (node: GraphNode, key: string): string => String(node.properties[key] ?? "")
