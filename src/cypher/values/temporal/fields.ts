import { CypherTypeError } from "../../errors.ts"
import { describe } from "../format.ts"
import type { MapValue, Value } from "../value.ts"
import { dateOf, dayOfWeek, monthLength, quarterOf, weekOf } from "./calendar.ts"
import { dayInMonth, dayInQuarter, dayInWeek, dayInYear } from "./parse.ts"
import { SECOND } from "./value.ts"

/** The fields that a map may give, by what they describe. */
const DATE_FIELDS = ["year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay"]
const TIME_FIELDS = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"]

export const checkFields = (map: MapValue, allowed: readonly string[]): void => {
  for (const key of map.keys()) {
    if (![...allowed, ...DATE_FIELDS, ...TIME_FIELDS].includes(key)) throw new CypherTypeError(`No such field: ${key}`)
  }
}

/** A whole number among the fields; a null counts as an error, as in Neo4j. */
export const field = (map: MapValue, key: string): number | undefined => {
  const value: Value | undefined = map.get(key)
  if (value === undefined) return undefined
  if (typeof value === "bigint") return Number(value)
  throw new CypherTypeError(`${key} must be an integer value, but was ${describe(value)}`)
}

const has = (map: MapValue, key: string): boolean => map.has(key)

export const hasDateField = (map: MapValue): boolean => DATE_FIELDS.some((key) => has(map, key))

const GROUPS = [["month", "day"], ["week", "dayOfWeek"], ["quarter", "dayOfQuarter"], ["ordinalDay"]] as const

const checkGroups = (map: MapValue): void => {
  const used = GROUPS.filter((group) => group.some((key) => has(map, key)))
  if (used.length > 1) {
    throw new CypherTypeError(`${used[1]?.[0]} cannot be selected together with ${used[0]?.[0]}.`)
  }
}

const needs = (map: MapValue, smaller: string, larger: string): void => {
  if (has(map, smaller) && !has(map, larger)) {
    throw new CypherTypeError(`${smaller} cannot be specified without ${larger}`)
  }
}

/** The day that fields describe, on top of a day that is given or from nothing (then the year must be there). */
export const dayOf = (map: MapValue, base: number | undefined): number => {
  checkGroups(map)
  return base === undefined ? freshDay(map) : changedDay(map, base)
}

const freshDay = (map: MapValue): number => {
  const year = field(map, "year")
  if (year === undefined) throw new CypherTypeError("year must be specified")
  needs(map, "day", "month")
  needs(map, "dayOfWeek", "week")
  needs(map, "dayOfQuarter", "quarter")
  const week = field(map, "week")
  if (week !== undefined) return dayInWeek(year, week, field(map, "dayOfWeek") ?? 1)
  const quarter = field(map, "quarter")
  if (quarter !== undefined) return dayInQuarter(year, quarter, field(map, "dayOfQuarter") ?? 1)
  const ordinal = field(map, "ordinalDay")
  if (ordinal !== undefined) return dayInYear(year, ordinal)
  return dayInMonth(year, field(map, "month") ?? 1, field(map, "day") ?? 1)
}

const changedDay = (map: MapValue, base: number): number => {
  const old = dateOf(base)
  if (has(map, "week") || has(map, "dayOfWeek")) {
    const { week, weekYear } = weekOf(base)
    return dayInWeek(
      field(map, "year") ?? weekYear,
      field(map, "week") ?? week,
      field(map, "dayOfWeek") ?? dayOfWeek(base),
    )
  }
  const year = field(map, "year") ?? old.year
  const ordinal = field(map, "ordinalDay")
  if (ordinal !== undefined) return dayInYear(year, ordinal)
  if (has(map, "dayOfQuarter")) {
    return dayInQuarter(year, field(map, "quarter") ?? quarterOf(base).quarter, field(map, "dayOfQuarter") as number)
  }
  const quarter = field(map, "quarter")
  const month = quarter === undefined ? (field(map, "month") ?? old.month) : quarter * 3 - 2 + ((old.month - 1) % 3)
  return dayInMonth(year, month, field(map, "day") ?? Math.min(old.day, monthLength(year, month) || old.day))
}

const limited = (value: number | undefined, high: number, what: string): number => {
  if (value !== undefined && (value < 0 || value > high)) {
    throw new CypherTypeError(`Invalid value for ${what} (valid values 0 - ${high}): ${value}`)
  }
  return value ?? 0
}

const subseconds = (map: MapValue, base: number): number => {
  const milli = field(map, "millisecond")
  const micro = field(map, "microsecond")
  const nano = field(map, "nanosecond")
  if (milli === undefined && micro === undefined && nano === undefined) return base % SECOND
  const microLimit = milli === undefined ? 999_999 : 999
  const nanoLimit = micro !== undefined ? 999 : milli !== undefined ? 999_999 : 999_999_999
  return (
    limited(milli, 999, "millisecond") * 1_000_000 +
    limited(micro, microLimit, "microsecond") * 1000 +
    limited(nano, nanoLimit, "nanosecond")
  )
}

/** The time of day that fields describe, on top of one that is given or from midnight. */
export const timeOf = (map: MapValue, base: number | undefined): number => {
  if (base === undefined) {
    needs(map, "minute", "hour")
    needs(map, "second", "minute")
    for (const small of ["millisecond", "microsecond", "nanosecond"]) needs(map, small, "second")
  }
  const old = base ?? 0
  const hour = field(map, "hour") ?? Math.floor(old / (3600 * SECOND))
  const minute = field(map, "minute") ?? Math.floor(old / (60 * SECOND)) % 60
  const second = field(map, "second") ?? Math.floor(old / SECOND) % 60
  limited(hour, 23, "HourOfDay")
  limited(minute, 59, "MinuteOfHour")
  limited(second, 59, "SecondOfMinute")
  return (hour * 3600 + minute * 60 + second) * SECOND + subseconds(map, old)
}
