import { z } from "zod"
import { query } from "../query.ts"
import { byRegion, count, measureColumns, none, quotes, text, texts } from "./columns.ts"

/** The platforms of a region and the regions in it, with the policies that support them. */
export const platformsByRegion = query(
  "platforms-by-region",
  byRegion,
  z.object({ platform: text, name: text, kind: text.nullable(), place: text, policies: texts }),
)

export const platformMeasures = query(
  "platform-measures",
  z.object({ platform: text }),
  z.object({ ...measureColumns, action: text.nullable(), leads: texts, quotes }),
)

/** The measures that support an industry or a part of it. */
export const industryMeasures = query(
  "industry-measures",
  z.object({ industry: text }),
  z.object({ ...measureColumns, industry: text, action: text.nullable(), leads: texts }),
)

export const sharedPlatforms = query(
  "shared-platforms",
  none,
  z.object({ platform: text, name: text, policies: texts, actions: texts }),
)

export const sharedIndustries = query(
  "shared-industries",
  none,
  z.object({ industry: text, name: text, policies: texts, measures: count }),
)
