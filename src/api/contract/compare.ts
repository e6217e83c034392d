/** Requests and answers about plans beside each other. */
import { z } from "zod"
import { decisionSchema } from "../../model/decision.ts"

const quoteSchema = z.object({ quote: z.string(), start: z.int(), end: z.int() })
const placedQuoteSchema = quoteSchema.extend({ document: z.string() })

export const measureRefSchema = z
  .object({
    id: z.string(),
    policy: z.string(),
    document: z.string().describe("file name"),
    path: z.string(),
    title: z.string(),
  })
  .meta({ id: "MeasureRef" })

/** A measure with what a comparison shows of it. */
export const comparedMeasureSchema = measureRefSchema
  .extend({
    headings: z.array(z.string()),
    order: z.int(),
    documentId: z.string(),
    /** Where its text begins in the document. */
    start: z.int(),
    text: z.string(),
    leads: z.array(z.string()),
    joint: z.boolean().describe("the leads are responsible together, and none is named as lead"),
    supports: z.array(z.string()),
    industries: z.array(z.string()),
  })
  .meta({ id: "ComparedMeasure" })

export const planSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    level: z.string(),
    regions: z.array(z.string()),
    documents: z.array(z.string()),
    measures: z.int(),
    docNumber: z.string().optional(),
    date: z.string().optional().describe("issued, else published"),
  })
  .meta({ id: "Plan" })

export const plansSchema = z
  .object({
    plans: z.array(planSchema),
    start: z
      .object({ from: z.string(), to: z.string() })
      .optional()
      .describe("sides to begin with: the first plan that governs another"),
  })
  .meta({ id: "Plans" })

const verdictSchema = z.object({ verdict: z.enum(["confirmed", "rejected"]), note: z.string().optional() })

const reasonSchema = z
  .object({
    type: z.enum(["platform", "industry", "object", "instrument", "target", "agency", "clause", "phrase"]),
    about: z.string().describe("what both speak of; empty for words alone"),
    upper: quoteSchema,
    lower: quoteSchema,
  })
  .meta({ id: "Reason" })

export const pairSchema = z
  .object({
    upper: measureRefSchema,
    lower: measureRefSchema,
    score: z.number(),
    kind: z.enum(["same", "refines", "partial", "none"]),
    reasons: z.array(reasonSchema),
    decision: verdictSchema.optional(),
  })
  .meta({ id: "Pair" })

/** Which plans: a region or a plan by title, number, file or id; all above or below the other where absent. */
export const sidesQuerySchema = z.object({
  from: z.string().min(1).optional().describe("the upper side"),
  to: z.string().min(1).optional().describe("the lower side"),
})

export const comparisonSchema = z
  .object({
    version: z.string(),
    upper: z.array(planSchema),
    lower: z.array(planSchema),
    relation: z
      .enum(["governs", "peers", "reversed", "apart"])
      .describe("how the sides stand to each other; governs: the upper is to be carried out where the lower applies"),
    notes: z.array(z.string()),
    /** Measures of both sides, in the order of the texts. */
    measures: z.object({ upper: z.array(comparedMeasureSchema), lower: z.array(comparedMeasureSchema) }),
    /** Pairs that overlap or that a person has judged, best first. */
    pairs: z.array(pairSchema),
  })
  .meta({ id: "Comparison" })

const gapSchema = z.object({
  measure: measureRefSchema,
  extent: z.enum(["measure", "clauses"]).describe("nothing overlaps with it, or some of its clauses stand alone"),
  clauses: z.array(quoteSchema),
  nearest: z.array(pairSchema.omit({ reasons: true })),
})

export const gapsSchema = z.object({ upper: z.array(gapSchema), lower: z.array(gapSchema) }).meta({ id: "Gaps" })

const pointSchema = z.object({ year: z.int().optional(), value: z.number() })

const pledgeSchema = z.object({
  target: z.string(),
  policy: z.string(),
  policyTitle: z.string(),
  measure: z.string().optional(),
  regions: z.array(z.string()),
  written: z.string().describe("the indicator as written"),
  op: z.string(),
  value: z.number(),
  valueMax: z.number().optional(),
  unit: z.string(),
  writtenUnit: z.string().describe("the unit as written; empty where there is none"),
  year: z.int().optional(),
  every: z.string().optional(),
  scope: z.string().optional(),
  baseline: pointSchema.optional(),
  growth: z.number().optional(),
  source: placedQuoteSchema.optional(),
})

export const targetsSchema = z
  .object({
    indicators: z.array(
      z.object({
        indicator: z.string(),
        adds: z.boolean(),
        pledges: z.array(pledgeSchema),
        findings: z.array(
          z.object({
            type: z.enum([
              "equal",
              "aims-lower",
              "aims-higher",
              "share",
              "other-year",
              "other-unit",
              "other-definition",
            ]),
            upper: z.string(),
            lower: z.string(),
            amount: z.number().optional(),
          }),
        ),
        sums: z.array(
          z.object({ upper: z.string(), lower: z.array(z.string()), total: z.number(), promised: z.number() }),
        ),
      }),
    ),
  })
  .meta({ id: "Targets" })

const useSchema = z.object({
  measure: measureRefSchema,
  action: z.string(),
  quotes: z.array(placedQuoteSchema),
  leads: z.array(z.string()),
})

export const sharedSchema = z
  .object({
    things: z.array(
      z.object({
        id: z.string(),
        label: z.enum(["Platform", "Industry"]),
        name: z.string(),
        upper: z.array(useSchema),
        lower: z.array(useSchema),
        counterparts: z.array(z.object({ upper: z.string(), lower: z.string() })),
      }),
    ),
  })
  .meta({ id: "SharedThings" })

export const versionsQuerySchema = z.object({ older: z.string().min(1), newer: z.string().min(1) })

const listChangeSchema = z.object({ added: z.array(z.string()), dropped: z.array(z.string()) })

export const versionsSchema = z
  .object({
    measures: z.object({ older: z.array(comparedMeasureSchema), newer: z.array(comparedMeasureSchema) }),
    changes: z.array(
      z.object({
        type: z.enum(["added", "dropped", "kept"]),
        before: measureRefSchema.optional(),
        after: measureRefSchema.optional(),
        moved: z.boolean(),
        reworded: z.boolean(),
        words: z.array(z.object({ type: z.enum(["same", "added", "dropped"]), text: z.string() })),
        roles: listChangeSchema,
        targets: listChangeSchema,
      }),
    ),
  })
  .meta({ id: "Versions" })

export const responsibilityQuerySchema = z.object({
  plans: z
    .preprocess((value) => [value].flat(), z.array(z.string().min(1)))
    .optional()
    .describe("regions or plans; all plans without it"),
})

const dutiesSchema = z.object({
  policy: z.string(),
  leads: z.array(z.string()),
  joint: z.array(z.string()),
  supports: z.array(z.string()),
})

export const responsibilitySchema = z
  .object({
    version: z.string(),
    plans: z.array(planSchema),
    rows: z.array(
      z.object({
        offices: z.array(z.object({ id: z.string(), name: z.string(), level: z.string(), names: z.array(z.string()) })),
        duties: z.array(dutiesSchema),
        load: z.int(),
      }),
    ),
    withoutLead: z.array(measureRefSchema),
    severalLeads: z.array(measureRefSchema),
    notUnderstood: z.array(measureRefSchema.extend({ clauses: z.array(placedQuoteSchema) })),
  })
  .meta({ id: "Responsibility" })

export const responsibilityFileQuerySchema = responsibilityQuerySchema.extend({
  lang: z.enum(["zh", "en"]).default("zh").describe("of the headings"),
})

export const decisionsSchema = z.object({ decisions: z.array(decisionSchema) }).meta({ id: "Decisions" })

/** What a person says of a pair of measures. */
export const judgementSchema = z.object({
  verdict: z.enum(["confirm", "reject"]),
  upper: z.string().min(1).describe("id of the upper measure"),
  lower: z.string().min(1).describe("id of the lower measure"),
  note: z.string().max(2000).optional(),
})

export type MeasureRef = z.infer<typeof measureRefSchema>
export type ComparedMeasure = z.infer<typeof comparedMeasureSchema>
export type Plan = z.infer<typeof planSchema>
export type Pair = z.infer<typeof pairSchema>
export type Comparison = z.infer<typeof comparisonSchema>
export type Gaps = z.infer<typeof gapsSchema>
export type TargetsAnswer = z.infer<typeof targetsSchema>
export type SharedAnswer = z.infer<typeof sharedSchema>
export type VersionsAnswer = z.infer<typeof versionsSchema>
export type ResponsibilityAnswer = z.infer<typeof responsibilitySchema>
