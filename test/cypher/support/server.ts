import { MultiDirectedGraph } from "graphology"
import neo4j, { type Driver } from "neo4j-driver"
import { PointValue } from "../../../src/cypher/values/point.ts"
import { daysOf } from "../../../src/cypher/values/temporal/calendar.ts"
import {
  DateTimeValue,
  DateValue,
  DurationValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from "../../../src/cypher/values/temporal/value.ts"

/** The server that the tests compare with: TEST_NEO4J_URI, and nothing else. */
export const serverUri = process.env.TEST_NEO4J_URI

export const connect = (): Driver =>
  neo4j.driver(
    serverUri as string,
    neo4j.auth.basic(process.env.TEST_NEO4J_USER ?? "neo4j", process.env.TEST_NEO4J_PASSWORD ?? ""),
    { useBigInt: true, disableLosslessIntegers: false },
  )

/** The rows of a query on the server, by column. */
export const ask = async (
  driver: Driver,
  text: string,
  parameters: Record<string, unknown> = {},
): Promise<{ columns: string[]; rows: unknown[][] }> => {
  const session = driver.session()
  try {
    const result = await session.run(text, parameters)
    const columns = (result.records[0]?.keys as string[] | undefined) ?? []
    return { columns, rows: result.records.map((record) => [...record.values()]) }
  } finally {
    await session.close()
  }
}

export const empty = async (driver: Driver): Promise<void> => {
  await ask(driver, "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS")
}

type Parts = Record<string, bigint> & { timeZoneId?: string }

const nanosOf = (p: Parts): number =>
  Number(
    ((p.hour as bigint) * 3600n + (p.minute as bigint) * 60n + (p.second as bigint)) * 1_000_000_000n +
      (p.nanosecond as bigint),
  )
const dayOf = (p: Parts): number => daysOf(Number(p.year), Number(p.month), Number(p.day))

/** A property as the driver gives it, as the graph of the evaluator holds it. */
export const property = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(property)
  if (typeof value !== "object" || value === null) return value
  const parts = value as Parts
  const offset = Number(parts.timeZoneOffsetSeconds ?? 0)
  const { types } = neo4j
  if (value instanceof types.Date) return new DateValue(dayOf(parts))
  if (value instanceof types.LocalTime) return new LocalTimeValue(nanosOf(parts))
  if (value instanceof types.Time) return new TimeValue(nanosOf(parts), offset)
  if (value instanceof types.LocalDateTime) return new LocalDateTimeValue(dayOf(parts), nanosOf(parts))
  if (value instanceof types.DateTime) return new DateTimeValue(dayOf(parts), nanosOf(parts), offset, parts.timeZoneId)
  if (value instanceof types.Duration) {
    const { months, days, seconds, nanoseconds } = parts as Record<string, bigint>
    return new DurationValue(months as bigint, days as bigint, seconds as bigint, Number(nanoseconds))
  }
  const { srid, x, y, z } = value as unknown as { srid: bigint; x: number; y: number; z?: number }
  return new PointValue(Number(srid), z === undefined ? [x, y] : [x, y, z])
}

const properties = (all: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, property(value)]))

/** The graph on the server; its JavaScript numbers are all floats. */
export const copyGraph = async (driver: Driver): Promise<MultiDirectedGraph> => {
  const graph = new MultiDirectedGraph()
  const nodes = await ask(driver, "MATCH (n) RETURN elementId(n), labels(n), properties(n)")
  for (const [id, labels, all] of nodes.rows) {
    graph.addNode(id as string, { labels, properties: properties(all as Record<string, unknown>) })
  }
  const edges = await ask(
    driver,
    "MATCH (a)-[r]->(b) RETURN elementId(r), type(r), properties(r), elementId(a), elementId(b)",
  )
  for (const [id, type, all, source, target] of edges.rows) {
    const attributes = { type, properties: properties(all as Record<string, unknown>) }
    graph.addDirectedEdgeWithKey(id as string, source as string, target as string, attributes)
  }
  return graph
}
