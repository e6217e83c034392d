import { z } from "zod"
import { query } from "../query.ts"
import { byPolicy, count, measureColumns, none, quotes, text, texts } from "./columns.ts"

const byAgency = z.object({ agency: text })
const measure = { ...measureColumns, path: text }

/** What an agency leads and supports, by policy and role. */
export const agencyMeasures = query(
  "agency-measures",
  byAgency,
  z.object({ ...measure, role: text, mention: text.nullable(), quotes }),
)

/** How many measures each agency leads and supports in each policy. */
export const agencyLoad = query(
  "agency-load",
  z.object({ least: count.default(1) }),
  z.object({ agency: text, name: text, policy: text, title: text, leads: count, joint: count, supports: count }),
)

export const agencyPartners = query(
  "agency-partners",
  byAgency,
  z.object({ partner: text, name: text, measures: count, leadsTogether: count }),
)

export const measuresWithoutLead = query("measures-without-lead", none, z.object({ ...measure, supports: texts }))

export const measuresWithSeveralLeads = query(
  "measures-with-several-leads",
  none,
  z.object({ ...measure, leads: texts }),
)

/** The measures of a policy in their order, with leads and supports. */
export const policyMeasures = query(
  "policy-measures",
  byPolicy,
  z.object({ measure: text, path: text, headings: texts.nullable(), name: text, leads: texts, supports: texts }),
)

export const counterparts = query(
  "counterparts",
  none,
  z.object({ upper: text, upperName: text, upperLeads: count, lower: text, lowerName: text, lowerLeads: count }),
)

export const successions = query(
  "successions",
  none,
  z.object({ newer: text, newerName: text, older: text, olderName: text, since: text.nullable() }),
)
