/** Nanoseconds of one second, and of one day. */
export const SECOND = 1_000_000_000
export const DAY_SECONDS = 86_400
export const DAY = DAY_SECONDS * SECOND

/** A day, counted from 1970-01-01. */
export class DateValue {
  readonly days: number
  constructor(days: number) {
    this.days = days
  }
}

/** Nanoseconds since midnight. */
export class LocalTimeValue {
  readonly nanos: number
  constructor(nanos: number) {
    this.nanos = nanos
  }
}

/** A time of day (local nanoseconds) with an offset from UTC in seconds. */
export class TimeValue {
  readonly nanos: number
  readonly offset: number
  constructor(nanos: number, offset: number) {
    this.nanos = nanos
    this.offset = offset
  }
}

export class LocalDateTimeValue {
  readonly days: number
  readonly nanos: number
  constructor(days: number, nanos: number) {
    this.days = days
    this.nanos = nanos
  }
}

/** Local day and time with the offset that holds then, and the zone's name where it has one. */
export class DateTimeValue {
  readonly days: number
  readonly nanos: number
  readonly offset: number
  readonly zone: string | undefined
  constructor(days: number, nanos: number, offset: number, zone?: string) {
    this.days = days
    this.nanos = nanos
    this.offset = offset
    this.zone = zone
  }
}

/** Months, days, seconds and nanoseconds, each kept apart; `nanos` lies in [0, 10^9). */
export class DurationValue {
  readonly months: bigint
  readonly days: bigint
  readonly seconds: bigint
  readonly nanos: number
  constructor(months: bigint, days: bigint, seconds: bigint, nanos: number) {
    this.months = months
    this.days = days
    this.seconds = seconds
    this.nanos = nanos
  }
}

export type InstantValue = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue
export type TemporalValue = InstantValue | DurationValue

/** Seconds since the epoch in UTC. */
export const epochSeconds = (value: DateTimeValue): bigint =>
  BigInt(value.days) * BigInt(DAY_SECONDS) + BigInt(Math.floor(value.nanos / SECOND)) - BigInt(value.offset)
