import { z } from "zod"

/** Pairs of characters that are about equally common. */
export const frequencyEntrySchema = z.object({
  name: z.string(),
  /** Share of passages in which each of the pairs occurs. */
  share: z.number().positive().max(1),
  /** The pairs, one after the other without a separator. */
  pairs: z.string(),
})
