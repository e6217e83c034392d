import neo4j from "neo4j-driver"
import { NodeValue, PathValue, RelationshipValue, type Value } from "../../../src/cypher/index.ts"
import { PointValue } from "../../../src/cypher/values/point.ts"
import { formatTemporal } from "../../../src/cypher/values/temporal/format.ts"
import {
  DateTimeValue,
  DateValue,
  DurationValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from "../../../src/cypher/values/temporal/value.ts"

/** One text for values that are the same, from either side. */

const number = (value: number): string => (Object.is(value, -0) ? "0f" : `${Number(value.toPrecision(12))}f`)
const entries = (all: (readonly [string, string])[]): string =>
  `{${all
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}:${value}`)
    .join()}}`

export const ofOurs = (value: Value): string => {
  if (value === null) return "null"
  if (typeof value === "bigint") return `${value}`
  if (typeof value === "number") return number(value)
  if (typeof value === "string") return JSON.stringify(value)
  if (typeof value === "boolean") return `${value}`
  if (Array.isArray(value)) return `[${value.map(ofOurs).join()}]`
  if (value instanceof Map) return entries([...value].map(([key, inner]) => [key, ofOurs(inner)] as const))
  if (value instanceof NodeValue) return `(${value.source.nodeKey(value.index)})`
  if (value instanceof RelationshipValue) return `<${value.source.relationshipKey(value.index)}>`
  if (value instanceof PathValue)
    return `path${value.nodes.map(ofOurs).join()}|${value.relationships.map(ofOurs).join()}`
  if (value instanceof PointValue) return `point${value.srid}:${value.coordinates.map(number).join()}`
  if (value instanceof DurationValue) return `P${value.months}M${value.days}D${value.seconds}S${value.nanos}`
  const kind = value.constructor.name.replace("Value", "")
  const isZoned = value instanceof TimeValue || value instanceof DateTimeValue
  const isKnown =
    isZoned || value instanceof DateValue || value instanceof LocalTimeValue || value instanceof LocalDateTimeValue
  if (!isKnown) throw new Error("unknown value")
  return `${kind} ${formatTemporal(value)}`
}

interface Zoned {
  readonly timeZoneId?: string
  readonly timeZoneOffsetSeconds?: bigint | null
}

const LONG = neo4j.types

const temporal = (value: unknown): string | undefined => {
  if (value instanceof LONG.Duration) {
    const { months, days, seconds, nanoseconds } = value as unknown as Record<string, bigint>
    return `P${months}M${days}D${seconds}S${nanoseconds}`
  }
  const parts = value as Record<string, bigint> & Zoned
  const nanos = () =>
    Number(
      (BigInt(parts.hour as bigint) * 3600n + BigInt(parts.minute as bigint) * 60n + BigInt(parts.second as bigint)) *
        1_000_000_000n +
        BigInt(parts.nanosecond as bigint),
    )
  const days = () => Number(daysOf(Number(parts.year), Number(parts.month), Number(parts.day)))
  const offset = () => Number(parts.timeZoneOffsetSeconds ?? 0)
  if (value instanceof LONG.Date) return ofOurs(new DateValue(days()))
  if (value instanceof LONG.LocalTime) return ofOurs(new LocalTimeValue(nanos()))
  if (value instanceof LONG.Time) return ofOurs(new TimeValue(nanos(), offset()))
  if (value instanceof LONG.LocalDateTime) return ofOurs(new LocalDateTimeValue(days(), nanos()))
  if (value instanceof LONG.DateTime) return ofOurs(new DateTimeValue(days(), nanos(), offset(), parts.timeZoneId))
  return undefined
}

import { daysOf } from "../../../src/cypher/values/temporal/calendar.ts"

interface DriverPath {
  readonly start: unknown
  readonly segments: readonly { readonly relationship: unknown; readonly end: unknown }[]
}

export const ofTheirs = (value: unknown): string => {
  if (value === null || value === undefined) return "null"
  if (typeof value === "bigint") return `${value}`
  if (typeof value === "number") return number(value)
  if (typeof value === "string") return JSON.stringify(value)
  if (typeof value === "boolean") return `${value}`
  if (Array.isArray(value)) return `[${value.map(ofTheirs).join()}]`
  if (neo4j.isNode(value as object)) return `(${(value as { elementId: string }).elementId})`
  if (neo4j.isRelationship(value as object)) return `<${(value as { elementId: string }).elementId}>`
  if (neo4j.isPath(value as object)) {
    const path = value as DriverPath
    const nodes = [path.start, ...path.segments.map(({ end }) => end)]
    return `path${nodes.map(ofTheirs).join()}|${path.segments.map(({ relationship }) => ofTheirs(relationship)).join()}`
  }
  if (neo4j.isPoint(value as object)) {
    const { srid, x, y, z } = value as { srid: bigint; x: number; y: number; z?: number }
    return `point${srid}:${[x, y, ...(z === undefined ? [] : [z])].map(number).join()}`
  }
  const time = temporal(value)
  if (time !== undefined) return time
  return entries(Object.entries(value as object).map(([key, inner]) => [key, ofTheirs(inner)] as const))
}
