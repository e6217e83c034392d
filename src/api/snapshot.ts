import type { GraphEdge, GraphNode, PolicyGraph } from "../model/graph.ts"
import type { NodeLabel } from "../model/ontology.ts"
import { each, type Steps, those } from "../model/steps.ts"
import { captions, namesOf } from "./captions.ts"
import { type Lane, LEVELS, type Level, type ViewEdge, type ViewNode } from "./contract.ts"
import { type Layout, type LayoutNode, layout } from "./layout/index.ts"
import { type Name, nameOf } from "./names.ts"
import { type Overview, overview } from "./overview.ts"

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
  readonly names: ReadonlyMap<string, readonly Name[]>
  /** Dates and numbers needed to cite a policy, by id. */
  readonly policies: ReadonlyMap<string, PolicyFacts>
  /** Policy id by document id. */
  readonly documents: ReadonlyMap<string, string>
  readonly overview: Overview
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
function compact<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept: Partial<T> = {}
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key]
  return kept as never
}

/** What the layout has to know of each node, in their order. A measure has the level of its plan. */
function* layoutNodes({ nodes }: Snapshot["stored"], edges: readonly GraphEdge[]): Steps<LayoutNode[]> {
  const plans = new Map<string, string>()
  const loaded = new Set<string>()
  yield* each(edges, ({ type, source, target }) => {
    if (type === "CONTAINS") plans.set(target, source)
    if (type === "STATES") loaded.add(target)
  })
  const laid: LayoutNode[] = []
  yield* each(nodes.values(), ({ id, label, properties }) => {
    const policy = plans.get(id)
    laid.push(
      compact({
        id,
        label,
        level: level(nodes.get(policy ?? id)?.properties.level),
        policy,
        order: integer(properties.order),
        headings: Array.isArray(properties.headings) ? properties.headings : undefined,
        cited: label === "Policy" && !loaded.has(id) ? true : undefined,
      }),
    )
  })
  return laid
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

function* byEnd(edges: readonly ViewEdge[]): Steps<ReadonlyMap<string, readonly ViewEdge[]>> {
  const around = new Map<string, ViewEdge[]>()
  const add = (end: string, edge: ViewEdge): void => {
    const list = around.get(end)
    if (list === undefined) around.set(end, [edge])
    else list.push(edge)
  }
  yield* each(edges, (edge) => {
    add(edge.source, edge)
    if (edge.target !== edge.source) add(edge.target, edge)
  })
  return around
}

function* byId<T extends { readonly id: string }>(items: readonly T[]): Steps<ReadonlyMap<string, T>> {
  const found = new Map<string, T>()
  yield* each(items, (item) => found.set(item.id, item))
  return found
}

/** Nodes by label; plans that are only cited are not counted. */
const tally = (nodes: readonly LayoutNode[]): ReadonlyMap<NodeLabel, number> => {
  const counts = new Map<NodeLabel, number>()
  for (const { label, cited } of nodes) if (cited !== true) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/** What is drawn of a node, but for its place. */
const viewNode = ({ id, label, name, properties }: GraphNode, own: LayoutNode): Omit<ViewNode, "x" | "y" | "degree"> =>
  compact({
    id,
    label,
    name,
    caption: name,
    level: own.level,
    policy: own.policy,
    order: own.order,
    path: label === "Measure" ? string(properties.path) : undefined,
    headings: own.headings === undefined ? undefined : [...own.headings],
    cited: own.cited,
  })

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Places and prepares the graph once for all visits. */
export function* snapshot(version: string, graph: Pick<PolicyGraph, "nodes" | "edges">): Steps<Snapshot> {
  const stored = { nodes: yield* byId(graph.nodes), edges: yield* byId(graph.edges) }
  const laid = yield* layoutNodes(stored, graph.edges)
  const { places, lanes, bounds } = yield* layout(laid, graph.edges)
  const edges: ViewEdge[] = []
  yield* each(graph.edges, (edge) => edges.push(viewEdge(edge)))
  const around = yield* byEnd(edges)
  const short = captions(yield* those(graph.nodes, ({ label }) => label === "Agency"))
  const nodes = new Map<string, ViewNode>()
  const names = new Map<string, readonly Name[]>()
  yield* each(laid, (own) => {
    const node = stored.nodes.get(own.id)
    if (node === undefined) return
    const { x, y } = places.get(own.id) ?? { x: 0, y: 0 }
    const caption = short.get(own.id) ?? node.name
    const degree = around.get(own.id)?.length ?? 0
    nodes.set(own.id, { ...viewNode(node, own), caption, x: tenth(x), y: tenth(y), degree })
    names.set(own.id, namesOf(node).map(nameOf))
  })
  const policies = yield* those(graph.nodes, ({ label }) => label === "Policy")
  const states = yield* those(graph.edges, ({ type }) => type === "STATES")
  const documents = new Map(states.map(({ source, target }) => [source, target]))
  return {
    version,
    nodes,
    edges,
    around,
    lanes,
    bounds,
    counts: tally(laid),
    names,
    policies: new Map(policies.map((node) => [node.id, policyFacts(node)])),
    documents,
    overview: yield* overview(nodes, edges, documents),
    stored,
  }
}
