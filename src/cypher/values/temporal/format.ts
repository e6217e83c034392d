import { dateOf } from "./calendar.ts"
import {
  DateTimeValue,
  DateValue,
  DurationValue,
  LocalDateTimeValue,
  LocalTimeValue,
  SECOND,
  type TemporalValue,
} from "./value.ts"

const pad = (value: number, width = 2): string => String(value).padStart(width, "0")

const formatYear = (year: number): string => {
  if (year < 0) return `-${pad(-year, 4)}`
  return year > 9999 ? `+${year}` : pad(year, 4)
}

const formatDate = (days: number): string => {
  const { year, month, day } = dateOf(days)
  return `${formatYear(year)}-${pad(month)}-${pad(day)}`
}

/** `+01:00`, `Z`, `+00:53:28`. */
export const formatOffset = (offset: number): string => {
  if (offset === 0) return "Z"
  const size = Math.abs(offset)
  const seconds = size % 60 === 0 ? "" : `:${pad(size % 60)}`
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(size / 3600))}:${pad(Math.floor(size / 60) % 60)}${seconds}`
}

const formatTime = (nanos: number): string => {
  const seconds = Math.floor(nanos / SECOND)
  const rest = nanos % SECOND
  const fraction = rest === 0 ? "" : `.${pad(rest, 9).replace(/0+$/, "")}`
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}${fraction}`
}

const fractionOf = (nanos: number): string => `.${pad(Math.abs(nanos), 9).replace(/0+$/, "")}`

const formatDuration = (value: DurationValue): string => {
  const part = (amount: bigint, unit: string) => (amount === 0n ? "" : `${amount}${unit}`)
  const date = part(value.months / 12n, "Y") + part(value.months % 12n, "M") + part(value.days, "D")
  const negative = value.seconds < 0n
  const borrow = negative && value.nanos !== 0
  const seconds = borrow ? value.seconds + 1n : value.seconds
  const nanos = borrow ? value.nanos - SECOND : value.nanos
  const rest = seconds % 60n
  const sign = negative && rest === 0n ? "-" : ""
  const last = rest === 0n && nanos === 0 ? "" : `${sign}${rest}${nanos === 0 ? "" : fractionOf(nanos)}S`
  const time = part(seconds / 3600n, "H") + part((seconds / 60n) % 60n, "M") + last
  return date === "" && time === "" ? "PT0S" : `P${date}${time === "" ? "" : `T${time}`}`
}

/** A date, time or duration in ISO 8601 as Neo4j writes it. */
export const formatTemporal = (value: TemporalValue): string => {
  if (value instanceof DurationValue) return formatDuration(value)
  if (value instanceof DateValue) return formatDate(value.days)
  if (value instanceof LocalTimeValue) return formatTime(value.nanos)
  if (value instanceof LocalDateTimeValue) return `${formatDate(value.days)}T${formatTime(value.nanos)}`
  const offset = formatOffset(value.offset)
  if (!(value instanceof DateTimeValue)) return formatTime(value.nanos) + offset
  const zone = value.zone === undefined ? "" : `[${value.zone}]`
  return `${formatDate(value.days)}T${formatTime(value.nanos)}${offset}${zone}`
}
