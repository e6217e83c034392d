import type { ViewEdge, ViewNode } from "../../src/api/contract.ts"
import type { Drawing } from "../graph/model.ts"

/** One row of the outline. Values are unique in the tree; a node may stand in several rows. */
export interface Row {
  readonly value: string
  readonly text: string
  /** The node that the row stands for; absent for a section. */
  readonly node?: ViewNode
  /** Of a role: the edge that says it. */
  readonly edge?: ViewEdge
  readonly children: readonly Row[]
}

type Roles = ReadonlyMap<string, readonly ViewEdge[]>

/** Leads and supports of each measure, leads first. */
function rolesOf({ nodes, edges }: Drawing): Roles {
  const roles = new Map<string, ViewEdge[]>()
  for (const edge of edges.values()) {
    const role = edge.type === "LEADS" || edge.type === "SUPPORTS"
    if (!role || nodes.get(edge.source)?.label !== "Agency" || edge.count !== undefined) continue
    const list = roles.get(edge.target)
    if (list === undefined) roles.set(edge.target, [edge])
    else list.push(edge)
  }
  for (const list of roles.values()) list.sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
  return roles
}

function measureRow(measure: ViewNode, { nodes }: Drawing, roles: Roles): Row {
  return {
    value: measure.id,
    text: measure.name,
    node: measure,
    children: (roles.get(measure.id) ?? []).flatMap((edge) => {
      const node = nodes.get(edge.source)
      return node === undefined
        ? []
        : [{ value: `${measure.id}|${edge.id}`, text: node.caption, node, edge, children: [] }]
    }),
  }
}

/** Measures under the outermost heading above each, in the order of the text. */
function sections(policy: string, measures: readonly Row[]): Row[] {
  const rows: Row[] = []
  let open: { heading: string; children: Row[] } | undefined
  for (const row of measures) {
    const heading = row.node?.headings?.[0]
    if (heading === undefined) {
      open = undefined
      rows.push(row)
    } else if (open?.heading === heading) open.children.push(row)
    else {
      open = { heading, children: [row] }
      rows.push({ value: `${policy}|${rows.length}|${heading}`, text: heading, children: open.children })
    }
  }
  return rows
}

/** What is drawn as a tree: plan, section, measure, roles. A plan's measures are there only where they are drawn. */
export function outlineOf(drawn: Drawing, shown: ReadonlySet<string>): Row[] {
  const roles = rolesOf(drawn)
  const measures = new Map<string, ViewNode[]>()
  for (const node of drawn.nodes.values()) {
    if (node.label !== "Measure" || node.policy === undefined || !shown.has(node.id)) continue
    const list = measures.get(node.policy)
    if (list === undefined) measures.set(node.policy, [node])
    else list.push(node)
  }
  return [...drawn.nodes.values()]
    .filter((node) => node.label === "Policy" && node.cited !== true && shown.has(node.id))
    .map((policy) => {
      const own = (measures.get(policy.id) ?? []).sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      return {
        value: policy.id,
        text: policy.name,
        node: policy,
        children: sections(
          policy.id,
          own.map((measure) => measureRow(measure, drawn, roles)),
        ),
      }
    })
}

/** The values above the first row of a node, outermost first; undefined where it has none. */
export function pathTo(rows: readonly Row[], id: string): string[] | undefined {
  for (const row of rows) {
    if (row.node?.id === id && row.edge === undefined) return []
    const below = pathTo(row.children, id)
    if (below !== undefined) return [row.value, ...below]
  }
  return undefined
}
