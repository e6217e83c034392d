import { CypherTypeError } from "../errors.ts"
import type { Runtime } from "../run/runtime.ts"
import { describe } from "../values/format.ts"
import { isInstant } from "../values/temporal/arithmetic.ts"
import { daysApart, durationBetween, monthsApart, secondsApart } from "../values/temporal/between.ts"
import { dateFrom, dateTimeFrom, localDateTimeFrom, localTimeFrom, timeFrom, zoned } from "../values/temporal/build.ts"
import { durationOf, parseDuration } from "../values/temporal/durations.ts"
import { parseDate, parseDateTime, parseTime, parseZone, splitZone } from "../values/temporal/parse.ts"
import { truncateBoth, truncateDay, truncateTime, withLargerFractions } from "../values/temporal/truncate.ts"
import {
  DateTimeValue,
  DateValue,
  DurationValue,
  epochSeconds,
  type InstantValue,
  LocalDateTimeValue,
  LocalTimeValue,
  SECOND,
  TimeValue,
} from "../values/temporal/value.ts"
import { fromEpoch, resolveLocal } from "../values/temporal/zone.ts"
import type { MapValue, Value } from "../values/value.ts"
import { numeric, text, whole } from "./arguments.ts"
import { type FunctionRule, rule } from "./rule.ts"

/** How one type of instant is made from a moment, a text, a map, or another instant. */
interface Kind {
  readonly name: string
  readonly returns: string
  /** The key under which an instant goes into a map to be taken apart. */
  readonly base: string
  now(moment: DateTimeValue): InstantValue
  parse(text: string): InstantValue
  build(map: MapValue, runtime: Runtime): InstantValue
  truncate(unit: string, from: InstantValue): InstantValue
}

const dayOf = (value: InstantValue): number => {
  if ("days" in value) return value.days
  throw new CypherTypeError("Cannot get the date of a time")
}

const nanosOf = (value: InstantValue): number => ("nanos" in value ? value.nanos : 0)

const timeNanos = (value: InstantValue): number => {
  if ("nanos" in value) return value.nanos
  throw new CypherTypeError("Cannot get the time of a date")
}

const zoneOf = (value: InstantValue): number | string => {
  if (value instanceof DateTimeValue) return value.zone ?? value.offset
  return value instanceof TimeValue ? value.offset : 0
}

const parseZoned = (source: string): DateTimeValue => {
  const { rest, zone } = splitDateTime(source)
  const { days, nanos } = parseDateTime(rest)
  if (zone.zone !== undefined) return resolveLocal(days, nanos, zone.zone, zone.offset)
  return new DateTimeValue(days, nanos, zone.offset ?? 0)
}

/** Only what follows the time can be a zone: a date has dashes of its own. */
const splitDateTime = (source: string) => {
  const at = source.search(/[Tt]/)
  if (at < 0) return { rest: source, zone: { offset: undefined, zone: undefined } }
  const { rest, zone } = splitZone(source.slice(at + 1))
  return { rest: `${source.slice(0, at)}T${rest}`, zone }
}

const KINDS: readonly Kind[] = [
  {
    name: "date",
    returns: "DATE",
    base: "date",
    now: ({ days }) => new DateValue(days),
    parse: (source) => new DateValue(parseDate(source)),
    build: dateFrom,
    truncate: (unit, from) => new DateValue(truncateDay(unit, dayOf(from))),
  },
  {
    name: "localtime",
    returns: "LOCAL TIME",
    base: "time",
    now: ({ nanos }) => new LocalTimeValue(nanos),
    parse: (source) => new LocalTimeValue(parseTime(source)),
    build: localTimeFrom,
    truncate: (unit, from) => new LocalTimeValue(truncateTime(unit, timeNanos(from))),
  },
  {
    name: "time",
    returns: "ZONED TIME",
    base: "time",
    now: ({ nanos, offset }) => new TimeValue(nanos, offset),
    parse: (source) => {
      const { rest, zone } = splitZone(source)
      return new TimeValue(parseTime(rest), zone.offset ?? 0)
    },
    build: (map, { now }) => timeFrom(map, now),
    truncate: (unit, from) => new TimeValue(truncateTime(unit, timeNanos(from)), offsetOf(from)),
  },
  {
    name: "localdatetime",
    returns: "LOCAL DATETIME",
    base: "datetime",
    now: ({ days, nanos }) => new LocalDateTimeValue(days, nanos),
    parse: (source) => {
      const { days, nanos } = parseDateTime(source)
      return new LocalDateTimeValue(days, nanos)
    },
    build: localDateTimeFrom,
    truncate: (unit, from) => {
      const { days, nanos } = truncateBoth(unit, dayOf(from), nanosOf(from))
      return new LocalDateTimeValue(days, nanos)
    },
  },
  {
    name: "datetime",
    returns: "ZONED DATETIME",
    base: "datetime",
    now: (moment) => moment,
    parse: parseZoned,
    build: dateTimeFrom,
    truncate: (unit, from) => {
      const { days, nanos } = truncateBoth(unit, dayOf(from), nanosOf(from))
      return zoned(days, nanos, zoneOf(from))
    },
  },
]

const offsetOf = (value: InstantValue): number =>
  value instanceof DateTimeValue || value instanceof TimeValue ? value.offset : 0

/** `date()` and `date.statement('Europe/Paris')`: the moment of the query, in a zone. */
const current =
  (kind: Kind) =>
  ([zone]: Value[], { now }: Runtime): Value => {
    const where = zone === undefined ? 0 : parseZone(text(zone))
    return kind.now(fromEpoch(epochSeconds(now), now.nanos % SECOND, where))
  }

const make =
  (kind: Kind) =>
  (args: Value[], runtime: Runtime): Value => {
    const [from] = args
    if (from === undefined) return current(kind)([], runtime)
    if (typeof from === "string") return kind.parse(from.trim())
    if (isInstant(from)) return kind.build(new Map([[kind.base, from as Value]]), runtime)
    if (!(from instanceof Map))
      throw new CypherTypeError(`Invalid call signature for ${kind.name}(): ${describe(from)}`)
    const isZone = from.size === 1 && from.has("timezone")
    return isZone ? current(kind)([from.get("timezone") as Value], runtime) : kind.build(from, runtime)
  }

const truncate =
  (kind: Kind) =>
  ([unit, from, fields]: Value[], runtime: Runtime): Value => {
    const value = from ?? kind.now(runtime.now)
    if (!isInstant(value)) throw new CypherTypeError(`Cannot truncate ${describe(value)}`)
    const cut = kind.truncate(text(unit), value)
    if (!(fields instanceof Map) || fields.size === 0) return cut
    return kind.build(withBase(kind, cut, withLargerFractions(fields, text(unit), nanosOf(cut))), runtime)
  }

/** The zone among the fields takes the place of the value's own, the clock staying as it is. */
const withBase = (kind: Kind, cut: InstantValue, fields: MapValue): MapValue => {
  const zone = fields.get("timezone")
  const rest = new Map([...fields].filter(([key]) => key !== "timezone"))
  if (zone === undefined) return rest.set(kind.base, cut)
  const where = parseZone(text(zone))
  const moved =
    cut instanceof DateTimeValue
      ? zoned(cut.days, cut.nanos, where)
      : cut instanceof TimeValue
        ? new TimeValue(cut.nanos, typeof where === "number" ? where : offsetOf(zoned(0, cut.nanos, where)))
        : cut
  return rest.set(kind.base, moved)
}

const family = (kind: Kind): FunctionRule[] => [
  rule(`${kind.name}(STRING|MAP|INSTANT?) :: ${kind.returns}`, make(kind)),
  ...["transaction", "statement", "realtime"].map((clock) =>
    rule(`${kind.name}.${clock}(STRING?) :: ${kind.returns}`, current(kind)),
  ),
  rule(`${kind.name}.truncate(STRING, INSTANT?, MAP?) :: ${kind.returns}`, truncate(kind)),
]

const duration = ([from]: Value[]): Value => {
  if (from instanceof DurationValue) return from
  if (typeof from === "string") return parseDuration(from.trim())
  if (!(from instanceof Map))
    throw new CypherTypeError(`Invalid call signature for duration(): ${describe(from ?? null)}`)
  if ([...from.values()].includes(null)) throw new CypherTypeError("A part of a duration must not be null")
  return durationOf(new Map([...from].map(([unit, amount]) => [unit, numeric(amount)])))
}

const apart =
  (between: (a: InstantValue, b: InstantValue) => DurationValue) =>
  ([a, b]: Value[]): Value => {
    if (isInstant(a) && isInstant(b)) return between(a, b)
    throw new CypherTypeError(`Cannot tell the time between ${describe(a ?? null)} and ${describe(b ?? null)}`)
  }

const fromMillis = (millis: bigint): DateTimeValue => {
  const rest = ((millis % 1000n) + 1000n) % 1000n
  return fromEpoch((millis - rest) / 1000n, Number(rest) * 1_000_000, 0)
}

const timestamp = (_args: Value[], { now }: Runtime): Value =>
  epochSeconds(now) * 1000n + BigInt(Math.floor((now.nanos % SECOND) / 1_000_000))

/** Functions of dates, times and durations. */
export const TEMPORAL: readonly FunctionRule[] = [
  ...KINDS.flatMap(family),
  rule("datetime.fromepoch(INTEGER, INTEGER) :: ZONED DATETIME", ([seconds, nanos]) =>
    fromEpoch(whole(seconds), Number(whole(nanos)), 0),
  ),
  rule("datetime.fromepochmillis(INTEGER) :: ZONED DATETIME", ([millis]) => fromMillis(whole(millis))),
  rule("timestamp() :: INTEGER", timestamp),
  rule("duration(STRING|MAP|DURATION) :: DURATION", duration),
  rule("duration.between(INSTANT, INSTANT) :: DURATION", apart(durationBetween)),
  rule("duration.inMonths(INSTANT, INSTANT) :: DURATION", apart(monthsApart)),
  rule("duration.inDays(INSTANT, INSTANT) :: DURATION", apart(daysApart)),
  rule("duration.inSeconds(INSTANT, INSTANT) :: DURATION", apart(secondsApart)),
]
