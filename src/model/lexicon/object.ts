import { z } from "zod"

/** Something that measures act on: a kind of institution, enterprise, person, fund, field … */
export const objectEntrySchema = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  formerNames: z.array(z.string()).default([]),
  /** Names of the classes that it is an instance or a kind of. */
  isA: z.array(z.string()).default([]),
  /** Names of the wholes that it is a part of. */
  partOf: z.array(z.string()).default([]),
})

export type ObjectEntry = z.infer<typeof objectEntrySchema>
