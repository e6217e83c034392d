import { z } from "zod"
import { query } from "../query.ts"
import { byPolicy, count, none, quotes, text, texts } from "./columns.ts"

const promise = {
  target: text,
  op: text.nullable(),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  unit: text.nullable(),
  year: z.int().nullable(),
  quotes,
}

/** The targets that a policy sets, itself or in its measures. */
export const policyTargets = query(
  "policy-targets",
  byPolicy,
  z.object({ ...promise, indicator: text.nullable(), measure: text.nullable() }),
)

/** One indicator across plans. */
export const targetsByIndicator = query(
  "targets-by-indicator",
  z.object({ indicator: text }),
  z.object({ ...promise, policy: text, title: text, level: text.nullable(), reported: z.boolean() }),
)

export const sharedIndicators = query(
  "shared-indicators",
  none,
  z.object({ indicator: text, name: text, policies: count, targets: count, units: texts }),
)
