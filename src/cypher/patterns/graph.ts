import { hiddenName } from "../compile/scope.ts"
import { CypherSyntaxError, CypherTypeError } from "../errors.ts"
import type {
  Direction,
  Expression,
  GroupPattern,
  LabelExpression,
  NodePattern,
  Pattern,
  PatternElement,
  RelationshipPattern,
  Repeat,
} from "../syntax/tree.ts"
import type { Value } from "../values/value.ts"

interface LinkBase {
  /** The variable, or a hidden name. */
  readonly name: string
  /** The nodes at its ends, in the order of the text. */
  readonly from: string
  readonly to: string
  readonly start: number
}

/** One relationship. */
export interface SingleLink extends LinkBase {
  readonly kind: "single"
  readonly types: LabelExpression | undefined
  readonly direction: Direction
}

/** A relationship repeated; `hop` is its name while one hop is tested by `conditions`. */
export interface ManyLink extends LinkBase {
  readonly kind: "many"
  readonly types: LabelExpression | undefined
  readonly direction: Direction
  readonly repeat: Repeat
  readonly hop: string
  readonly conditions: readonly Expression[]
  /** For `shortestPath(…)`: one or all of the shortest, between ends that are known. */
  readonly shortest?: "one" | "all"
}

/** A piece of pattern repeated. */
export interface GroupLink extends LinkBase {
  readonly kind: "group"
  readonly repeat: Repeat
  readonly inner: PatternGraph
  readonly first: string
  readonly last: string
  /** Variables that become lists. */
  readonly variables: readonly string[]
}

export type Link = SingleLink | ManyLink | GroupLink

export interface PathSpec {
  readonly name: string
  readonly first: string
  readonly links: readonly string[]
}

/** The patterns of one MATCH taken apart: nodes by name, links between them, and what must hold. */
export interface PatternGraph {
  readonly nodes: readonly string[]
  readonly links: readonly Link[]
  readonly conditions: readonly Expression[]
  readonly paths: readonly PathSpec[]
}

class Builder {
  readonly nodes = new Set<string>()
  readonly links: Link[] = []
  readonly conditions: Expression[] = []
  readonly paths: PathSpec[] = []
  private readonly parameter: (name: string, offset: number) => Value
  private readonly prefix: string
  private hidden = 0

  constructor(parameter: (name: string, offset: number) => Value, prefix: string) {
    this.parameter = parameter
    this.prefix = prefix
  }

  private fresh(): string {
    return hiddenName(`${this.prefix}${this.hidden++}`)
  }

  add(pattern: Pattern): void {
    const elements = withBoundaries(flatten(pattern.elements, this.conditions, this.paths))
    const names: string[] = []
    const links: string[] = []
    for (const element of elements) if (element.kind === "node") names.push(this.node(element))
    let place = 0
    for (const element of elements) {
      if (element.kind === "node") place++
      else links.push(this.link(element, names[place - 1] as string, names[place] as string, pattern))
    }
    const path = { first: names[0] as string, links }
    if (pattern.variable !== undefined) this.paths.push({ name: pattern.variable, ...path })
  }

  private node(node: NodePattern): string {
    const name = node.variable ?? this.fresh()
    this.nodes.add(name)
    if (node.labels) {
      const { labels, start, end } = node
      this.conditions.push({ kind: "hasLabels", of: { kind: "variable", name, start, end }, labels, start, end })
    }
    this.conditions.push(...this.properties(name, node.properties))
    if (node.where) this.conditions.push(...conjuncts(node.where))
    return name
  }

  private link(element: RelationshipPattern | GroupPattern, from: string, to: string, pattern: Pattern): string {
    if (element.kind === "group") return this.group(element, from, to)
    const { types, direction, start } = element
    const name = element.variable ?? this.fresh()
    const base = { name, from, to, start, types, direction }
    if (element.length === undefined && pattern.shortest === undefined) {
      this.links.push({ kind: "single", ...base })
      this.conditions.push(...this.properties(name, element.properties), ...conjuncts(element.where))
      return name
    }
    const hop = element.quantified && element.variable !== undefined ? element.variable : this.fresh()
    const conditions = [...this.properties(hop, element.properties), ...conjuncts(element.where)]
    const repeat = element.length ?? { min: 1, max: 1 }
    const shortest = pattern.shortest === undefined ? {} : { shortest: pattern.shortest }
    this.links.push({ kind: "many", ...base, repeat, hop, conditions, ...shortest })
    return name
  }

  private group(group: GroupPattern, from: string, to: string): string {
    const name = this.fresh()
    const inner = new Builder(this.parameter, `${this.prefix}${this.hidden++}.`)
    inner.add({ elements: group.elements, start: group.start, end: group.end })
    if (group.where) inner.conditions.push(...conjuncts(group.where))
    const nodes = [...inner.nodes]
    const variables = [...nodes, ...inner.links.map((link) => link.name)]
    const [first, last] = ends(inner)
    const repeat = group.repeat as Repeat
    this.links.push({
      kind: "group",
      name,
      from,
      to,
      start: group.start,
      repeat,
      inner: inner.graph,
      first,
      last,
      variables,
    })
    return name
  }

  private properties(name: string, map: Expression | undefined): Expression[] {
    if (map === undefined) return []
    const { start, end } = map
    const of: Expression = { kind: "variable", name, start, end }
    const equal = (key: string, value: Expression): Expression => ({
      kind: "comparison",
      operands: [{ kind: "property", of, key, start, end }, value],
      operators: ["="],
      start,
      end,
    })
    if (map.kind === "map") return map.entries.map(({ key, value }) => equal(key, value))
    if (map.kind !== "parameter") throw new CypherSyntaxError("Properties of a pattern must be a map", start)
    const value = this.parameter(map.name, start)
    if (!(value instanceof Map)) throw new CypherTypeError(`Parameter $${map.name} must be a map`, start)
    const key = (name: string): Expression => ({ kind: "literal", value: name, start, end })
    return [...value.keys()].map((each) => equal(each, { kind: "index", of: map, index: key(each), start, end }))
  }

  get graph(): PatternGraph {
    return { nodes: [...this.nodes], links: this.links, conditions: this.conditions, paths: this.paths }
  }
}

const ends = (inner: Builder): [string, string] => [(inner.links[0] as Link).from, (inner.links.at(-1) as Link).to]

/** Parentheses without a quantifier are only a place for WHERE and a path's name. */
const flatten = (elements: readonly PatternElement[], conditions: Expression[], paths: PathSpec[]): PatternElement[] =>
  elements.flatMap((element) => {
    if (element.kind !== "group" || element.repeat !== undefined) return [element]
    conditions.push(...conjuncts(element.where))
    return flatten(element.elements, conditions, paths)
  })

/** Puts a nameless node on either side of a repeated group that has no node there. */
const withBoundaries = (elements: readonly PatternElement[]): PatternElement[] => {
  const result: PatternElement[] = []
  for (const element of elements) {
    const { start } = element
    const needsNode = element.kind === "node" ? false : result.at(-1)?.kind !== "node"
    if (needsNode) result.push({ kind: "node", start, end: start })
    if (element.kind === "node" && result.at(-1)?.kind === "node") {
      throw new CypherSyntaxError("Two nodes side by side need a relationship or a quantifier between them", start)
    }
    result.push(element)
  }
  const last = result.at(-1) as PatternElement
  if (last.kind !== "node") result.push({ kind: "node", start: last.end, end: last.end })
  return result
}

/** The parts of a condition that must all hold. */
export const conjuncts = (condition: Expression | undefined): readonly Expression[] => {
  if (condition === undefined) return []
  return condition.kind === "logic" && condition.operator === "AND" ? condition.items.flatMap(conjuncts) : [condition]
}

/** The patterns and the WHERE of one MATCH as one graph; `prefix` keeps its hidden names apart from those of others. */
export const patternGraph = (
  patterns: readonly Pattern[],
  where: Expression | undefined,
  parameter: (name: string, offset: number) => Value,
  prefix: string,
): PatternGraph => {
  const builder = new Builder(parameter, prefix)
  for (const pattern of patterns) builder.add(pattern)
  builder.conditions.push(...conjuncts(where))
  return builder.graph
}
