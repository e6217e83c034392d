import { CypherTypeError } from "../../errors.ts"
import { describe } from "../format.ts"
import type { MapValue, Value } from "../value.ts"
import { isInstant } from "./arithmetic.ts"
import { checkFields, dayOf, field, hasDateField, timeOf } from "./fields.ts"
import { parseZone } from "./parse.ts"
import {
  DAY,
  DateTimeValue,
  DateValue,
  epochSeconds,
  type InstantValue,
  LocalDateTimeValue,
  LocalTimeValue,
  SECOND,
  TimeValue,
} from "./value.ts"
import { fromEpoch, resolveLocal } from "./zone.ts"

type Zone = number | string

const selected = (map: MapValue, key: string): InstantValue | undefined => {
  const value = map.get(key)
  if (value === undefined) return undefined
  if (isInstant(value)) return value
  throw new CypherTypeError(`Cannot select ${key} from: ${describe(value)}`)
}

const dayPart = (value: InstantValue): number => {
  if ("days" in value) return value.days
  throw new CypherTypeError("Cannot get the date of a time")
}

const timePart = (value: InstantValue): number => {
  if ("nanos" in value) return value.nanos
  throw new CypherTypeError("Cannot get the time of a date")
}

const zonePart = (value: InstantValue | undefined): Zone | undefined => {
  if (value instanceof DateTimeValue) return value.zone ?? value.offset
  return value instanceof TimeValue ? value.offset : undefined
}

const zoneOf = (map: MapValue): Zone | undefined => {
  const value: Value | undefined = map.get("timezone")
  if (value === undefined) return undefined
  if (typeof value === "string") return parseZone(value)
  throw new CypherTypeError(`timezone must be a string, but was ${describe(value)}`)
}

export const dateFrom = (map: MapValue): DateValue => {
  checkFields(map, ["date", "timezone"])
  const base = selected(map, "date")
  return new DateValue(dayOf(map, base === undefined ? undefined : dayPart(base)))
}

export const localTimeFrom = (map: MapValue): LocalTimeValue => {
  checkFields(map, ["time"])
  const base = selected(map, "time")
  return new LocalTimeValue(timeOf(checkedTime(map, base), base === undefined ? undefined : timePart(base)))
}

const checkedTime = (map: MapValue, base: InstantValue | undefined): MapValue => {
  if (base === undefined && !map.has("hour")) throw new CypherTypeError("hour must be specified")
  return map
}

const wrap = (nanos: number): number => ((nanos % DAY) + DAY) % DAY

const fixed = (zone: Zone, days: number, nanos: number): number =>
  typeof zone === "number" ? zone : resolveLocal(days, nanos, zone).offset

export const timeFrom = (map: MapValue, now: DateTimeValue): TimeValue => {
  checkFields(map, ["time", "timezone"])
  const base = selected(map, "time")
  const nanos = timeOf(checkedTime(map, base), base === undefined ? undefined : timePart(base))
  const own = base instanceof DateTimeValue || base instanceof TimeValue ? base.offset : undefined
  const zone = zoneOf(map)
  if (zone === undefined) return new TimeValue(nanos, own ?? 0)
  const offset = fixed(zone, now.days, nanos)
  return new TimeValue(own === undefined ? nanos : wrap(nanos + (offset - own) * SECOND), offset)
}

const DATE_BASES = ["date", "time", "datetime", "timezone", "epochSeconds", "epochMillis"]

interface Local {
  readonly days: number
  readonly nanos: number
}

const localFrom = (map: MapValue): Local & { readonly zone: Zone | undefined } => {
  const both = selected(map, "datetime")
  if (both !== undefined && !("days" in both && "nanos" in both)) {
    throw new CypherTypeError("Cannot select datetime from a value without date and time")
  }
  const date = both ?? selected(map, "date")
  const time = both ?? selected(map, "time")
  const days = dayOf(map, date === undefined ? undefined : dayPart(date))
  const hasNone = time === undefined
  if (hasNone && date === undefined && !hasDateField(map)) throw new CypherTypeError("year must be specified")
  return { days, nanos: timeOf(map, hasNone ? undefined : timePart(time)), zone: zonePart(time) }
}

export const localDateTimeFrom = (map: MapValue): LocalDateTimeValue => {
  checkFields(map, ["date", "time", "datetime"])
  const { days, nanos } = localFrom(map)
  return new LocalDateTimeValue(days, nanos)
}

/** Local day and time in a zone or at an offset. */
export const zoned = (days: number, nanos: number, zone: Zone): DateTimeValue =>
  typeof zone === "number" ? new DateTimeValue(days, nanos, zone) : resolveLocal(days, nanos, zone)

const sameMoment = (value: DateTimeValue, zone: Zone): DateTimeValue =>
  fromEpoch(epochSeconds(value), value.nanos % SECOND, zone)

const fromEpochFields = (map: MapValue): DateTimeValue | undefined => {
  const seconds = field(map, "epochSeconds")
  const millis = field(map, "epochMillis")
  if (seconds === undefined && millis === undefined) return undefined
  const nanos = field(map, "nanosecond") ?? 0
  if (seconds !== undefined) return fromEpoch(BigInt(seconds), nanos, 0)
  const whole = Math.floor((millis as number) / 1000)
  return fromEpoch(BigInt(whole), ((millis as number) - whole * 1000) * 1_000_000 + nanos, 0)
}

export const dateTimeFrom = (map: MapValue): DateTimeValue => {
  checkFields(map, DATE_BASES)
  const zone = zoneOf(map)
  const epoch = fromEpochFields(map)
  if (epoch !== undefined) return zone === undefined ? epoch : sameMoment(epoch, zone)
  const local = localFrom(map)
  if (local.zone !== undefined && zone !== undefined)
    return sameMoment(zoned(local.days, local.nanos, local.zone), zone)
  return zoned(local.days, local.nanos, zone ?? local.zone ?? 0)
}
