import { z } from "zod"

const succeedsSchema = z.array(z.object({ name: z.string(), since: z.string() })).default([])

/** An office known by its full official name; of a local one `short` is written without the level character. */
const agencyEntrySchema = z.object({
  name: z.string(),
  short: z.array(z.string()).default([]),
  level: z.enum(["national", "province", "city", "county"]),
  kind: z.string(),
  /** GB/T 2260 code of its jurisdiction; 100000 for the whole country. */
  jurisdiction: z.string(),
  function: z.string().optional(),
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
  succeeds: succeedsSchema,
  partOf: z.string().optional(),
})

/**
 * How an office of one function is named wherever it exists. In names and short forms `{r}` stands for the region's
 * name (山东省), `{s}` for its short name (山东), `{p}` for its party committee (中共山东省委), `{c}` for the court of
 * its level, `{l}` for the character of its level; a short form without any follows the region or level character.
 */
const officePatternSchema = z.object({
  function: z.string(),
  kind: z.string().default("government"),
  name: z.string(),
  short: z.array(z.string()).default([]),
  /** When the pattern that has it under `succeeds` took its place; its short forms mean that one from then on. */
  validUntil: z.string().optional(),
  /** Patterns of the offices that it took over from. */
  succeeds: succeedsSchema,
})

export const agencyLexiconSchema = z.object({
  entries: z.array(agencyEntrySchema),
  patterns: z.array(officePatternSchema),
})

export type AgencyEntry = z.infer<typeof agencyEntrySchema>
export type OfficePattern = z.infer<typeof officePatternSchema>
