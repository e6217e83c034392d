import type { GraphView } from "../graph/view.ts"
import type { Budget } from "../run/budget.ts"
import type { Direction } from "../syntax/tree.ts"
import type { Conditions } from "./conditions.ts"
import type { Link, PatternGraph } from "./graph.ts"
import { bestRelationshipSeek, type RelationshipSeek } from "./relationship-seeks.ts"
import { bestScan, type Scan } from "./scans.ts"
import type { Allowed } from "./types.ts"

/** One step of finding a pattern: a node to begin with, all relationships of a type, or a link from a known end. */
export type Action =
  | { readonly kind: "scan"; readonly node: string; readonly scan: Scan }
  | {
      readonly kind: "relationships"
      readonly link: Link & { kind: "single" }
      readonly seek?: RelationshipSeek | undefined
    }
  | { readonly kind: "link"; readonly link: Link; readonly side: "from" | "to"; readonly into: boolean }

export interface Ordering {
  readonly graph: PatternGraph
  readonly conditions: Conditions
  readonly view: GraphView
  readonly allowed: ReadonlyMap<Link, Allowed>
  /** Looked at between two steps: a pattern of hundreds of parts takes long to order. */
  readonly budget: Budget
}

interface Plan {
  readonly actions: readonly Action[]
  readonly bound: ReadonlySet<string>
  readonly rows: number
  readonly cost: number
}

/** Average number of relationships at a node that has any. */
const fanOut = ({ view, allowed }: Ordering, link: Link, side: "from" | "to"): number => {
  if (link.kind === "group") return 10
  const { ids } = allowed.get(link) as Allowed
  const facing = side === "from" ? link.direction : flip(link.direction)
  const sides: readonly ("in" | "out")[] = facing === "both" ? ["out", "in"] : [facing]
  return sides.reduce((sum, name) => {
    const count = ids.reduce((total, id) => total + view.relationshipsOf(id).length, 0)
    const nodes = ids.reduce((most, id) => Math.max(most, view[name].occupied[id] as number), 0)
    return sum + (nodes === 0 ? 0 : count / nodes)
  }, 0)
}

const flip = (direction: Direction): Direction => (direction === "both" ? "both" : direction === "out" ? "in" : "out")

const factorOf = (o: Ordering, link: Link, side: "from" | "to"): number => {
  const once = fanOut(o, link, side)
  if (link.kind !== "many") return once
  const hops = Math.min(link.repeat.max ?? 4, 4)
  return Math.max(once, 1) ** hops + hops
}

/** What share of the nodes reached is kept, where a lookup by property says so. */
const keptShare = (o: Ordering, node: string, bound: ReadonlySet<string>): number => {
  const scan = bestScan(
    node,
    o.conditions,
    (name) => bound.has(name),
    o.view,
    () => o.budget.work(),
  )
  const isSeek = scan.operator === "NodeIndexSeek" || scan.operator === "NodeByIdSeek"
  return isSeek ? Math.max(scan.size / Math.max(1, o.view.nodeCount), 1e-6) : 1
}

interface Step {
  readonly action: Action
  readonly factor: number
  readonly share: number
}

const linkSteps = (o: Ordering, links: readonly Link[], bound: ReadonlySet<string>): Step[] =>
  links.flatMap((link): Step[] => {
    const from = bound.has(link.from)
    const to = bound.has(link.to)
    if (bound.has(link.name))
      return [{ action: { kind: "link", link, side: "from", into: false }, factor: 1, share: 1 }]
    if (from && to) return [{ action: { kind: "link", link, side: "from", into: true }, factor: 0.5, share: 1 }]
    if (link.kind === "many" && link.shortest !== undefined) return []
    const sides = [...(from ? (["from"] as const) : []), ...(to ? (["to"] as const) : [])]
    return sides.map((side) => ({
      action: { kind: "link", link, side, into: link.from === link.to },
      factor: factorOf(o, link, side),
      share: keptShare(o, side === "from" ? link.to : link.from, bound),
    }))
  })

/** Follows links from what is bound, cheapest first, until none is left that touches it. */
const follow = (o: Ordering, start: Plan): Plan => {
  let plan = start
  for (;;) {
    o.budget.check()
    const done = new Set(plan.actions.flatMap((action) => ("link" in action ? [action.link] : [])))
    const steps = linkSteps(
      o,
      o.graph.links.filter((link) => !done.has(link)),
      plan.bound,
    )
    const [best] = steps.sort((a, b) => a.factor * a.share - b.factor * b.share)
    if (best === undefined) return plan
    const { link } = best.action as Action & { kind: "link" }
    const reached = plan.rows * best.factor
    plan = {
      actions: [...plan.actions, best.action],
      bound: new Set([...plan.bound, link.from, link.to, link.name]),
      rows: reached * best.share,
      cost: plan.cost + reached,
    }
  }
}

const starts = (o: Ordering, plan: Plan): Plan[] => {
  const isBound = (name: string) => plan.bound.has(name)
  const nodes = o.graph.nodes.filter((node) => !isBound(node))
  const scans = nodes.map((node) => {
    const scan = bestScan(node, o.conditions, isBound, o.view, () => o.budget.work())
    return begin(plan, { kind: "scan", node, scan }, scan.size, [node])
  })
  const done = new Set(plan.actions.flatMap((action) => ("link" in action ? [action.link] : [])))
  const all = o.graph.links.flatMap((link) => {
    if (link.kind !== "single" || done.has(link) || plan.bound.has(link.from) || plan.bound.has(link.to)) return []
    const count = (o.allowed.get(link) as Allowed).ids.reduce((sum, id) => sum + o.view.relationshipsOf(id).length, 0)
    const seek = bestRelationshipSeek(link, o.allowed.get(link) as Allowed, o.conditions, isBound, o.view)
    const size = Math.min(count, seek?.size ?? count) * (link.direction === "both" ? 2 : 1)
    return [begin(plan, { kind: "relationships", link, seek }, size, [link.from, link.to, link.name])]
  })
  return [...scans, ...all]
}

const begin = (plan: Plan, action: Action, size: number, names: readonly string[]): Plan => {
  const rows = plan.rows * Math.max(size, 0.01)
  return { actions: [...plan.actions, action], bound: new Set([...plan.bound, ...names]), rows, cost: plan.cost + rows }
}

const MANY = 12

/** The order in which the parts of a pattern are found: from the most selective start along the cheapest links. */
export const orderOf = (o: Ordering, bound: ReadonlySet<string>): readonly Action[] => {
  let plan: Plan = follow(o, { actions: [], bound, rows: 1, cost: 0 })
  while (o.graph.nodes.some((node) => !plan.bound.has(node))) {
    const begun = starts(o, plan).sort((a, b) => a.rows - b.rows)
    const tried = begun.slice(0, MANY).map((start) => follow(o, start))
    plan = tried.reduce((best, next) => (better(next, best) ? next : best))
  }
  return plan.actions
}

/** Cheaper for what it binds; a plan that leaves parts for another start is only compared with its like. */
const better = (a: Plan, b: Plan): boolean =>
  a.bound.size === b.bound.size ? a.cost < b.cost : a.cost / a.bound.size < b.cost / b.bound.size
