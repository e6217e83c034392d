import { CypherTypeError } from "../errors.ts"
import { integer } from "../values/arithmetic.ts"
import type { Value } from "../values/value.ts"
import { number, numeric, text, whole } from "./arguments.ts"
import { type FunctionRule, rule } from "./rule.ts"

const real = (name: string, call: (x: number) => number): FunctionRule =>
  rule(`${name}(NUMBER) :: FLOAT`, ([x]) => call(number(x)))

const sign = (x: number | bigint): bigint => (x > 0 ? 1n : x < 0 ? -1n : 0n)

const abs = (x: number | bigint): Value => (typeof x === "number" ? Math.abs(x) : integer(x < 0n ? -x : x))

/** How a tie, or any rest, is rounded; the names are Java's. */
const MODES: Readonly<Record<string, (scaled: number) => number>> = {
  UP: (x) => (x < 0 ? Math.floor(x) : Math.ceil(x)),
  DOWN: Math.trunc,
  CEILING: Math.ceil,
  FLOOR: Math.floor,
  HALF_UP: (x) => Math.sign(x) * Math.floor(Math.abs(x) + 0.5),
  HALF_DOWN: (x) => Math.sign(x) * Math.ceil(Math.abs(x) - 0.5),
  HALF_EVEN: (x) => {
    const low = Math.floor(x)
    if (x - low !== 0.5) return Math.round(x)
    return low % 2 === 0 ? low : low + 1
  },
}

const round = (x: number, precision: bigint, mode: string): number => {
  if (precision < 0n) throw new CypherTypeError(`Precision argument to 'round()' cannot be negative: ${precision}`)
  const by = MODES[mode.toUpperCase()]
  if (by === undefined)
    throw new CypherTypeError(`Unknown rounding mode. Valid values are: ${Object.keys(MODES).join(", ")}`)
  if (!Number.isFinite(x)) return x
  const digits = Number(precision > 30n ? 30n : precision)
  const shifted = shift(x, digits)
  return Number.isFinite(shifted) ? shift(by(shifted), -digits) : x
}

/** Moves the decimal point in the number's own shortest digits, so that 1.005 is not 1.00499… */
const shift = (x: number, digits: number): number => {
  if (digits === 0) return x
  const [mantissa, exponent = "0"] = String(x).split("e")
  return Number(`${mantissa}e${Number(exponent) + digits}`)
}

const rounded = ([x, precision, mode]: Value[]): Value => {
  if (precision === undefined && typeof x === "bigint") return Number(x)
  const value = number(x)
  if (precision === undefined) return Number.isFinite(value) ? Math.floor(value + 0.5) : value
  const digits = whole(precision)
  if (digits === 0n && mode === undefined) return Number.isFinite(value) ? Math.floor(value + 0.5) : value
  return round(value, digits, mode === undefined ? "HALF_UP" : text(mode))
}

/** Numeric, logarithmic and trigonometric functions. */
export const MATH: readonly FunctionRule[] = [
  rule("abs(NUMBER) :: NUMBER", ([x]) => abs(numeric(x))),
  rule("sign(NUMBER) :: INTEGER", ([x]) => sign(numeric(x))),
  rule("isNaN(NUMBER) :: BOOLEAN", ([x]) => Number.isNaN(numeric(x))),
  rule("round(NUMBER, INTEGER?, STRING?) :: FLOAT", rounded),
  real("ceil", Math.ceil),
  real("ceiling", Math.ceil),
  real("floor", Math.floor),
  rule("rand() :: FLOAT", () => Math.random()),
  rule("e() :: FLOAT", () => Math.E),
  rule("pi() :: FLOAT", () => Math.PI),
  real("exp", Math.exp),
  real("log", Math.log),
  real("log10", Math.log10),
  real("sqrt", Math.sqrt),
  real("acos", Math.acos),
  real("asin", Math.asin),
  real("atan", Math.atan),
  rule("atan2(NUMBER, NUMBER) :: FLOAT", ([y, x]) => Math.atan2(number(y), number(x))),
  real("cos", Math.cos),
  real("cosh", Math.cosh),
  real("cot", (x) => 1 / Math.tan(x)),
  real("coth", (x) => (x === 0 ? Number.NaN : 1 / Math.tanh(x))),
  real("degrees", (x) => (x * 180) / Math.PI),
  real("haversin", (x) => (1 - Math.cos(x)) / 2),
  real("radians", (x) => (x / 180) * Math.PI),
  real("sin", Math.sin),
  real("sinh", Math.sinh),
  real("tan", Math.tan),
  real("tanh", Math.tanh),
]
