import {
  type DateTimeValue,
  DateValue,
  type DurationValue,
  epochSeconds,
  type InstantValue,
  LocalDateTimeValue,
  LocalTimeValue,
  SECOND,
  TimeValue,
} from "./value.ts"

const sign = (difference: bigint | number): number => (difference < 0 ? -1 : difference > 0 ? 1 : 0)

/** Orders two instants of one type; zoned ones by the moment, then by the zone. */
export const compareInstants = (a: InstantValue, b: InstantValue): number => {
  if (a instanceof DateValue && b instanceof DateValue) return sign(a.days - b.days)
  if (a instanceof LocalTimeValue && b instanceof LocalTimeValue) return sign(a.nanos - b.nanos)
  if (a instanceof LocalDateTimeValue && b instanceof LocalDateTimeValue) {
    return sign(a.days - b.days) || sign(a.nanos - b.nanos)
  }
  if (a instanceof TimeValue && b instanceof TimeValue) return compareTimes(a, b)
  return compareDateTimes(a as DateTimeValue, b as DateTimeValue)
}

const utc = (time: TimeValue): number => time.nanos - time.offset * SECOND

const compareTimes = (a: TimeValue, b: TimeValue): number => sign(utc(a) - utc(b)) || sign(a.offset - b.offset)

const compareDateTimes = (a: DateTimeValue, b: DateTimeValue): number =>
  sign(epochSeconds(a) - epochSeconds(b)) ||
  sign((a.nanos % SECOND) - (b.nanos % SECOND)) ||
  sign(a.offset - b.offset) ||
  sign(Number(a.zone !== undefined) - Number(b.zone !== undefined)) ||
  ((a.zone ?? "") < (b.zone ?? "") ? -1 : Number((a.zone ?? "") > (b.zone ?? "")))

export const sameInstant = (a: InstantValue, b: InstantValue): boolean => compareInstants(a, b) === 0

/** The average length of a month in seconds, by which durations are ordered (365.2425 days a year). */
const MONTH_SECONDS = 2_629_746n

const length = (value: DurationValue): bigint => value.months * MONTH_SECONDS + value.days * 86_400n + value.seconds

/** Orders durations by their average length, then by their parts. */
export const compareDurations = (a: DurationValue, b: DurationValue): number =>
  sign(length(a) - length(b)) ||
  sign(a.nanos - b.nanos) ||
  sign(a.months - b.months) ||
  sign(a.days - b.days) ||
  sign(a.seconds - b.seconds)
