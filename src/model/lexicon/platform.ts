import { z } from "zod"

export const platformEntrySchema = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  formerNames: z.array(z.string()).default([]),
  kind: z.enum(["laboratory", "institute", "centre", "facility", "university", "park", "zone", "service", "other"]),
  /** GB/T 2260 code of where it lies. */
  region: z.string().optional(),
})

export type PlatformEntry = z.infer<typeof platformEntrySchema>
