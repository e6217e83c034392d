import neo4j from "neo4j-driver"
import { NodeValue, PathValue, RelationshipValue, type Value } from "../../../src/cypher/index.ts"
import { formatValue } from "../../../src/cypher/values/format.ts"
import { property } from "../support/server.ts"

/** Values as the kit writes them, in one spelling: sorted keys and labels, floats with an `f`. */

const sorted = (pairs: readonly (readonly [string, string])[]): string =>
  pairs
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}:${value}`)
    .join()

const number = (value: number): string => (Object.is(value, -0) ? "0f" : `${Number(value.toPrecision(13))}f`)
const node = (labels: readonly string[], properties: string) => `(${labels.toSorted().join("&")}{${properties}})`
const relationship = (type: string, properties: string) => `[:${type}{${properties}}]`

/** Seconds that are zero, and zeros behind a fraction, are written or not. */
const text = (value: string): string =>
  JSON.stringify(value.replace(/(\d\d:\d\d):00(?![.\d])/g, "$1").replace(/(\.\d*?)0+(?=\D|$)/g, "$1"))

const pairs = (map: ReadonlyMap<string, Value>): string => sorted([...map].map(([key, value]) => [key, ours(value)]))

export const ours = (value: Value): string => {
  if (value === null) return "null"
  if (typeof value === "bigint" || typeof value === "boolean") return `${value}`
  if (typeof value === "number") return number(value)
  if (typeof value === "string") return text(value)
  if (Array.isArray(value)) return `[${value.map(ours).join()}]`
  if (value instanceof Map) return `{${pairs(value)}}`
  if (value instanceof NodeValue) return node(value.labels, pairs(value.properties()))
  if (value instanceof RelationshipValue) return relationship(value.type, pairs(value.properties()))
  if (value instanceof PathValue) return ourPath(value)
  return text(formatValue(value))
}

const arrow = (forward: boolean, inner: string) => (forward ? `-${inner}->` : `<-${inner}-`)

const ourPath = (path: PathValue): string => {
  const hops = path.relationships.map((hop, place) => {
    const forward = hop.start === path.nodes[place]
    return arrow(forward, ours(hop)) + ours(path.nodes[place + 1] as NodeValue)
  })
  return `<${ours(path.nodes[0] as NodeValue)}${hops.join("")}>`
}

interface DriverNode {
  readonly elementId: string
  readonly labels: readonly string[]
  readonly properties: Record<string, unknown>
}

interface DriverRelationship {
  readonly type: string
  readonly startNodeElementId: string
  readonly properties: Record<string, unknown>
}

const driverPairs = (map: Record<string, unknown>): string =>
  sorted(Object.entries(map).map(([key, value]) => [key, theirs(value)]))

export const theirs = (value: unknown): string => {
  if (value === null || value === undefined || typeof value !== "object") return ours((value ?? null) as Value)
  if (Array.isArray(value)) return `[${value.map(theirs).join()}]`
  if (neo4j.isNode(value)) {
    const { labels, properties } = value as unknown as DriverNode
    return node(labels, driverPairs(properties))
  }
  if (neo4j.isRelationship(value)) {
    const { type, properties } = value as unknown as DriverRelationship
    return relationship(type, driverPairs(properties))
  }
  if (neo4j.isPath(value)) return theirPath(value as unknown as DriverPath)
  if (Object.getPrototypeOf(value) === Object.prototype) return `{${driverPairs(value as Record<string, unknown>)}}`
  return ours(property(value) as Value)
}

interface DriverPath {
  readonly start: DriverNode
  readonly segments: readonly { start: DriverNode; relationship: DriverRelationship; end: DriverNode }[]
}

const theirPath = (path: DriverPath): string => {
  const hops = path.segments.map(({ start, relationship: hop, end }) => {
    const forward = hop.startNodeElementId === start.elementId
    return arrow(forward, theirs(hop)) + theirs(end)
  })
  return `<${theirs(path.start)}${hops.join("")}>`
}

/** Reads a value as the kit's tables write it. */
export const expectedValue = (source: string): string => {
  let at = 0
  const skip = () => {
    while (/\s/.test(source[at] ?? "")) at++
  }
  const take = (token: string): boolean => {
    skip()
    if (!source.startsWith(token, at)) return false
    at += token.length
    return true
  }
  const need = (token: string) => {
    if (!take(token)) throw new Error(`expected ${token} at ${at} in ${source}`)
  }
  const word = (): string => {
    skip()
    const found = /^(?:`[^`]*`|[^\s:,{}()[\]<>|]+)/.exec(source.slice(at))?.[0] ?? ""
    at += found.length
    return found.replaceAll("`", "")
  }
  const map = (): string => {
    const entries: [string, string][] = []
    if (!take("{")) return ""
    if (take("}")) return ""
    do {
      const key = word()
      need(":")
      entries.push([key, value()])
    } while (take(","))
    need("}")
    return sorted(entries)
  }
  const labels = (): string[] => {
    const names: string[] = []
    while (take(":")) names.push(word())
    return names
  }
  const nodeAt = (): string => {
    need("(")
    const names = labels()
    const properties = map()
    need(")")
    return node(names, properties)
  }
  const relationshipAt = (): string => {
    need("[")
    const [type = ""] = labels()
    const properties = map()
    need("]")
    return relationship(type, properties)
  }
  const path = (): string => {
    let result = nodeAt()
    while (!take(">")) {
      const back = take("<-")
      if (!back) need("-")
      const hop = relationshipAt()
      need(back ? "-" : "->")
      result += arrow(!back, hop) + nodeAt()
    }
    return `<${result}>`
  }
  const string = (): string => {
    let result = ""
    for (at++; source[at] !== "'" && at < source.length; at++) {
      if (source[at] === "\\") at++
      result += source[at]
    }
    at++
    return text(result)
  }
  const list = (): string => {
    need("[")
    const items: string[] = []
    if (take("]")) return "[]"
    do items.push(value())
    while (take(","))
    need("]")
    return `[${items.join()}]`
  }
  const value = (): string => {
    skip()
    const char = source[at]
    if (char === "(") return nodeAt()
    if (char === "<") {
      at++
      return path()
    }
    if (char === "[") return /^\[\s*:/.test(source.slice(at)) ? relationshipAt() : list()
    if (char === "{") return `{${map()}}`
    if (char === "'") return string()
    const plain = word()
    if (plain === "Inf") return number(Number.POSITIVE_INFINITY)
    if (/^-?\d+$/.test(plain) || ["true", "false", "null"].includes(plain)) return plain
    return number(Number(plain))
  }
  return value()
}
