import { CypherTypeError } from "../../errors.ts"
import type { MapValue, Value } from "../value.ts"
import { dateOf, dayOfWeek, daysOf, firstWeek, quarterOf, weekOf } from "./calendar.ts"
import { SECOND } from "./value.ts"

const yearStep = (step: number) => (days: number) => {
  const { year } = dateOf(days)
  return daysOf(Math.floor(year / step) * step, 1, 1)
}

const DATE_UNITS: Readonly<Record<string, (days: number) => number>> = {
  millennium: yearStep(1000),
  century: yearStep(100),
  decade: yearStep(10),
  year: yearStep(1),
  weekyear: (days) => firstWeek(weekOf(days).weekYear),
  quarter: (days) => daysOf(dateOf(days).year, quarterOf(days).quarter * 3 - 2, 1),
  month: (days) => daysOf(dateOf(days).year, dateOf(days).month, 1),
  week: (days) => days - dayOfWeek(days) + 1,
  day: (days) => days,
}

const TIME_UNITS: Readonly<Record<string, number>> = {
  hour: 3600 * SECOND,
  minute: 60 * SECOND,
  second: SECOND,
  millisecond: 1_000_000,
  microsecond: 1000,
}

/** A day cut to a unit not smaller than it. */
export const truncateDay = (unit: string, days: number): number => {
  const cut = DATE_UNITS[unit.toLowerCase()]
  if (cut === undefined) throw new CypherTypeError(`Unsupported unit for truncation: ${unit}`)
  return cut(days)
}

/** A time of day cut to a unit. */
export const truncateTime = (unit: string, nanos: number): number => {
  const name = unit.toLowerCase()
  if (name === "day") return 0
  const step = TIME_UNITS[name]
  if (step === undefined) throw new CypherTypeError(`Unsupported unit for truncation: ${unit}`)
  return nanos - (nanos % step)
}

/** A day and a time cut to a unit of either. */
export const truncateBoth = (unit: string, days: number, nanos: number): { days: number; nanos: number } =>
  TIME_UNITS[unit.toLowerCase()] === undefined
    ? { days: truncateDay(unit, days), nanos: 0 }
    : { days, nanos: truncateTime(unit, nanos) }

/** Smaller fractions that are put behind a truncated second leave the larger ones as they were cut. */
export const withLargerFractions = (fields: MapValue, unit: string, nanos: number): MapValue => {
  const name = unit.toLowerCase()
  const fraction = nanos % SECOND
  const extra: [string, Value][] = []
  if (name === "microsecond" && fields.has("nanosecond"))
    extra.push(["microsecond", BigInt(Math.floor(fraction / 1000))])
  if (name === "millisecond" && (fields.has("microsecond") || fields.has("nanosecond"))) {
    extra.push(["millisecond", BigInt(Math.floor(fraction / 1_000_000))])
  }
  return new Map([...fields, ...extra])
}
