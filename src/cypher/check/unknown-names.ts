import type { Schema } from "../complete.ts"
import { type Place, placeOf } from "../errors.ts"
import { type Said, say } from "../reasons.ts"
import type {
  Expression,
  HasLabels,
  LabelExpression,
  NodePattern,
  Property,
  RelationshipPattern,
  Statement,
  Variable,
} from "../syntax/tree.ts"
import { walk } from "../syntax/walk.ts"
import { nearest } from "./nearest.ts"

/** Something in a query that runs and may not be what its asker means. */
export interface Notice extends Said {
  readonly place: Place
}

/** What a name of the graph can be called, and where a schema lists it. */
const LISTS = { label: "labels", type: "types", property: "properties" } as const

interface Use {
  readonly what: keyof typeof LISTS
  readonly name: string
  /** Behind the name, and behind the backtick that closes it. */
  readonly end: number
}

const labelsIn = (labels: LabelExpression | undefined, what: Use["what"]): Use[] => {
  const uses: Use[] = []
  walk(labels, (part) => {
    const label = part as LabelExpression
    if (label.kind === "label") uses.push({ what, name: label.name, end: label.end })
    return label.kind !== "dynamic"
  })
  return uses
}

const keysOf = ({ properties }: NodePattern | RelationshipPattern): Use[] =>
  properties?.kind === "map" ? properties.entries.map(({ key, end }) => ({ what: "property", name: key, end })) : []

type Visited = Readonly<Record<string, unknown>>

/** Variables that nothing but patterns binds, with what names their kind: a node's label, or a relationship's type. */
const elementsOf = (statement: Statement): ReadonlyMap<string, "label" | "type"> => {
  const elements = new Map<string, "label" | "type">()
  const others = new Set<string>()
  walk(statement, (part) => {
    const { kind, variable, accumulator, alias, expression } = part as unknown as Visited
    if (typeof variable === "string") {
      if (kind === "node" || kind === "relationship") elements.set(variable, kind === "node" ? "label" : "type")
      else others.add(variable)
    }
    if (typeof accumulator === "string") others.add(accumulator)
    if (typeof alias === "string" && (expression as Variable | undefined)?.name !== alias) others.add(alias)
    return undefined
  })
  for (const name of others) elements.delete(name)
  return elements
}

const usesIn = (statement: Statement): Use[] => {
  const elements = elementsOf(statement)
  const uses: Use[] = []
  const kindOf = (of: Expression) => (of.kind === "variable" ? elements.get(of.name) : undefined)
  walk(statement, (visited) => {
    const part = visited as NodePattern | RelationshipPattern | HasLabels | Property
    if (part.kind === "node") uses.push(...labelsIn(part.labels, "label"), ...keysOf(part))
    if (part.kind === "relationship") uses.push(...labelsIn(part.types, "type"), ...keysOf(part))
    if (part.kind === "hasLabels") uses.push(...labelsIn(part.labels, kindOf(part.of) ?? "label"))
    if (part.kind === "property" && kindOf(part.of) !== undefined)
      uses.push({ what: "property", name: part.key, end: part.end })
    return undefined
  })
  return uses
}

/**
 * Labels, types and properties in a query that the graph does not have, in the order of the text. The query runs and
 * finds nothing there; Neo4j tells so beside the rows too.
 */
export const unknownNames = (statement: Statement, text: string, schema: Schema): Notice[] =>
  usesIn(statement)
    .filter(({ what, name }) => !schema[LISTS[what]].includes(name))
    .map(({ what, name, end }) => {
      const start = end - name.length - (text[end - 1] === "`" ? 1 : 0)
      return { ...say(`name/${what}`, { name }, nearest(name, schema[LISTS[what]])), place: placeOf(text, start) }
    })
    .sort((a, b) => a.place.offset - b.place.offset)
