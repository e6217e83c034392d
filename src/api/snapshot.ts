import type { GraphEdge, GraphNode, PolicyGraph } from "../model/graph.ts"
import type { NodeLabel } from "../model/ontology.ts"
import { captions, namesOf } from "./captions.ts"
import { type Lane, LEVELS, type Level, type ViewEdge, type ViewNode } from "./contract.ts"
import { type Layout, type LayoutNode, layout } from "./layout/index.ts"

/** The whole graph as the view needs it, of one version of the data. */
export interface Snapshot {
  readonly version: string
  readonly nodes: ReadonlyMap<string, ViewNode>
  readonly edges: readonly ViewEdge[]
  /** Edges by either end, in the order of `edges`. */
  readonly around: ReadonlyMap<string, readonly ViewEdge[]>
  readonly lanes: readonly Lane[]
  /** Around what a first screen draws. */
  readonly bounds: Layout["bounds"]
  readonly counts: ReadonlyMap<NodeLabel, number>
  /** Every name by which a node may be searched. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** Dates and numbers needed to cite a policy, by id. */
  readonly policies: ReadonlyMap<string, PolicyFacts>
  /** Policy id by document id. */
  readonly documents: ReadonlyMap<string, string>
  /** Nodes and edges as the store has them, by id. */
  readonly stored: { readonly nodes: ReadonlyMap<string, GraphNode>; readonly edges: ReadonlyMap<string, GraphEdge> }
}

export interface PolicyFacts {
  readonly id: string
  readonly title: string
  readonly docNumber?: string
  readonly date?: string
}

const string = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined)
const level = (value: unknown): Level | undefined => LEVELS.find((known) => known === value)
const integer = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined)

/** The object without its undefined properties. */
const compact = <T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never

/** The plan of each measure. */
const plansOf = (edges: readonly GraphEdge[]): ReadonlyMap<string, string> =>
  new Map(edges.filter((edge) => edge.type === "CONTAINS").map((edge) => [edge.target, edge.source]))

/** A measure has the level of its plan. */
function layoutNodes(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): LayoutNode[] {
  const plans = plansOf(edges)
  const loaded = new Set(edges.filter((edge) => edge.type === "STATES").map((edge) => edge.target))
  const levels = new Map(nodes.map((node) => [node.id, level(node.properties.level)]))
  return nodes.map(({ id, label, properties }) => {
    const policy = plans.get(id)
    return compact({
      id,
      label,
      level: levels.get(policy ?? id),
      policy,
      order: integer(properties.order),
      headings: Array.isArray(properties.headings) ? properties.headings : undefined,
      cited: label === "Policy" && !loaded.has(id) ? true : undefined,
    })
  })
}

const viewEdge = ({ id, type, source, target, properties }: GraphEdge): ViewEdge =>
  compact({
    id,
    type,
    source,
    target,
    mode: string(properties.mode),
    role: string(properties.role),
    score: integer(properties.score),
  })

const policyFacts = ({ id, name, properties }: GraphNode): PolicyFacts =>
  compact({
    id,
    title: string(properties.title) ?? name,
    docNumber: string(properties.docNumber),
    date: string(properties.issuedDate) ?? string(properties.publishedDate),
  })

function byEnd(edges: readonly ViewEdge[]): ReadonlyMap<string, readonly ViewEdge[]> {
  const around = new Map<string, ViewEdge[]>()
  for (const edge of edges) {
    for (const end of edge.source === edge.target ? [edge.source] : [edge.source, edge.target]) {
      const list = around.get(end)
      if (list === undefined) around.set(end, [edge])
      else list.push(edge)
    }
  }
  return around
}

/** Nodes by label; plans that are only cited are not counted. */
const tally = (nodes: readonly LayoutNode[]): ReadonlyMap<NodeLabel, number> => {
  const counts = new Map<NodeLabel, number>()
  for (const { label, cited } of nodes) if (cited !== true) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/** Places and prepares the graph once for all visits. */
export function snapshot(version: string, { nodes, edges }: Pick<PolicyGraph, "nodes" | "edges">): Snapshot {
  const laid = layoutNodes(nodes, edges)
  const { places, lanes, bounds } = layout(laid, edges)
  const viewEdges = edges.map(viewEdge)
  const around = byEnd(viewEdges)
  const short = captions(nodes)
  const laidById = new Map(laid.map((node) => [node.id, node]))
  const view = nodes.map((node): [string, ViewNode] => {
    const own = laidById.get(node.id)
    const place = places.get(node.id) ?? { x: 0, y: 0 }
    return [
      node.id,
      compact({
        id: node.id,
        label: node.label,
        name: node.name,
        caption: short.get(node.id) ?? node.name,
        x: Math.round(place.x * 10) / 10,
        y: Math.round(place.y * 10) / 10,
        degree: around.get(node.id)?.length ?? 0,
        level: own?.level,
        policy: own?.policy,
        order: own?.order,
        path: node.label === "Measure" ? string(node.properties.path) : undefined,
        headings: own?.headings === undefined ? undefined : [...own.headings],
        cited: own?.cited,
      }),
    ]
  })
  return {
    version,
    nodes: new Map(view),
    edges: viewEdges,
    around,
    lanes,
    bounds,
    counts: tally(laid),
    names: new Map(nodes.map((node) => [node.id, namesOf(node)])),
    policies: new Map(nodes.filter((node) => node.label === "Policy").map((node) => [node.id, policyFacts(node)])),
    documents: new Map(edges.filter((edge) => edge.type === "STATES").map((edge) => [edge.source, edge.target])),
    stored: {
      nodes: new Map(nodes.map((node) => [node.id, node])),
      edges: new Map(edges.map((edge) => [edge.id, edge])),
    },
  }
}
