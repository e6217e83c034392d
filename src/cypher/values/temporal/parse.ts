import { CypherTypeError } from "../../errors.ts"
import { daysOf, firstWeek, isLeap, monthLength, weeksIn } from "./calendar.ts"
import { SECOND } from "./value.ts"
import { checkZone } from "./zone.ts"

const YEAR = String.raw`(?<year>\d{4}|[+-]\d{1,9})`
const DATE_FORMS = [
  String.raw`${YEAR}-(?<month>\d{2})-(?<day>\d{2})`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  String.raw`${YEAR}-(?<month>\d{2})`,
  String.raw`(?<year>\d{4})(?<month>\d{2})`,
  String.raw`${YEAR}-?W(?<week>\d{2})(?:-?(?<dayOfWeek>\d))?`,
  String.raw`${YEAR}-?Q(?<quarter>\d)(?:-?(?<dayOfQuarter>\d{1,2}))?`,
  String.raw`${YEAR}-(?<ordinal>\d{3})`,
  String.raw`(?<year>\d{4})(?<ordinal>\d{3})`,
  YEAR,
].map((form) => new RegExp(`^${form}$`))

const TIME = /^(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?$/
const ZONE = /^(Z|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[([^\]]+)\])?$/i

const invalid = (text: string, what: string): never => {
  throw new CypherTypeError(`Text cannot be parsed to a ${what}: '${text.slice(0, 60)}'`)
}

const range = (value: number, low: number, high: number, what: string): number => {
  if (value < low || value > high) throw new CypherTypeError(`Invalid value for ${what} (${low} - ${high}): ${value}`)
  return value
}

const MAX_YEAR = 999_999_999

/** The day of a year and month; the day must exist. */
export const dayInMonth = (year: number, month: number, day: number): number => {
  range(year, -MAX_YEAR, MAX_YEAR, "Year")
  range(month, 1, 12, "MonthOfYear")
  range(day, 1, 31, "DayOfMonth")
  if (day > monthLength(year, month)) throw new CypherTypeError(`Invalid date '${year}-${month}-${day}'`)
  return daysOf(year, month, day)
}

export const dayInWeek = (weekYear: number, week: number, day: number, strict = false): number => {
  range(weekYear, -MAX_YEAR, MAX_YEAR, "Year")
  range(week, 1, strict ? weeksIn(weekYear) : 53, "WeekOfWeekBasedYear")
  range(day, 1, 7, "DayOfWeek")
  return firstWeek(weekYear) + (week - 1) * 7 + day - 1
}

export const dayInQuarter = (year: number, quarter: number, day: number): number => {
  range(quarter, 1, 4, "QuarterOfYear")
  const start = daysOf(year, quarter * 3 - 2, 1)
  const length = (quarter === 4 ? daysOf(year + 1, 1, 1) : daysOf(year, quarter * 3 + 1, 1)) - start
  range(day, 1, length, "DayOfQuarter")
  return start + day - 1
}

export const dayInYear = (year: number, day: number): number => {
  range(day, 1, isLeap(year) ? 366 : 365, "DayOfYear")
  return daysOf(year, 1, 1) + day - 1
}

/** A date in any of the forms of ISO 8601, as a day number. */
export const parseDate = (text: string): number => {
  for (const form of DATE_FORMS) {
    const groups = form.exec(text)?.groups
    if (groups === undefined) continue
    const number = (name: string): number => Number(groups[name] ?? 1)
    const year = number("year")
    if (groups.week !== undefined) return dayInWeek(year, number("week"), number("dayOfWeek"), true)
    if (groups.quarter !== undefined) return dayInQuarter(year, number("quarter"), number("dayOfQuarter"))
    if (groups.ordinal !== undefined) return dayInYear(year, number("ordinal"))
    return dayInMonth(year, number("month"), number("day"))
  }
  return invalid(text, "Date")
}

/** A time of day as nanoseconds. */
export const parseTime = (text: string): number => {
  const [, hour = "0", minute = "0", second = "0", fraction = ""] = TIME.exec(text) ?? invalid(text, "Time")
  range(Number(hour), 0, 23, "HourOfDay")
  range(Number(minute), 0, 59, "MinuteOfHour")
  range(Number(second), 0, 59, "SecondOfMinute")
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return seconds * SECOND + Number(fraction.padEnd(9, "0"))
}

const parseOffset = (text: string): number => {
  if (/^z$/i.test(text)) return 0
  const [, sign, hour, minute = "0", second = "0"] =
    /^([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(text) ?? invalid(text, "Time Zone")
  const size = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  range(size, 0, 18 * 3600, "offset")
  return sign === "-" ? -size : size
}

/** `+01:00`, `Z` or `Europe/Stockholm`: seconds, or a zone's name. */
export const parseZone = (text: string): number | string => {
  if (/^(?:z|[+-]\d)/i.test(text) && !/^z[a-z]/i.test(text)) return parseOffset(text)
  return checkZone(text)
}

export interface ZoneParts {
  readonly offset: number | undefined
  readonly zone: string | undefined
}

/** A text cut into what comes before its zone, and the zone. */
export const splitZone = (text: string): { readonly rest: string; readonly zone: ZoneParts } => {
  const at = text.search(/[zZ[]|[+-](?=[\d:]+(?:\[|$))/)
  if (at < 0) return { rest: text, zone: { offset: undefined, zone: undefined } }
  const [, offset, zone] = ZONE.exec(text.slice(at)) ?? invalid(text, "Time Zone")
  return {
    rest: text.slice(0, at),
    zone: {
      offset: offset === undefined ? undefined : parseOffset(offset),
      zone: zone === undefined ? undefined : checkZone(zone),
    },
  }
}

/** Day and time of `2015-07-21T21:40:32`; the time may be missing. */
export const parseDateTime = (text: string): { readonly days: number; readonly nanos: number } => {
  const [date = "", time] = text.split(/[T]/i, 2)
  return { days: parseDate(date), nanos: time === undefined ? 0 : parseTime(time) }
}
