import { type Compiling, parameterOf } from "../compile/expression.ts"
import { CypherTypeError } from "../errors.ts"
import { sizeOf } from "../run/budget.ts"
import { type Each, openSteps, type Row, runOnce, type Step, sink, streaming } from "../run/runtime.ts"
import type { Expression, Pattern, Selector } from "../syntax/tree.ts"
import { mentions } from "../syntax/walk.ts"
import type { RelationshipValue } from "../values/entities.ts"
import { describe } from "../values/format.ts"
import { accepting } from "./conditions.ts"
import { conjuncts, type Link, type ManyLink, type PatternGraph, patternGraph } from "./graph.ts"
import type { Following } from "./link.ts"
import { nodeIn } from "./link.ts"
import { hopTest } from "./many.ts"
import { compileGraph, filterStep } from "./match.ts"
import { pathFrom } from "./paths.ts"
import { byLength, cycles, relationshipsOf, type Trail } from "./shortest.ts"
import { allowedTypes } from "./types.ts"

/** How many paths, or lengths of paths, are kept between two ends. */
const countOf = (selector: Selector, c: Compiling): number => {
  const { count } = selector
  if (typeof count === "number") return count
  const value = count.kind === "parameter" ? parameterOf(c.runtime, count.name, count.start) : null
  if (typeof value === "bigint" && value > 0n) return Number(value)
  throw new CypherTypeError(`The path count needs to be greater than 0, but was ${describe(value)}`, count.start)
}

/** Decides, for paths between the same ends that come in order of length, whether one more is kept. */
const keeper = (selector: Selector, count: number) => {
  const kept = new Map<string, { paths: number; groups: number; length: number }>()
  const byGroups = selector.kind === "allShortest" || selector.kind === "shortestGroups"
  return (ends: string, length: number): "keep" | "drop" => {
    const seen = kept.get(ends) ?? { paths: 0, groups: 0, length: -1 }
    const groups = length === seen.length ? seen.groups : seen.groups + 1
    if (byGroups ? groups > count : seen.paths >= count) return "drop"
    kept.set(ends, { paths: seen.paths + 1, groups, length })
    return "keep"
  }
}

const onlyEnds = (e: Expression, graph: PatternGraph, ends: readonly string[]): boolean => {
  const inner = new Set([
    ...graph.nodes,
    ...graph.links.map(({ name }) => name),
    ...graph.paths.map(({ name }) => name),
  ])
  for (const link of graph.links) if (link.kind === "group") for (const name of link.variables) inner.add(name)
  return [...mentions(e)].every((name) => ends.includes(name) || !inner.has(name))
}

/** Steps of a MATCH whose pattern says which of its paths are wanted (`SHORTEST 2`, `ANY`, …). */
export const compileSelective = (pattern: Pattern, where: Expression | undefined, c: Compiling): Step[] => {
  const { selector, ...plain } = pattern
  const graph = patternGraph(
    [plain],
    undefined,
    (name, offset) => parameterOf(c.runtime, name, offset),
    `${c.scope.size}.`,
  )
  const ends = [graph.links[0]?.from, graph.links.at(-1)?.to].filter((name) => name !== undefined)
  const all = conjuncts(where)
  const early = all.filter((condition) => onlyEnds(condition, graph, ends))
  const late = all.filter((condition) => !early.includes(condition))
  const whole = { ...graph, conditions: [...graph.conditions, ...early] }
  const [link] = graph.links
  const isSimple =
    graph.links.length === 1 && link?.kind === "many" && whole.conditions.every((e) => onlyEnds(e, graph, ends))
  const steps = isSimple
    ? searchSteps(whole, link, selector as Selector, c)
    : chooseSteps(whole, ends, selector as Selector, c)
  const accept = accepting(late, c)
  return accept === undefined ? steps : [...steps, filterStep(accept)]
}

const bind = (c: Compiling, name: string): number => (c.scope.has(name) ? c.scope.slot(name) : c.scope.declare(name))

/** One repeated relationship: a search in order of length from each start. */
const searchSteps = (graph: PatternGraph, link: ManyLink, selector: Selector, c: Compiling): Step[] => {
  const count = countOf(selector, c)
  const prunes = count === 1 && link.repeat.min <= 1
  const known = c.scope.has(link.to) || !prunes
  const nodes = known ? graph.nodes : graph.nodes.filter((name) => name === link.from)
  const isEarly = (e: Expression) => known || ![...mentions(e)].includes(link.to)
  const conditions = graph.conditions.filter(isEarly)
  const steps = compileGraph({ nodes, links: [], conditions, paths: [] }, c)
  const hop = { ...c, scope: c.scope.child() }
  const hopSlot = hop.scope.declare(link.hop)
  const test = accepting(link.conditions, hop)
  const far = bind(c, link.to)
  const slot = bind(c, link.name)
  const path = graph.paths[0] === undefined ? undefined : bind(c, graph.paths[0].name)
  const accept = accepting(
    graph.conditions.filter((e) => !isEarly(e)),
    c,
  )
  const into = known || link.from === link.to
  const allowed = allowedTypes(link.types, c)
  const near = c.scope.slot(link.from)
  const f: Following<ManyLink> = { link, side: "from", into, c, allowed, near, far, slot, rivals: [], accept }
  const each = search(f, hopTest(f, hopSlot, test), { selector, count, prunes, path })
  return [...steps, streaming("StatefulShortestPath", `${selector.kind} ${count}`, each)]
}

interface Search {
  readonly selector: Selector
  readonly count: number
  readonly prunes: boolean
  readonly path: number | undefined
}

const search = (f: Following<ManyLink>, test: ReturnType<typeof hopTest>, s: Search): Each => {
  const { view, budget } = f.c.runtime
  return (row, emit) => {
    const near = nodeIn(row, f.near)
    const far = f.into ? nodeIn(row, f.far) : undefined
    if (near === undefined || (f.into && far === undefined)) return false
    const keep = keeper(s.selector, s.count)
    const mark = budget.transient
    const trails = s.prunes ? pruned(f, near.index, row, test) : byLength(f, near.index, row, test, false)
    for (const trail of trails) {
      if (trail.length < f.link.repeat.min || (far !== undefined && trail.node !== far.index)) continue
      const relationships = relationshipsOf(trail).map((index) => view.relationship(index))
      row[f.slot] = relationships
      row[f.far] = view.node(trail.node)
      if (s.path !== undefined) row[s.path] = pathFrom(near, relationships)
      if (f.accept !== undefined && !f.accept(row)) continue
      if (keep(`${trail.node}`, trail.length) === "keep") {
        if (emit(row)) return true
      } else if (far !== undefined) break
    }
    budget.release(mark)
    return false
  }
}

/** Pruned trails, and those back to the start, which pruning would miss. */
function* pruned(f: Following<ManyLink>, start: number, row: Row, test: ReturnType<typeof hopTest>): Generator<Trail> {
  const closes = f.link.repeat.min > 0
  for (const trail of byLength(f, start, row, test, true)) if (!closes || trail.node !== start) yield trail
  if (closes) yield* cycles(f, start, row, test)
}

/** Any other pattern: all its paths are found, and the wanted ones chosen. */
const chooseSteps = (graph: PatternGraph, ends: readonly string[], selector: Selector, c: Compiling): Step[] => {
  const count = countOf(selector, c)
  const steps = compileGraph(graph, c)
  const links = graph.links.map((link: Link) => c.scope.slot(link.name))
  const endSlots = ends.map((name) => c.scope.slot(name))
  const lengthOf = (row: Row): number =>
    links.reduce((sum, slot) => sum + (Array.isArray(row[slot]) ? (row[slot] as RelationshipValue[]).length : 1), 0)
  const { budget } = c.runtime
  let found: { row: Row; length: number }[] = []
  const flow = openSteps(
    steps,
    sink((row) => {
      budget.allocate(64 + row.reduce<number>((sum, value) => sum + sizeOf(value), 0))
      found.push({ row: row.slice(), length: lengthOf(row) })
      return false
    }),
  )
  const choose: Each = (row, emit) => {
    const mark = budget.transient
    found = []
    runOnce(flow, row)
    found.sort((a, b) => a.length - b.length)
    const keep = keeper(selector, count)
    for (const each of found) {
      const between = endSlots.map((slot) => nodeIn(each.row, slot)?.index).join()
      if (keep(between, each.length) === "keep" && emit(each.row)) return true
    }
    budget.release(mark)
    return false
  }
  return [streaming("SelectPaths", `${selector.kind} ${count}`, choose, [steps])]
}
