import { z } from "zod"

/** One field of policy, with the words that measures in it use. A word may stand under several topics. */
export const topicEntrySchema = z.object({
  name: z.string(),
  terms: z.array(z.string()),
})
