import { EDGE_TYPES, type EdgeType, NODE_LABELS, type NodeLabel } from "../../src/model/ontology.ts"
import type { Json } from "./parameters.ts"

type Properties = Readonly<Record<string, Json>>

/** A value of an answer by what it is. */
export type Shown =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "id"; readonly value: string; readonly label: NodeLabel }
  | { readonly kind: "node"; readonly label: NodeLabel | undefined; readonly properties: Properties }
  | { readonly kind: "relationship"; readonly type: string; readonly properties: Properties }
  | { readonly kind: "list"; readonly items: readonly Json[] }
  | { readonly kind: "path"; readonly items: readonly Json[] }
  | { readonly kind: "map"; readonly value: Properties }

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const hasKeys = (value: { [key: string]: Json }, ...keys: string[]): boolean =>
  Object.keys(value).length === keys.length && keys.every((key) => key in value)

const isNode = (value: Json | undefined): boolean => isObject(value) && hasKeys(value, "labels", "properties")
const isRelationship = (value: Json | undefined): boolean => isObject(value) && hasKeys(value, "type", "properties")

/** A path is a list of a node, a relationship, a node and so on. */
const isPath = (items: readonly Json[]): boolean =>
  items.length > 1 &&
  items.length % 2 === 1 &&
  items.every((item, index) => (index % 2 === 0 ? isNode(item) : isRelationship(item)))

const PREFIXES = new Map(NODE_LABELS.map((label) => [label.toLowerCase(), label]))

/** The kind of node whose id a text has the form of. */
export const labelOfId = (text: string): NodeLabel | undefined => PREFIXES.get(text.slice(0, text.indexOf(":")))

/** What a value is, to be drawn. */
export function shownOf(value: Json): Shown {
  if (value === null) return { kind: "null" }
  if (typeof value === "boolean") return { kind: "boolean", value }
  if (typeof value === "number") return { kind: "number", value }
  if (typeof value === "string") {
    const label = labelOfId(value)
    return label === undefined ? { kind: "text", value } : { kind: "id", value, label }
  }
  if (Array.isArray(value)) return { kind: isPath(value) ? "path" : "list", items: value }
  if (isNode(value)) {
    const first = Array.isArray(value.labels) ? value.labels[0] : undefined
    return {
      kind: "node",
      label: NODE_LABELS.find((label) => label === first),
      properties: value.properties as Properties,
    }
  }
  if (isRelationship(value))
    return { kind: "relationship", type: String(value.type), properties: value.properties as Properties }
  return { kind: "map", value }
}

export const knownType = (type: string): EdgeType | undefined => EDGE_TYPES.find((one) => one === type)

/** The name by which a node is called. */
export const nameOf = (properties: Properties): string => String(properties.name ?? properties.id ?? "")

/** Ids of the nodes and relationships in a value. */
export function idsIn(value: Json, found = { nodes: new Set<string>(), edges: new Set<string>() }): typeof found {
  const shown = shownOf(value)
  if (shown.kind === "id") found.nodes.add(shown.value)
  else if (shown.kind === "node") found.nodes.add(String(shown.properties.id))
  else if (shown.kind === "relationship") found.edges.add(String(shown.properties.id))
  else if (shown.kind === "list" || shown.kind === "path") for (const item of shown.items) idsIn(item, found)
  else if (shown.kind === "map") for (const item of Object.values(shown.value)) idsIn(item, found)
  return found
}

/** A value in plain words: what a cell's text, a CSV and the sorting go by. */
export function wordsOf(value: Json): string {
  const shown = shownOf(value)
  if (shown.kind === "null") return ""
  if (shown.kind === "node") return nameOf(shown.properties)
  if (shown.kind === "relationship") return shown.type
  if (shown.kind === "list") return shown.items.map(wordsOf).join("; ")
  if (shown.kind === "path") return shown.items.map(wordsOf).join(" – ")
  return shown.kind === "map" ? JSON.stringify(shown.value) : String(shown.value)
}
