import { z } from "zod"

/** One region of GB/T 2260, or a named area made of several (京津冀). */
export const regionEntrySchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(["national", "province", "city", "county", "area"]),
  /** Short forms that a text may use: 山东, 鲁. */
  short: z.array(z.string()).default([]),
  former: z.array(z.string()).default([]),
  /** For an area: the codes that it is made of. */
  members: z.array(z.string()).optional(),
})

export type RegionEntry = z.infer<typeof regionEntrySchema>
