import { z } from "zod"

/** What a measure does with its object: 建设, 奖补, 立法 …, with the verbs that say so. */
export const instrumentEntrySchema = z.object({
  name: z.string(),
  verbs: z.array(z.string()),
})
