import { z } from "zod"

/** An office known by its full official name. */
export const agencyEntrySchema = z.object({
  name: z.string(),
  short: z.array(z.string()).default([]),
  level: z.enum(["national", "province", "city", "county"]),
  kind: z.string(),
  /** GB/T 2260 code of its jurisdiction. */
  jurisdiction: z.string(),
  function: z.string().optional(),
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
  succeeds: z.array(z.object({ name: z.string(), since: z.string() })).default([]),
  partOf: z.string().optional(),
})

/** How the offices of one function are named at each level; `{r}` stands for the region's name. */
export const officePatternSchema = z.object({
  function: z.string(),
  kind: z.string().default("government"),
  national: z.string().optional(),
  province: z.string().optional(),
  city: z.string().optional(),
  county: z.string().optional(),
  /** Short forms without the level character: 科技厅, 科技局, 科技部. */
  short: z.array(z.string()),
})

export const agencyLexiconSchema = z.object({
  entries: z.array(agencyEntrySchema),
  patterns: z.array(officePatternSchema),
})

export type AgencyEntry = z.infer<typeof agencyEntrySchema>
export type OfficePattern = z.infer<typeof officePatternSchema>
export type AgencyLexicon = z.infer<typeof agencyLexiconSchema>
