import { z } from "zod"
import { agencyLexiconSchema } from "./agency.ts"
import { frequencyEntrySchema } from "./frequency.ts"
import { indicatorEntrySchema } from "./indicator.ts"
import { industryEntrySchema } from "./industry.ts"
import { instrumentEntrySchema } from "./instrument.ts"
import { objectEntrySchema } from "./object.ts"
import { platformEntrySchema } from "./platform.ts"
import { regionEntrySchema } from "./region.ts"
import { topicEntrySchema } from "./topic.ts"

export * from "./agency.ts"
export * from "./frequency.ts"
export * from "./indicator.ts"
export * from "./industry.ts"
export * from "./instrument.ts"
export * from "./object.ts"
export * from "./platform.ts"
export * from "./region.ts"
export * from "./topic.ts"

/** Every file of a lexicon says what it holds and where that comes from. */
const about = { note: z.string(), source: z.string() }

/** The files of a lexicon folder, by name. */
export const LEXICON_FILES = {
  regions: z.object({ ...about, entries: z.array(regionEntrySchema) }),
  agencies: z.object({ ...about, ...agencyLexiconSchema.shape }),
  platforms: z.object({ ...about, entries: z.array(platformEntrySchema) }),
  industries: z.object({ ...about, entries: z.array(industryEntrySchema) }),
  indicators: z.object({ ...about, entries: z.array(indicatorEntrySchema) }),
  objects: z.object({ ...about, entries: z.array(objectEntrySchema) }),
  instruments: z.object({ ...about, entries: z.array(instrumentEntrySchema) }),
  topics: z.object({ ...about, entries: z.array(topicEntrySchema) }),
  frequencies: z.object({ ...about, entries: z.array(frequencyEntrySchema) }),
} as const

/** What the stages know beside the document: data, validated once when it is read. */
export type Lexicon = { readonly [K in keyof typeof LEXICON_FILES]: z.infer<(typeof LEXICON_FILES)[K]> }
