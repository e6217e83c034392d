export {
  childRegions,
  parentRegion,
  regionAncestors,
  regionByCode,
  regionLine,
  regionWithin,
  resolveRegion,
} from "../model/regions.ts"
