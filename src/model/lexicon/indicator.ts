import { z } from "zod"

export const indicatorEntrySchema = z.object({
  name: z.string(),
  synonyms: z.array(z.string()).default([]),
  unit: z.string().optional(),
  /** Whether the cities' values add up to the province's. */
  adds: z.boolean().default(false),
})

export type IndicatorEntry = z.infer<typeof indicatorEntrySchema>
