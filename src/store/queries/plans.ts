import { z } from "zod"
import { query } from "../query.ts"
import { byPolicy, byRegion, count, limit, measureColumns, none, quotes, text, texts } from "./columns.ts"

/** The loaded documents and what each states. */
export const documents = query(
  "documents",
  none,
  z.object({
    document: text,
    file: text,
    policy: text,
    title: text,
    level: text.nullable(),
    date: text.nullable(),
    measures: count,
  }),
)

/** The policies of a region and the regions in it. */
export const regionPolicies = query(
  "region-policies",
  byRegion,
  z.object({
    region: text,
    regionLevel: text,
    policy: text,
    title: text,
    date: text.nullable(),
    periodStart: z.int().nullable(),
    periodEnd: z.int().nullable(),
    issuers: texts,
    measures: count,
  }),
)

export const regionLine = query(
  "region-line",
  byRegion,
  z.object({ code: text, name: text, level: text, distance: count }),
)

export const citations = query(
  "citations",
  byPolicy,
  z.object({ outgoing: z.boolean(), policy: text, title: text, loaded: z.boolean(), quotes }),
)

export const citedNotLoaded = query(
  "cited-not-loaded",
  none,
  z.object({ policy: text, title: text, citations: count, citedBy: texts }),
)

const between = { from: text, to: text }

/** Overlapping measures of two regions' plans, best first; a pair that a person confirmed may have no score. */
export const overlapsBetweenRegions = query(
  "overlaps-between-regions",
  z.object({ ...between, limit }),
  z.object({
    upper: text,
    upperPolicy: text,
    upperName: text,
    lower: text,
    lowerPolicy: text,
    lowerName: text,
    score: z.number().nullable(),
    kind: text.nullable(),
    reasons: texts,
  }),
)

export const measuresWithoutOverlap = query(
  "measures-without-overlap",
  z.object(between),
  z.object({ ...measureColumns, path: text }),
)
