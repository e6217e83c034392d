import { CypherTypeError } from "../errors.ts"
import { say } from "../reasons.ts"
import { describe } from "../values/format.ts"
import { isGeographic, PointValue, SYSTEMS } from "../values/point.ts"
import type { MapValue, Value } from "../values/value.ts"
import { number, text, whole } from "./arguments.ts"
import { type FunctionRule, rule } from "./rule.ts"

const FIELDS = ["x", "y", "z", "longitude", "latitude", "height", "crs", "srid"]

const invalid = (map: MapValue): never => {
  const keys = [...map.keys()].map((key) => `'${key}'`).join(", ")
  throw new CypherTypeError(`A map with keys ${keys} is not describing a valid point`)
}

const namedSystem = (map: MapValue): number | undefined => {
  const crs = map.get("crs")
  if (crs !== undefined) {
    const known = SYSTEMS[text(crs).toLowerCase()]
    if (known === undefined) throw new CypherTypeError(`Unknown coordinate reference system: ${text(crs)}`)
    return known.srid
  }
  const srid = map.get("srid")
  if (srid === undefined) return undefined
  const code = Number(whole(srid))
  const known = Object.values(SYSTEMS).find((system) => system.srid === code)
  if (known === undefined) throw new CypherTypeError(`Unknown coordinate reference system: ${code}`)
  return known.srid
}

const wrapLongitude = (degrees: number): number =>
  degrees >= -180 && degrees <= 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180

const checked = (srid: number, [x, y, ...rest]: number[]): PointValue => {
  if (!isGeographic(srid)) return new PointValue(srid, [x as number, y as number, ...rest])
  if (Math.abs(y as number) > 90) {
    throw new CypherTypeError(`Cannot create WGS84 point with invalid coordinate: latitude ${y} is beyond 90`)
  }
  return new PointValue(srid, [wrapLongitude(x as number), y as number, ...rest])
}

const point = ([given]: Value[]): Value => {
  if (given instanceof PointValue) return given
  if (!(given instanceof Map))
    throw new CypherTypeError(say("type/mismatch", { expected: "a Map", actual: describe(given ?? null) }))
  for (const key of given.keys()) if (!FIELDS.includes(key)) invalid(given)
  if ([...given.values()].includes(null)) return null
  const geographic = given.has("longitude") && given.has("latitude")
  const names = geographic ? ["longitude", "latitude"] : ["x", "y"]
  if (!names.every((name) => given.has(name))) return invalid(given)
  const third = given.get("z") ?? given.get("height")
  const coordinates = [...names.map((name) => number(given.get(name))), ...(third === undefined ? [] : [number(third)])]
  const usual = Object.values(SYSTEMS).find(
    ({ srid, dimensions }) =>
      isGeographic(srid) === (geographic || given.has("height")) && dimensions === coordinates.length,
  )
  const srid = namedSystem(given) ?? (usual?.srid as number)
  const fits = Object.values(SYSTEMS).some((system) => system.srid === srid && system.dimensions === coordinates.length)
  if (!fits || (geographic && !isGeographic(srid))) return invalid(given)
  return checked(srid, coordinates)
}

/** Mean radius of the earth in metres, as Neo4j takes it. */
const EARTH = 6_378_140

const radians = (degrees: number): number => (degrees * Math.PI) / 180

const surface = (
  [lon1, lat1, height1 = 0]: readonly number[],
  [lon2, lat2, height2 = 0]: readonly number[],
): number => {
  const dLat = radians((lat2 as number) - (lat1 as number))
  const dLon = radians((lon2 as number) - (lon1 as number))
  const part =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(lat1 as number)) * Math.cos(radians(lat2 as number)) * Math.sin(dLon / 2) ** 2
  const radius = EARTH + (height1 + height2) / 2
  return Math.hypot(radius * 2 * Math.atan2(Math.sqrt(part), Math.sqrt(1 - part)), height1 - height2)
}

const distance = ([a, b]: Value[]): Value => {
  if (!(a instanceof PointValue) || !(b instanceof PointValue) || a.srid !== b.srid) return null
  if (isGeographic(a.srid)) return surface(a.coordinates, b.coordinates)
  return Math.hypot(...a.coordinates.map((value, axis) => value - (b.coordinates[axis] as number)))
}

const within = ([at, low, high]: Value[]): Value => {
  if (!(at instanceof PointValue) || !(low instanceof PointValue) || !(high instanceof PointValue)) return null
  if (at.srid !== low.srid || at.srid !== high.srid) return null
  return at.coordinates.every((value, axis) =>
    inside(value, low.coordinates[axis], high.coordinates[axis], axis, at.srid),
  )
}

/** On the globe a box may run over the date line. */
const inside = (value: number, low = 0, high = 0, axis: number, srid: number): boolean =>
  axis === 0 && isGeographic(srid) && low > high ? value >= low || value <= high : value >= low && value <= high

/** Functions of points. */
export const SPATIAL: readonly FunctionRule[] = [
  rule("point(MAP|POINT) :: POINT", point),
  rule("point.distance(ANY, ANY) :: FLOAT", distance),
  rule("point.withinBBox(ANY, ANY, ANY) :: BOOLEAN", within),
]
