import { z } from "zod"

export const platformEntrySchema = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  formerNames: z.array(z.string()).default([]),
  kind: z.enum(["laboratory", "institute", "centre", "facility", "university", "park", "zone", "service", "other"]),
  /** GB/T 2260 code of where it lies. */
  region: z.string().optional(),
  /** Whether its names mean this one in the plans of that region alone (临港区). */
  local: z.boolean().default(false),
})

export type PlatformEntry = z.infer<typeof platformEntrySchema>
