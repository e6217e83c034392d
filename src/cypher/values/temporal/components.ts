import { CypherTypeError } from "../../errors.ts"
import type { Value } from "../value.ts"
import { dateOf, dayOfWeek, dayOfYear, quarterOf, weekOf } from "./calendar.ts"
import { formatOffset } from "./format.ts"
import { DateTimeValue, DurationValue, epochSeconds, SECOND, type TemporalValue, type TimeValue } from "./value.ts"

type Parts<T> = Readonly<Record<string, (of: T) => bigint | number>>

const DATE: Parts<number> = {
  year: (days) => dateOf(days).year,
  quarter: (days) => quarterOf(days).quarter,
  month: (days) => dateOf(days).month,
  week: (days) => weekOf(days).week,
  weekYear: (days) => weekOf(days).weekYear,
  dayOfQuarter: (days) => quarterOf(days).dayOfQuarter,
  quarterDay: (days) => quarterOf(days).dayOfQuarter,
  ordinalDay: dayOfYear,
  dayOfWeek,
  weekDay: dayOfWeek,
  day: (days) => dateOf(days).day,
}

const TIME: Parts<number> = {
  hour: (nanos) => Math.floor(nanos / (3600 * SECOND)),
  minute: (nanos) => Math.floor(nanos / (60 * SECOND)) % 60,
  second: (nanos) => Math.floor(nanos / SECOND) % 60,
  millisecond: (nanos) => Math.floor((nanos % SECOND) / 1_000_000),
  microsecond: (nanos) => Math.floor((nanos % SECOND) / 1000),
  nanosecond: (nanos) => nanos % SECOND,
}

const OFFSET: Parts<{ readonly offset: number }> = {
  offsetMinutes: ({ offset }) => Math.trunc(offset / 60),
  offsetSeconds: ({ offset }) => offset,
}

const EPOCH: Parts<DateTimeValue> = {
  epochSeconds,
  epochMillis: (value) => epochSeconds(value) * 1000n + BigInt(Math.floor((value.nanos % SECOND) / 1_000_000)),
}

const DURATION: Parts<DurationValue> = {
  years: ({ months }) => months / 12n,
  quarters: ({ months }) => months / 3n,
  months: ({ months }) => months,
  weeks: ({ days }) => days / 7n,
  days: ({ days }) => days,
  hours: ({ seconds }) => seconds / 3600n,
  minutes: ({ seconds }) => seconds / 60n,
  seconds: ({ seconds }) => seconds,
  milliseconds: ({ seconds, nanos }) => seconds * 1000n + BigInt(Math.floor(nanos / 1_000_000)),
  microseconds: ({ seconds, nanos }) => seconds * 1_000_000n + BigInt(Math.floor(nanos / 1000)),
  nanoseconds: ({ seconds, nanos }) => seconds * BigInt(SECOND) + BigInt(nanos),
  quartersOfYear: ({ months }) => (months / 3n) % 4n,
  monthsOfYear: ({ months }) => months % 12n,
  monthsOfQuarter: ({ months }) => months % 3n,
  daysOfWeek: ({ days }) => days % 7n,
  minutesOfHour: ({ seconds }) => (seconds / 60n) % 60n,
  secondsOfMinute: ({ seconds }) => seconds % 60n,
  millisecondsOfSecond: ({ nanos }) => Math.floor(nanos / 1_000_000),
  microsecondsOfSecond: ({ nanos }) => Math.floor(nanos / 1000),
  nanosecondsOfSecond: ({ nanos }) => nanos,
}

const zoneOf = (value: TimeValue | DateTimeValue, key: string): string | undefined => {
  if (key === "offset") return formatOffset(value.offset)
  if (key !== "timezone") return undefined
  return (value instanceof DateTimeValue ? value.zone : undefined) ?? formatOffset(value.offset)
}

const part = <T>(parts: Parts<T>, key: string, of: T): Value => {
  const known = Object.hasOwn(parts, key) ? parts[key] : undefined
  return known === undefined ? null : BigInt(known(of))
}

/** `value.year`, `value.epochMillis`, `duration.months` …; a component that the value has not is an error. */
export const component = (value: TemporalValue, key: string): Value => {
  const found = value instanceof DurationValue ? part(DURATION, key, value) : instantPart(value, key)
  if (found === null) throw new CypherTypeError(`No such field: ${key}`)
  return found
}

const instantPart = (value: Exclude<TemporalValue, DurationValue>, key: string): Value => {
  const day = "days" in value ? part(DATE, key, value.days) : null
  const time = day ?? ("nanos" in value ? part(TIME, key, value.nanos) : null)
  if (time !== null || !("offset" in value)) return time
  const offset = part(OFFSET, key, value) ?? zoneOf(value, key) ?? null
  return offset ?? (value instanceof DateTimeValue ? part(EPOCH, key, value) : null)
}
