/** A point in one of the four coordinate systems that Neo4j knows. */
export class PointValue {
  readonly srid: number
  readonly coordinates: readonly number[]

  constructor(srid: number, coordinates: readonly number[]) {
    this.srid = srid
    this.coordinates = coordinates
  }
}

export const SYSTEMS: Readonly<Record<string, { readonly srid: number; readonly dimensions: 2 | 3 }>> = {
  "wgs-84": { srid: 4326, dimensions: 2 },
  "wgs-84-3d": { srid: 4979, dimensions: 3 },
  cartesian: { srid: 7203, dimensions: 2 },
  "cartesian-3d": { srid: 9157, dimensions: 3 },
}

export const systemName = (srid: number): string =>
  Object.keys(SYSTEMS).find((name) => SYSTEMS[name]?.srid === srid) ?? "cartesian"

/** Whether the coordinates are longitude and latitude. */
export const isGeographic = (srid: number): boolean => srid === 4326 || srid === 4979
