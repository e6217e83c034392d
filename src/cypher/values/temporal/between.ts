import { duration } from "./arithmetic.ts"
import { addMonths, dateOf } from "./calendar.ts"
import {
  DAY_SECONDS,
  DateTimeValue,
  DateValue,
  type DurationValue,
  type InstantValue,
  LocalTimeValue,
  SECOND,
  TimeValue,
} from "./value.ts"
import { fromEpoch, resolveLocal } from "./zone.ts"

/** Day and time of an instant, completed from the other one, with what zone it has. */
interface Moment {
  readonly days: number
  readonly nanos: number
  readonly zone: string | number | undefined
}

const isTime = (value: InstantValue): boolean => value instanceof LocalTimeValue || value instanceof TimeValue

const zoneOf = (value: InstantValue): string | number | undefined => {
  if (value instanceof DateTimeValue) return value.zone ?? value.offset
  return value instanceof TimeValue ? value.offset : undefined
}

const daysOf = (value: InstantValue, other: InstantValue): number => {
  if ("days" in value) return value.days
  return "days" in other ? other.days : 0
}

const momentOf = (value: InstantValue, other: InstantValue): Moment => ({
  days: daysOf(value, other),
  nanos: value instanceof DateValue ? 0 : value.nanos,
  zone: zoneOf(value) ?? zoneOf(other),
})

const offsetOf = ({ days, nanos, zone }: Moment, value: InstantValue): number => {
  if (value instanceof DateTimeValue || value instanceof TimeValue) return value.offset
  if (zone === undefined || typeof zone === "number") return zone ?? 0
  return resolveLocal(days, nanos, zone).offset
}

const total = ({ days, nanos }: Moment, offset: number): bigint =>
  (BigInt(days) * BigInt(DAY_SECONDS) - BigInt(offset)) * BigInt(SECOND) + BigInt(nanos)

/** The second moment as the clock shows it in the zone of the first. */
const inZone = (moment: Moment, offset: number, zone: string | number | undefined): Moment => {
  if (zone === undefined) return moment
  const nanos = total(moment, offset)
  const rest = ((nanos % BigInt(SECOND)) + BigInt(SECOND)) % BigInt(SECOND)
  const local = fromEpoch((nanos - rest) / BigInt(SECOND), Number(rest), zone)
  return { days: local.days, nanos: local.nanos, zone }
}

/** Whole months from one local moment to another, toward zero. */
const monthsBetween = (from: Moment, to: Moment): number => {
  const end = to.days + closer(from, to)
  const a = dateOf(from.days)
  const b = dateOf(end)
  const packed = (date: { year: number; month: number; day: number }) =>
    (date.year * 12 + date.month - 1) * 32 + date.day
  return Math.trunc((packed(b) - packed(a)) / 32)
}

/** A day is not over until its time of day is reached. */
const closer = (from: Moment, to: Moment): number => {
  if (to.days > from.days && to.nanos < from.nanos) return -1
  return to.days < from.days && to.nanos > from.nanos ? 1 : 0
}

const daysBetween = (from: Moment, to: Moment): number => to.days + closer(from, to) - from.days

interface Pair {
  readonly from: Moment
  readonly to: Moment
  readonly nanos: bigint
  readonly hasDates: boolean
}

const pairOf = (a: InstantValue, b: InstantValue): Pair => {
  const from = momentOf(a, b)
  const to = momentOf(b, a)
  const fromOffset = offsetOf(from, a)
  const toOffset = offsetOf(to, b)
  const nanos = total(to, toOffset) - total(from, fromOffset)
  const local = inZone(to, toOffset, from.zone)
  return { from, to: local, nanos, hasDates: !isTime(a) && !isTime(b) }
}

/** Months, then days, then the rest between two instants; what one lacks it takes from the other. */
export const durationBetween = (a: InstantValue, b: InstantValue): DurationValue => {
  const { from, to, nanos, hasDates } = pairOf(a, b)
  if (!hasDates) return duration(0n, 0n, 0n, nanos)
  const months = monthsBetween(from, to)
  const monthLater = { ...from, days: addMonths(from.days, months) }
  const days = daysBetween(monthLater, to)
  const reached = { ...monthLater, days: monthLater.days + days }
  return duration(BigInt(months), BigInt(days), 0n, restBetween(reached, a, to, b))
}

const restBetween = (from: Moment, a: InstantValue, to: Moment, b: InstantValue): bigint => {
  const zone = from.zone
  const at = (moment: Moment, value: InstantValue): number => {
    if (typeof zone !== "string") return 0
    return resolveLocal(moment.days, moment.nanos, zone, value instanceof DateTimeValue ? value.offset : undefined)
      .offset
  }
  return total(to, at(to, b)) - total(from, at(from, a))
}

export const monthsApart = (a: InstantValue, b: InstantValue): DurationValue => {
  const { from, to } = pairOf(a, b)
  return duration(BigInt(monthsBetween(from, to)), 0n, 0n, 0n)
}

export const daysApart = (a: InstantValue, b: InstantValue): DurationValue => {
  const { from, to } = pairOf(a, b)
  return duration(0n, BigInt(daysBetween(from, to)), 0n, 0n)
}

export const secondsApart = (a: InstantValue, b: InstantValue): DurationValue =>
  duration(0n, 0n, 0n, pairOf(a, b).nanos)
