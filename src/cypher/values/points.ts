import { CypherTypeError } from "../errors.ts"
import { isGeographic, type PointValue, systemName } from "./point.ts"
import type { Value } from "./value.ts"

const AXES = ["x", "y", "z"]
const GEOGRAPHIC = ["longitude", "latitude", "height"]

/** `point.x`, `point.latitude`, `point.srid` …; a component that the point lacks is null or an error, as in Neo4j. */
export const pointComponent = (point: PointValue, key: string): Value => {
  if (key === "srid") return BigInt(point.srid)
  if (key === "crs") return systemName(point.srid)
  const axis = AXES.indexOf(key)
  if (axis >= 0) return point.coordinates[axis] ?? missing(point, key)
  const geographic = GEOGRAPHIC.indexOf(key)
  if (geographic < 0 || !isGeographic(point.srid)) return missing(point, key)
  return point.coordinates[geographic] ?? missing(point, key)
}

const missing = (point: PointValue, key: string): never => {
  throw new CypherTypeError(`Field: ${key} is not available on point of system ${systemName(point.srid)}`)
}
