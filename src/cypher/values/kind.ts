import { NodeValue, PathValue, RelationshipValue } from "./entities.ts"
import { PointValue } from "./point.ts"
import {
  DateTimeValue,
  DateValue,
  DurationValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from "./temporal/value.ts"
import type { Value } from "./value.ts"

export type Kind =
  | "MAP"
  | "NODE"
  | "RELATIONSHIP"
  | "LIST"
  | "PATH"
  | "POINT"
  | "ZONED DATETIME"
  | "LOCAL DATETIME"
  | "DATE"
  | "ZONED TIME"
  | "LOCAL TIME"
  | "DURATION"
  | "STRING"
  | "BOOLEAN"
  | "INTEGER"
  | "FLOAT"
  | "NULL"

const CLASSES: readonly (readonly [new (...args: never[]) => object, Kind])[] = [
  [NodeValue, "NODE"],
  [RelationshipValue, "RELATIONSHIP"],
  [Map, "MAP"],
  [PathValue, "PATH"],
  [DateValue, "DATE"],
  [DateTimeValue, "ZONED DATETIME"],
  [LocalDateTimeValue, "LOCAL DATETIME"],
  [TimeValue, "ZONED TIME"],
  [LocalTimeValue, "LOCAL TIME"],
  [DurationValue, "DURATION"],
  [PointValue, "POINT"],
]

/** The type of a value by the name that Cypher gives it. */
export const kindOf = (value: Value): Kind => {
  if (value === null) return "NULL"
  switch (typeof value) {
    case "string":
      return "STRING"
    case "bigint":
      return "INTEGER"
    case "number":
      return "FLOAT"
    case "boolean":
      return "BOOLEAN"
    default:
      if (Array.isArray(value)) return "LIST"
      return CLASSES.find(([type]) => value instanceof type)?.[1] ?? "MAP"
  }
}
