import { z } from "zod"

const roleSchema = z.object({ leads: z.array(z.string()), supports: z.array(z.string()) })

const targetSchema = z.object({
  indicator: z.string(),
  op: z.string(),
  value: z.number(),
  unit: z.string().nullish(),
  year: z.number().nullish(),
})

/** One document annotated by people. A field that is absent is not scored. */
export const goldSchema = z.object({
  doc: z.string(),
  policy: z.object({
    title: z.string(),
    docNumber: z.string().nullish(),
    issuers: z.array(z.string()).default([]),
    issuedDate: z.string().nullish(),
    publishedDate: z.string().nullish(),
    level: z.string().nullish(),
    region: z.string().nullish(),
    periodStart: z.number().nullish(),
    periodEnd: z.number().nullish(),
  }),
  titleAlt: z.array(z.string()).optional(),
  measures: z
    .array(roleSchema.extend({ path: z.string(), title: z.string(), joint: z.boolean().default(false) }))
    .optional(),
  platforms: z.array(z.object({ name: z.string(), place: z.string().nullish() })).optional(),
  industries: z.array(z.string()).optional(),
  targets: z.array(targetSchema).optional(),
  cites: z.array(z.string()).optional(),
  /** Agencies as the document writes them in its duties, each with its full official name. */
  agencies: z.record(z.string(), z.string()).optional(),
  /** What only one of two annotators had: counts neither way. */
  optional: z
    .object({
      platforms: z.array(z.string()).default([]),
      industries: z.array(z.string()).default([]),
      cites: z.array(z.string()).default([]),
      targets: z.array(targetSchema.partial()).default([]),
      measures: z.record(z.string(), roleSchema).default({}),
    })
    .prefault({}),
})

export type Gold = z.infer<typeof goldSchema>
