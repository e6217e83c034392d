import { z } from "zod"

export const industryEntrySchema = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  /** Canonical name of the industry that it is part of. */
  partOf: z.string().optional(),
  /** A whole sector of the national accounts (制造业): no focus field by itself. */
  sector: z.boolean().default(false),
})

export type IndustryEntry = z.infer<typeof industryEntrySchema>
