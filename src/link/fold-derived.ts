import { isDeepStrictEqual } from "node:util"
import type { Decision } from "../model/decision.ts"
import type { GraphEdge, GraphNode } from "../model/graph.ts"
import { edgeId } from "../model/ids.ts"
import type { Derive, DerivedEdges, GraphDelta } from "../model/linker.ts"
import { counterparts, functionOf, officeOf } from "./fold-counterparts.ts"
import { pairKey, type Verdict, verdictsOf } from "./fold-decisions.ts"
import type { LinkedGraph } from "./fold-graph.ts"
import { UNIONS } from "./fold-merge.ts"

/** The edges that belong to no document, kept in step with the graph. */
export class Derived {
  readonly #graph: LinkedGraph
  readonly #derive: Derive | undefined
  readonly #byFunction = new Map<string, Map<string, GraphNode>>()
  readonly #counterparts = new Map<string, readonly GraphEdge[]>()
  /** What `derive` said, before people's verdicts: by id, and the ids by measure. */
  readonly #overlaps = new Map<string, GraphEdge>()
  readonly #overlapsAt = new Map<string, Set<string>>()
  #verdicts = new Map<string, Verdict>()

  constructor(graph: LinkedGraph, derive: Derive | undefined) {
    this.#graph = graph
    this.#derive = derive
  }

  /** Brings the derived edges in step with what the graph's own change touches. */
  update(decisions: readonly Decision[], resolve: (id: string) => string): void {
    this.#deriveCounterparts(this.#graph.delta())
    const touched = this.#deriveOverlaps(this.#graph.delta())
    const before = this.#verdicts
    this.#verdicts = verdictsOf(decisions, resolve)
    const judged = [...before.keys(), ...this.#verdicts.keys()].map((key) => key.split("\n") as [string, string])
    for (const id of touched) {
      const edge = this.#overlaps.get(id)
      this.#graph.setEdge(id, edge && this.#judge(edge.source, edge.target))
    }
    for (const [upper, lower] of judged)
      this.#graph.setEdge(edgeId("OVERLAPS", upper, lower), this.#judge(upper, lower))
  }

  /** Takes up the derived edges of a graph that was there before. */
  restore(decisions: readonly Decision[], resolve: (id: string) => string): void {
    for (const node of this.#graph.nodes()) {
      const name = functionOf(node)
      if (name !== undefined) this.#file(name, node.id)
    }
    for (const [name, group] of this.#byFunction) {
      const edges = counterparts([...group.values()])
      if (edges.length > 0) this.#counterparts.set(name, edges)
    }
    this.#verdicts = verdictsOf(decisions, resolve)
    for (const edge of this.#graph.edges()) if (edge.type === "OVERLAPS") this.#keep(asDerived(edge))
    this.#deriveRejected()
  }

  /** What was derived of pairs that people rejected is not in the graph. */
  #deriveRejected(): void {
    const rejected = [...this.#verdicts].filter(([, { kind }]) => kind === "reject")
    const uppers = rejected.map(([key]) => key.slice(0, key.indexOf("\n")))
    const policies = new Set(uppers.flatMap((measure) => policyOf(measure, this.#graph)))
    for (const edge of this.#derive?.(this.#graph, policies).edges ?? [])
      if (this.#verdicts.get(pairKey(edge.source, edge.target))?.kind === "reject") this.#keep(edge)
  }

  #deriveCounterparts({ added, changed, removed }: GraphDelta): void {
    const functions = new Set<string>()
    for (const { id } of [...added.nodes, ...changed.nodes, ...removed.nodes]) {
      const [old, node] = [this.#graph.nodeBefore(id), this.#graph.node(id)]
      if (officeOf(old) === officeOf(node)) continue
      for (const name of [functionOf(old), functionOf(node)])
        if (name !== undefined) {
          functions.add(name)
          this.#file(name, id)
        }
    }
    for (const name of functions) {
      const before = new Map(this.#counterparts.get(name)?.map((edge) => [edge.id, edge]))
      const now = counterparts([...(this.#byFunction.get(name)?.values() ?? [])]).map(
        (edge) => before.get(edge.id) ?? edge,
      )
      const kept = new Set(now.map(({ id }) => id))
      for (const id of before.keys()) if (!kept.has(id)) this.#graph.setEdge(id, undefined)
      for (const edge of now) this.#graph.setEdge(edge.id, edge)
      if (now.length === 0) this.#counterparts.delete(name)
      else this.#counterparts.set(name, now)
    }
  }

  #file(name: string, id: string): void {
    const group = this.#byFunction.get(name) ?? new Map<string, GraphNode>()
    const node = this.#graph.node(id)
    if (node !== undefined && functionOf(node) === name) group.set(id, node)
    else group.delete(id)
    if (group.size === 0) this.#byFunction.delete(name)
    else this.#byFunction.set(name, group)
  }

  /** Asks `derive` about every policy that the change touches. Returns the ids of edges that may differ. */
  #deriveOverlaps(delta: GraphDelta): Set<string> {
    const touched = new Set<string>()
    if (this.#derive === undefined) return touched
    const asked = touchedPolicies(delta, this.#graph)
    const { policies, edges } = asked.size === 0 ? NOTHING : this.#derive(this.#graph, asked)
    const gone = delta.removed.nodes.map(({ id }) => id)
    for (const measure of [...gone, ...[...policies].flatMap((id) => measuresOf(id, this.#graph))])
      for (const id of this.#overlapsAt.get(measure) ?? []) touched.add(id)
    for (const id of touched) this.#forget(id)
    for (const edge of edges) {
      this.#keep(edge)
      touched.add(edge.id)
    }
    for (const id of touched) if (!this.#overlaps.has(id)) this.#graph.setEdge(id, undefined)
    return touched
  }

  #keep(edge: GraphEdge | undefined): void {
    if (edge === undefined) return
    this.#overlaps.set(edge.id, edge)
    for (const end of [edge.source, edge.target])
      this.#overlapsAt.set(end, (this.#overlapsAt.get(end) ?? new Set()).add(edge.id))
  }

  #forget(id: string): void {
    const edge = this.#overlaps.get(id)
    if (edge === undefined) return
    this.#overlaps.delete(id)
    for (const end of [edge.source, edge.target]) {
      const known = this.#overlapsAt.get(end)
      known?.delete(id)
      if (known?.size === 0) this.#overlapsAt.delete(end)
    }
  }

  /** A pair of measures as people left it: without a verdict as derived, rejected away, confirmed kept in any case. */
  #judge(upper: string, lower: string): GraphEdge | undefined {
    if (upper === lower) return undefined
    const id = edgeId("OVERLAPS", upper, lower)
    const edge = this.#overlaps.get(id)
    const verdict = this.#verdicts.get(pairKey(upper, lower))
    if (verdict?.kind === "reject") return undefined
    if (verdict === undefined) return edge
    if (this.#graph.node(upper) === undefined || this.#graph.node(lower) === undefined) return undefined
    const derived = edge ?? { id, type: "OVERLAPS", source: upper, target: lower, properties: {}, evidence: [] }
    return { ...derived, properties: { ...derived.properties, decision: "confirmed" } }
  }
}

/** An edge of the graph as it was derived, before a verdict; undefined where only people say it. */
function asDerived(edge: GraphEdge): GraphEdge | undefined {
  const { decision, ...properties } = edge.properties
  if (decision === undefined) return edge
  return Object.keys(properties).length === 0 ? undefined : { ...edge, properties }
}

const policyOf = (measure: string, graph: LinkedGraph): string[] =>
  [...graph.edgesAt(measure)].filter(({ type }) => type === "CONTAINS").map(({ source }) => source)

const NOTHING: DerivedEdges = { policies: new Set(), edges: [] }

const measuresOf = (policy: string, graph: LinkedGraph): string[] =>
  [...graph.edgesAt(policy)]
    .filter(({ type, source }) => type === "CONTAINS" && source === policy)
    .map((edge) => edge.target)

/**
 * The policies of which a change touches what `derive` may look at: their measures, what these point at, and how that is
 * related; not the names that a node goes by elsewhere.
 */
function touchedPolicies({ added, changed, removed }: GraphDelta, graph: LinkedGraph): Set<string> {
  const policies = new Set<string>()
  const reach = (id: string): void => {
    const node = graph.node(id)
    if (node?.label === "Policy") policies.add(id)
    else if (node !== undefined)
      for (const { source, target } of graph.edgesAt(id)) {
        const other = source === id ? target : source
        if (leadsUp(node.label, graph.node(other)?.label)) reach(other)
      }
  }
  for (const node of changed.nodes) if (!sameButNames(graph.nodeBefore(node.id), node)) reach(node.id)
  for (const { id, label } of removed.nodes) if (label === "Policy") policies.add(id)
  const fresh = new Set([...added.nodes, ...removed.nodes].map(({ id }) => id))
  for (const part of [added, changed, removed])
    for (const edge of part.edges) for (const end of concerned(edge, graph, fresh)) reach(end)
  return policies
}

/** From a thing to the measure or policy that names it, from a measure to its policy. */
function leadsUp(from: GraphNode["label"], to: GraphNode["label"] | undefined): boolean {
  if (from === "Measure") return to === "Policy"
  if (from === "Indicator") return to === "Target"
  return to === "Measure" || to === "Policy"
}

const OWNERS: ReadonlySet<string | undefined> = new Set(["Measure", "Policy"])

/** The ends of an edge for which it makes a difference: a plan's measure but not what it names, a part but not the whole. */
function concerned(edge: GraphEdge, graph: LinkedGraph, fresh: ReadonlySet<string>): string[] {
  const { id, type, source, target } = edge
  if (type === "OVERLAPS" || type === "STATES" || type === "CITES") return []
  const labelOf = (end: string) => (graph.node(end) ?? graph.nodeBefore(end))?.label
  const owners = [source, target].filter((end) => OWNERS.has(labelOf(end)))
  if (owners.length > 0) return owners
  const isRead =
    type === "MEASURES" || type === "COUNTERPART_OF" || (type === "PART_OF" && labelOf(source) === "Region")
  if (!isRead) return []
  if (graph.edge(id) === edge && isDeepStrictEqual(graph.edgeBefore(id)?.properties, edge.properties)) return []
  if (type !== "COUNTERPART_OF") return [source]
  return fresh.has(source) || fresh.has(target) ? [] : [source, target]
}

function sameButNames(before: GraphNode | undefined, now: GraphNode): boolean {
  const rest = (node: GraphNode) => Object.entries(node.properties).filter(([key]) => !UNIONS.has(key))
  return before !== undefined && before.name === now.name && isDeepStrictEqual(rest(before), rest(now))
}
