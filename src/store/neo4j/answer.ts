import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver"
import type { Value } from "../../model/values.ts"

/** A value of the driver as an answer carries it: integers beyond 2^53 and dates as strings, paths as lists. */
export function answerValue(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === "bigint") return answerInteger(value)
  if (typeof value !== "object") return value as Value
  if (Array.isArray(value)) return value.map(answerValue)
  if (neo4j.isNode(value)) return answerNode(value)
  if (neo4j.isRelationship(value)) return answerRelationship(value)
  if (neo4j.isPath(value)) return answerPath(value)
  if (value instanceof Int8Array) return Buffer.from(value).toString("base64")
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value)
  return answerMap(value as { [key: string]: unknown })
}

const answerInteger = (value: bigint): Value => {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}

const answerMap = (map: { [key: string]: unknown }): { [key: string]: Value } =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, answerValue(value)]))

const answerNode = ({ labels, properties }: Node): Value => ({ labels, properties: answerMap(properties) })

const answerRelationship = ({ type, properties }: Relationship): Value => ({ type, properties: answerMap(properties) })

const answerPath = ({ start, segments }: Path): Value => [
  answerNode(start),
  ...segments.flatMap(({ relationship, end }) => [answerRelationship(relationship), answerNode(end)]),
]
