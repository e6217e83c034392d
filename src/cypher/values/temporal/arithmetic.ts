import { CypherTypeError } from "../../errors.ts"
import { addMonths } from "./calendar.ts"
import {
  DAY,
  DateTimeValue,
  DateValue,
  DurationValue,
  epochSeconds,
  type InstantValue,
  LocalDateTimeValue,
  LocalTimeValue,
  SECOND,
  TimeValue,
} from "./value.ts"
import { fromEpoch, resolveLocal } from "./zone.ts"

const MAX_DAYS = 365_241_780_471
const MIN_DAYS = -365_243_219_162
const LONG = 2n ** 63n

/** A duration whose nanoseconds are carried into seconds; beyond 64 bits it is an error. */
export const duration = (months: bigint, days: bigint, seconds: bigint, nanos: bigint): DurationValue => {
  const second = BigInt(SECOND)
  const rest = ((nanos % second) + second) % second
  const carried = seconds + (nanos - rest) / second
  for (const part of [months, days, carried]) {
    if (part >= LONG || part < -LONG) throw new CypherTypeError("A part of a duration is too large")
  }
  return new DurationValue(months, days, carried, Number(rest))
}

export const isInstant = (value: unknown): value is InstantValue =>
  value instanceof DateValue ||
  value instanceof LocalTimeValue ||
  value instanceof TimeValue ||
  value instanceof LocalDateTimeValue ||
  value instanceof DateTimeValue

export const addDurations = (a: DurationValue, b: DurationValue, sign: bigint): DurationValue =>
  duration(
    a.months + sign * b.months,
    a.days + sign * b.days,
    a.seconds + sign * b.seconds,
    BigInt(a.nanos) + sign * BigInt(b.nanos),
  )

/** A day that Neo4j can hold; years reach from -999999999 to 999999999. */
const checkedDays = (days: number): number => {
  if (!(days >= MIN_DAYS && days <= MAX_DAYS)) throw new CypherTypeError("The date is out of range")
  return days
}

const wrap = (nanos: bigint): number => Number(((nanos % BigInt(DAY)) + BigInt(DAY)) % BigInt(DAY))

/** An instant moved by a duration: months first, then days, then the time. */
export const addToInstant = (instant: InstantValue, by: DurationValue, sign: bigint): InstantValue => {
  const time = sign * (by.seconds * BigInt(SECOND) + BigInt(by.nanos))
  if (instant instanceof LocalTimeValue) return new LocalTimeValue(wrap(BigInt(instant.nanos) + time))
  if (instant instanceof TimeValue) return new TimeValue(wrap(BigInt(instant.nanos) + time), instant.offset)
  const moved = addMonths(instant.days, Number(sign * by.months))
  if (instant instanceof DateValue) {
    return new DateValue(checkedDays(moved + Number(sign * by.days + (sign * by.seconds) / 86_400n)))
  }
  const days = checkedDays(moved + Number(sign * by.days))
  if (instant instanceof LocalDateTimeValue) return addLocal(days, BigInt(instant.nanos) + time)
  return addZoned(days, instant, time)
}

const addLocal = (days: number, nanos: bigint): LocalDateTimeValue => {
  const rest = wrap(nanos)
  return new LocalDateTimeValue(checkedDays(days + Number((nanos - BigInt(rest)) / BigInt(DAY))), rest)
}

const addZoned = (days: number, instant: DateTimeValue, time: bigint): DateTimeValue => {
  const { nanos, offset, zone } = instant
  const start =
    zone === undefined || days === instant.days
      ? new DateTimeValue(days, nanos, offset, zone)
      : resolveLocal(days, nanos, zone, offset)
  if (time === 0n) return start
  const total = epochSeconds(start) * BigInt(SECOND) + BigInt(nanos % SECOND) + time
  const rest = ((total % BigInt(SECOND)) + BigInt(SECOND)) % BigInt(SECOND)
  return fromEpoch((total - rest) / BigInt(SECOND), Number(rest), zone ?? offset)
}

const DAY_FLOAT = DAY
const MONTH_NANOS = 2_629_746 * SECOND

/** A duration out of parts that may be fractions: what is left of a month goes to days, of a day to seconds. */
export const approximate = (months: number, days: number, seconds: number, nanos: number): DurationValue => {
  const wholeMonths = Math.trunc(months)
  const allDays = days + (MONTH_NANOS * months - MONTH_NANOS * wholeMonths) / DAY_FLOAT
  const wholeDays = Math.trunc(allDays)
  const allSeconds = seconds + (DAY_FLOAT * allDays - DAY_FLOAT * wholeDays) / SECOND
  const wholeSeconds = Math.trunc(allSeconds)
  const allNanos = nanos + SECOND * allSeconds - SECOND * wholeSeconds
  const parts = [wholeMonths, wholeDays, wholeSeconds, Math.trunc(allNanos)]
  if (!parts.every(Number.isFinite)) throw new CypherTypeError("A part of a duration is too large")
  const [m, d, s, n] = parts.map(BigInt) as [bigint, bigint, bigint, bigint]
  return duration(m, d, s, n)
}

export const multiplyDuration = (value: DurationValue, by: bigint | number): DurationValue =>
  typeof by === "bigint"
    ? duration(value.months * by, value.days * by, value.seconds * by, BigInt(value.nanos) * by)
    : approximate(Number(value.months) * by, Number(value.days) * by, Number(value.seconds) * by, value.nanos * by)

export const divideDuration = (value: DurationValue, by: bigint | number): DurationValue => {
  const divisor = Number(by)
  return approximate(
    Number(value.months) / divisor,
    Number(value.days) / divisor,
    Number(value.seconds) / divisor,
    value.nanos / divisor,
  )
}
