import { z } from "zod"

export const industryEntrySchema = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  /** Canonical name of the industry that it is part of. */
  partOf: z.string().optional(),
})

export type IndustryEntry = z.infer<typeof industryEntrySchema>
