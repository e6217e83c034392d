import { type Compiling, parameterOf } from "../compile/expression.ts"
import { isHidden } from "../compile/scope.ts"
import { CypherUnsupportedError } from "../errors.ts"
import { type Step, streaming } from "../run/runtime.ts"
import type { Expression, Pattern } from "../syntax/tree.ts"
import { type Accept, accepting, Conditions, EarlyTests } from "./conditions.ts"
import { type GroupLink, type Link, type ManyLink, type PatternGraph, patternGraph } from "./graph.ts"
import { followGroup } from "./groups.ts"
import type { Following } from "./link.ts"
import { followBoundMany, followMany, hopTest } from "./many.ts"
import { type Action, orderOf } from "./order.ts"
import { buildPath } from "./paths.ts"
import { followReachable } from "./reachable.ts"
import type { Scan } from "./scans.ts"
import { compileSelective } from "./selective.ts"
import { followShortest } from "./shortest.ts"
import { followBound, followSingle, scanRelationships } from "./single.ts"
import { type Allowed, allowedTypes } from "./types.ts"

const shown = (name: string): string => (isHidden(name) ? "" : name)

/** Turns the parts of a pattern graph into steps, one after the other, declaring what each binds. */
class Matcher {
  readonly steps: Step[] = []
  private readonly graph: PatternGraph
  private readonly c: Compiling
  private readonly conditions: Conditions
  private readonly bound: Set<string>
  private readonly allowed = new Map<Link, Allowed>()
  private readonly early = new EarlyTests()
  private readonly once: boolean
  private left = 0
  private readonly used: { readonly slot: number; readonly allowed: Allowed | undefined }[] = []

  /** With `once` nothing asks how often a match is found. */
  constructor(graph: PatternGraph, c: Compiling, once: boolean) {
    this.graph = graph
    this.c = c
    this.once = once
    const names = [...graph.nodes, ...graph.links.map(({ name }) => name), ...graph.paths.map(({ name }) => name)]
    const groups = graph.links.flatMap((link) => (link.kind === "group" ? link.variables : []))
    this.bound = new Set(names.filter((name) => c.scope.has(name)))
    this.conditions = new Conditions(graph.conditions, new Set([...names, ...groups]))
    for (const link of graph.links) {
      if (link.kind !== "group") this.allowed.set(link, allowedTypes(link.types, c))
    }
  }

  compile(): Step[] {
    const { graph, conditions, allowed } = this
    const { view, budget } = this.c.runtime
    const order = orderOf({ graph, conditions, view, allowed, budget }, this.bound)
    this.left = order.length
    this.filter()
    for (const action of order) {
      this.left--
      this.steps.push(this.act(action))
    }
    if (!this.early.isEmpty) this.steps.push(filterStep(this.early.recheck))
    for (const path of graph.paths) {
      if (this.bound.has(path.name)) continue
      const slot = this.bind(path.name)
      const links = path.links.map((name) => this.c.scope.slot(name))
      this.steps.push(buildPath(this.c, path.name, slot, this.c.scope.slot(path.first), links))
      this.filter()
    }
    return this.steps
  }

  private bind(name: string): number {
    this.bound.add(name)
    return this.c.scope.has(name) ? this.c.scope.slot(name) : this.c.scope.declare(name)
  }

  private take(): Accept | undefined {
    const accept = accepting(
      this.conditions.take((name) => this.bound.has(name)),
      this.c,
    )
    return accept === undefined || this.left === 0 ? accept : this.early.add(accept)
  }

  /** A filter for what can be tested now without another step. */
  private filter(): void {
    const accept = this.take()
    if (accept !== undefined) this.steps.push(filterStep(accept))
  }

  private act(action: Action): Step {
    if (action.kind === "scan") return this.scan(action.node, action.scan)
    if (action.kind === "relationships") return this.relationships(action)
    return this.link(action)
  }

  private scan(node: string, scan: Scan): Step {
    const { view, budget } = this.c.runtime
    const source = scan.compile(this.c)
    const slot = this.bind(node)
    const accept = this.take()
    return streaming(scan.operator, `${shown(node)}${scan.details}`, (row, emit) => {
      for (const index of source(row)) {
        budget.work()
        row[slot] = view.node(index)
        if ((accept === undefined || accept(row)) && emit(row)) return true
      }
      return false
    })
  }

  private relationships({ link, seek }: Action & { kind: "relationships" }): Step {
    const source = seek?.compile(this.c)
    const near = this.bind(link.from)
    const far = this.bind(link.to)
    const following = this.following(link, "from", false, near, far)
    if (source === undefined) {
      return streaming("RelationshipTypeScan", this.describe(link), scanRelationships(following))
    }
    const details = `${this.describe(link)}${seek?.details}`
    return streaming("RelationshipIndexSeek", details, scanRelationships(following, source))
  }

  private following<L extends Link>(
    link: L,
    side: "from" | "to",
    into: boolean,
    near: number,
    far: number,
  ): Following<L> {
    const allowed = this.allowed.get(link) ?? { flags: new Uint8Array(0), ids: [] }
    const rivals = this.used
      .filter((other) => other.allowed === undefined || link.kind === "group" || overlap(other.allowed, allowed))
      .map((other) => other.slot)
    const slot = this.bind(link.name)
    if (link.kind === "group") for (const name of link.variables) this.bind(name)
    this.used.push({ slot, allowed: link.kind === "group" ? undefined : allowed })
    const isSearch = link.kind === "many" && link.shortest !== undefined
    const accept = isSearch ? undefined : this.take()
    return { link, side, into, c: this.c, allowed, near, far, slot, rivals, accept }
  }

  private link({ link, side, into }: Action & { kind: "link" }): Step {
    if (this.bound.has(link.name)) return this.boundLink(link)
    const near = this.c.scope.slot(side === "from" ? link.from : link.to)
    const far = this.bind(side === "from" ? link.to : link.from)
    const details = this.describe(link)
    if (link.kind === "single") {
      const each = followSingle(this.following(link, side, into, near, far))
      return streaming(into ? "ExpandInto" : "ExpandAll", details, each)
    }
    if (link.kind === "group") return this.group(link, side, into, near, far)
    const hop = this.c.scope.child()
    const hopSlot = hop.declare(link.hop)
    const accept = accepting(link.conditions, { ...this.c, scope: hop })
    const following = this.following(link, side, into, near, far)
    const test = hopTest(following, hopSlot, accept)
    if (link.shortest !== undefined) return this.shortest(following, test)
    if (this.once && this.asksOnlyForEnds(link)) {
      return streaming("VarLengthExpand(Pruning)", details, followReachable(following, test))
    }
    return streaming("VarLengthExpand", details, followMany(following, test, this.isRead(link)))
  }

  /** Whether anything may look at the relationships of a link. */
  private isRead({ name }: Link): boolean {
    return !isHidden(name) || this.graph.links.length > 1 || this.graph.paths.some(({ links }) => links.includes(name))
  }

  private asksOnlyForEnds(link: ManyLink): boolean {
    return link.direction !== "both" && link.repeat.min <= 1 && !this.isRead(link)
  }

  private shortest(following: Following<ManyLink>, test: ReturnType<typeof hopTest>): Step {
    const { link } = following
    const path = this.graph.paths.find(({ links }) => links.includes(link.name))
    const slot = path === undefined ? undefined : this.bind(path.name)
    const accept = this.take()
    return streaming("ShortestPath", this.describe(link), followShortest({ ...following, accept }, test, slot))
  }

  private group(link: GroupLink, side: "from" | "to", into: boolean, near: number, far: number): Step {
    const scope = this.c.scope.child()
    for (const name of link.variables) scope.forget(name)
    const inner = { ...this.c, scope }
    const nearSlot = scope.declare(side === "from" ? link.first : link.last)
    const steps = compileGraph(link.inner, inner)
    const farSlot = scope.slot(side === "from" ? link.last : link.first)
    const singles = link.variables.map((name) => scope.slot(name))
    const relationships = link.inner.links.map(({ name }) => scope.slot(name))
    const following = this.following(link, side, into, near, far)
    const lists = link.variables.map((name) => this.c.scope.slot(name))
    const each = followGroup(following, { steps, nearSlot, farSlot, singles, relationships, lists })
    return streaming("Repeat(Trail)", this.describe(link), each, [steps])
  }

  private boundLink(link: Link): Step {
    if (
      link.kind === "group" ||
      (link.kind === "many" && (link.conditions.length > 0 || link.shortest !== undefined))
    ) {
      throw new CypherUnsupportedError("A repeated relationship with a variable that is bound already", link.start)
    }
    const bound = { near: this.bound.has(link.from), far: this.bound.has(link.to) }
    const near = this.bind(link.from)
    const far = this.bind(link.to)
    const details = this.describe(link)
    if (link.kind === "many") {
      const each = followBoundMany(this.following(link, "from", false, near, far), bound)
      return streaming("ProjectEndpoints", details, each)
    }
    const each = followBound(this.following(link, "from", false, near, far), bound)
    return streaming("ProjectEndpoints", details, each)
  }

  private describe(link: Link): string {
    if (link.kind === "group") return `(${shown(link.from)}) … (${shown(link.to)})`
    const ids = this.allowed.get(link)?.ids ?? []
    const all = link.types === undefined
    const types = all ? "" : `:${ids.map((id) => this.c.runtime.view.types[id]).join("|")}`
    const [left, right] = link.direction === "out" ? ["-", "->"] : link.direction === "in" ? ["<-", "-"] : ["-", "-"]
    const repeat = link.kind === "many" ? `*${link.repeat.min}..${link.repeat.max ?? ""}` : ""
    return `(${shown(link.from)})${left}[${shown(link.name)}${types}${repeat}]${right}(${shown(link.to)})`
  }
}

const overlap = (a: Allowed, b: Allowed): boolean => a.ids.some((id) => b.flags[id] === 1)

export const filterStep = (accept: Accept, details = ""): Step =>
  streaming("Filter", details, (row, emit) => accept(row) && emit(row))

/** Steps that find a pattern graph, beginning from what the scope holds. */
export const compileGraph = (graph: PatternGraph, c: Compiling, once = false): Step[] =>
  new Matcher(graph, c, once).compile()

/**
 * Steps that find the patterns of one MATCH; what they bind is declared in the scope. With `once` it is enough to find
 * a match once, in however many ways it could be found.
 */
export const compilePatterns = (
  patterns: readonly Pattern[],
  where: Expression | undefined,
  c: Compiling,
  once = false,
): Step[] => {
  const [first] = patterns
  if (first?.selector !== undefined) return compileSelective(first, where, c)
  const graph = patternGraph(
    patterns,
    where,
    (name, offset) => parameterOf(c.runtime, name, offset),
    `${c.scope.size}.`,
  )
  return compileGraph(graph, c, once)
}
