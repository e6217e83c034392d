import { kindOf } from "./kind.ts"
import { PointValue, systemName } from "./point.ts"
import { formatTemporal } from "./temporal/format.ts"
import type { TemporalValue } from "./temporal/value.ts"
import type { Value } from "./value.ts"

/** A float as Java prints it: `1.0`, `1.0E10`, `1.0E-4`, `Infinity`. */
const formatFloat = (value: number): string => {
  if (!Number.isFinite(value)) return String(value)
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0"
  const size = Math.abs(value)
  if (size >= 1e-3 && size < 1e7) {
    const text = String(value)
    return text.includes(".") ? text : `${text}.0`
  }
  const [digits = "", exponent = ""] = value.toExponential().split("e")
  return `${digits.includes(".") ? digits : `${digits}.0`}E${Number(exponent)}`
}

/** The text of a value as `toString()` gives it; only for values that have one. */
export const formatValue = (value: Value): string => {
  if (typeof value === "number") return formatFloat(value)
  if (value === null || typeof value !== "object") return String(value)
  if (value instanceof PointValue) return formatPoint(value)
  return formatTemporal(value as TemporalValue)
}

const formatPoint = (point: PointValue): string => {
  const names = ["x", "y", "z"]
  const parts = point.coordinates.map((value, axis) => `${names[axis]}: ${formatFloat(value)}`)
  return `point({${parts.join(", ")}, crs: '${systemName(point.srid)}'})`
}

/** A value with its type, for messages; long ones are cut. */
export const describe = (value: Value): string => {
  const kind = kindOf(value)
  if (value === null || typeof value === "object") return kind
  const text = formatValue(value)
  return `${kind} (${text.length > 40 ? `${text.slice(0, 40)}…` : text})`
}
