import { CypherTypeError } from "../../errors.ts"
import { approximate, duration } from "./arithmetic.ts"
import type { DurationValue } from "./value.ts"

/** The units of a duration, and how many of its own parts each makes. */
const UNITS: Readonly<Record<string, readonly ["months" | "days" | "seconds" | "nanos", number]>> = {
  years: ["months", 12],
  quarters: ["months", 3],
  months: ["months", 1],
  weeks: ["days", 7],
  days: ["days", 1],
  hours: ["seconds", 3600],
  minutes: ["seconds", 60],
  seconds: ["seconds", 1],
  milliseconds: ["nanos", 1_000_000],
  microseconds: ["nanos", 1000],
  nanoseconds: ["nanos", 1],
}

/** A duration out of amounts by unit: exact where all are whole, else what is left of a unit goes to smaller ones. */
export const durationOf = (amounts: ReadonlyMap<string, bigint | number>): DurationValue => {
  const whole = [...amounts.values()].every((amount) => typeof amount === "bigint")
  return whole ? exactly(amounts as ReadonlyMap<string, bigint>) : nearly(amounts)
}

const unitOf = (name: string) => {
  const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined
  if (unit === undefined) throw new CypherTypeError(`No such field: ${name}`)
  return unit
}

const exactly = (amounts: ReadonlyMap<string, bigint>): DurationValue => {
  const sums = { months: 0n, days: 0n, seconds: 0n, nanos: 0n }
  for (const [name, amount] of amounts) {
    const [part, factor] = unitOf(name)
    sums[part] += amount * BigInt(factor)
  }
  return duration(sums.months, sums.days, sums.seconds, sums.nanos)
}

const nearly = (amounts: ReadonlyMap<string, bigint | number>): DurationValue => {
  const sums = { months: 0, days: 0, seconds: 0, nanos: 0 }
  for (const [name, amount] of amounts) {
    const [part, factor] = unitOf(name)
    sums[part] += Number(amount) * factor
  }
  return approximate(sums.months, sums.days, sums.seconds, sums.nanos)
}

const NUMBER = String.raw`([+-]?\d+(?:[.,]\d{1,9})?)`
const FORM = new RegExp(
  `^([+-])?P(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
  "i",
)
const DATE_FORM = /^([+-])?P(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2}(?:[.,]\d{1,9})?)$/i
const NAMES = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"]

/** `P1Y2M10DT2H30M`, `P0.5M`, `P2012-02-02T14:37:21.545`. */
export const parseDuration = (text: string): DurationValue => {
  const dated = DATE_FORM.exec(text)
  if (dated !== null) {
    const [, sign, years, months, days, hours, minutes, seconds] = dated
    return fromTexts(sign, { years, months, days, hours, minutes, seconds })
  }
  const found = FORM.exec(text)
  const [, sign, years, months, weeks, days, time, hours, minutes, seconds] = found ?? []
  if (found === null || text.length < 3 || time?.length === 1) {
    throw new CypherTypeError(`Text cannot be parsed to a Duration: '${text.slice(0, 60)}'`)
  }
  return fromTexts(sign, { years, months, weeks, days, hours, minutes, seconds })
}

const fromTexts = (sign: string | undefined, texts: Record<string, string | undefined>): DurationValue => {
  const factor = sign === "-" ? -1n : 1n
  const amounts = new Map<string, bigint | number>()
  for (const name of NAMES) {
    const text = texts[name]?.replace(",", ".")
    if (text === undefined) continue
    if (!text.includes(".")) amounts.set(name, factor * BigInt(text.replace("+", "")))
    else if (name === "seconds") addSeconds(amounts, text, factor)
    else amounts.set(name, Number(factor) * Number(text))
  }
  return durationOf(amounts)
}

/** Seconds with a fraction, exact to the nanosecond. */
const addSeconds = (amounts: Map<string, bigint | number>, text: string, factor: bigint): void => {
  const [whole = "0", fraction = ""] = text.split(".")
  const sign = text.startsWith("-") ? -1n : 1n
  amounts.set("seconds", factor * BigInt(whole.replace("+", "")))
  amounts.set("nanoseconds", factor * sign * BigInt(fraction.padEnd(9, "0")))
}
