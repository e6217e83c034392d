export { childRegions, parentRegion, regionByCode, regionLine, regionWithin, resolveRegion } from "../model/regions.ts"
