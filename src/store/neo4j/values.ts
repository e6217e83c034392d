import neo4j from "neo4j-driver"
import {
  type EdgeType,
  edgeProperties,
  type NodeLabel,
  nodeProperties,
  type PropertyType,
} from "../../model/ontology.ts"
import type { StoredValue } from "../stored.ts"

type Properties = Readonly<Record<string, StoredValue>>

/** Properties as the driver sends them: whole numbers as integers, except where the ontology has floats. */
export const sentNode = (label: NodeLabel, properties: Properties) => sent(properties, nodeProperties(label))
export const sentEdge = (type: EdgeType, properties: Properties) => sent(properties, edgeProperties(type))

const sent = (properties: Properties, types: Readonly<Record<string, PropertyType>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, sentValue(value, types[key])]))

function sentValue(value: StoredValue, type: PropertyType | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => sentValue(item, type))
  if (typeof value !== "number" || type === "float" || !Number.isInteger(value)) return value
  return neo4j.int(value)
}

/** Properties as the driver brings them, integers as numbers. */
export const received = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, plainNumber(value)]))

function plainNumber(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value)
  return Array.isArray(value) ? value.map(plainNumber) : value
}

/** A parameter of a query: whole numbers are integers, as in the JSON that they came from. */
export function sentParameter(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(sentParameter)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sentParameter(item)]))
}
