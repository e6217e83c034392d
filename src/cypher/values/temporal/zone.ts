import { CypherTypeError } from "../../errors.ts"
import { daysOf } from "./calendar.ts"
import { DAY_SECONDS, DateTimeValue, SECOND } from "./value.ts"

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known !== undefined) return known
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      hourCycle: "h23",
    })
    formats.set(zone, format)
    return format
  } catch {
    throw new CypherTypeError(`Invalid value for TimeZone: '${zone}'`)
  }
}

/** Whether a zone's name is known. */
export const checkZone = (zone: string): string => {
  if (/^[A-Za-z][A-Za-z0-9~/._+-]*$/.test(zone)) formatOf(zone)
  else throw new CypherTypeError(`Invalid value for TimeZone: '${zone}'`)
  return zone
}

/** The span of years that Intl knows; outside of it the nearest rules hold. */
const LIMIT_SECONDS = 8.64e12

/** Offset of a zone from UTC in seconds, at a moment given in seconds since the epoch. */
const offsetAt = (zone: string, seconds: number): number => {
  const moment = Math.max(-LIMIT_SECONDS, Math.min(LIMIT_SECONDS, seconds))
  const part = new Map(
    formatOf(zone)
      .formatToParts(moment * 1000)
      .map(({ type, value }) => [type, value]),
  )
  const number = (type: string) => Number(part.get(type as "year"))
  const year = part.get("era") === "BC" ? 1 - number("year") : number("year")
  const days = daysOf(year, number("month"), number("day"))
  const local = days * DAY_SECONDS + number("hour") * 3600 + number("minute") * 60 + number("second")
  return local - moment
}

/** Local day and time in a zone as a moment: in an overlap the earlier one unless `prefer` says which, in a gap moved on by its length. */
export const resolveLocal = (days: number, nanos: number, zone: string, prefer?: number): DateTimeValue => {
  const local = days * DAY_SECONDS + Math.floor(nanos / SECOND)
  const before = offsetAt(zone, local - DAY_SECONDS)
  const after = offsetAt(zone, local + DAY_SECONDS)
  const valid = [before, after].filter((offset) => offsetAt(zone, local - offset) === offset)
  if (valid.length === 0) return shiftLocal(days, nanos, after - before, after, zone)
  const offset = prefer !== undefined && valid.includes(prefer) ? prefer : Math.max(...valid)
  return new DateTimeValue(days, nanos, offset, zone)
}

const shiftLocal = (days: number, nanos: number, seconds: number, offset: number, zone?: string): DateTimeValue => {
  const total = Math.floor(nanos / SECOND) + seconds
  const carry = Math.floor(total / DAY_SECONDS)
  return new DateTimeValue(days + carry, (total - carry * DAY_SECONDS) * SECOND + (nanos % SECOND), offset, zone)
}

/** The moment `seconds` since the epoch, as local day and time of a zone or of a fixed offset. */
export const fromEpoch = (seconds: bigint, nanos: number, zone: string | number): DateTimeValue => {
  const offset = typeof zone === "number" ? zone : offsetAt(zone, Number(seconds))
  const local = seconds + BigInt(offset)
  const inDay = ((local % 86_400n) + 86_400n) % 86_400n
  const days = Number((local - inDay) / 86_400n)
  const named = typeof zone === "string" ? zone : undefined
  return new DateTimeValue(days, Number(inDay) * SECOND + nanos, offset, named)
}
