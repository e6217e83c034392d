import { Hono } from "hono"
import { answered } from "../answered.ts"
import { comparison, gaps, given, judge, plans, shared, targets, versions } from "../compare.ts"
import type { Context } from "../context.ts"
import {
  comparisonSchema,
  decisionsSchema,
  gapsSchema,
  judgementSchema,
  plansSchema,
  responsibilityQuerySchema,
  sharedSchema,
  sidesQuerySchema,
  targetsSchema,
  versionsQuerySchema,
  versionsSchema,
} from "../contract/compare.ts"
import { describe } from "../describe.ts"
import { valid } from "../validate.ts"

/** Plans beside each other, and what people decided. */
export const compareRoutes = (context: Context) =>
  new Hono()
    .get("/plans", describe("The plans that can be compared", plansSchema), async (c) =>
      answered(c, plans(await given(context))),
    )
    .get(
      "/comparison",
      describe("Measures of two sides and the pairs that overlap", comparisonSchema, 400, 404),
      valid("query", sidesQuerySchema),
      async (c) => answered(c, comparison(await given(context), c.req.valid("query"), await context.store.decisions())),
    )
    .get(
      "/gaps",
      describe("What one side asks for and the other lacks", gapsSchema, 400, 404),
      valid("query", sidesQuerySchema),
      async (c) => answered(c, gaps(await given(context), c.req.valid("query"), await context.store.decisions())),
    )
    .get(
      "/shared",
      describe("Platforms and industries that both sides support", sharedSchema, 400, 404),
      valid("query", sidesQuerySchema),
      async (c) => answered(c, shared(await given(context), c.req.valid("query"))),
    )
    .get(
      "/targets",
      describe("One indicator across plans", targetsSchema, 400, 404),
      valid("query", responsibilityQuerySchema),
      async (c) => answered(c, targets(await given(context), c.req.valid("query").plans)),
    )
    .get(
      "/versions",
      describe("Two versions of one plan", versionsSchema, 400, 404),
      valid("query", versionsQuerySchema),
      async (c) => {
        const { older, newer } = c.req.valid("query")
        return answered(c, versions(await given(context), older, newer))
      },
    )
    .get("/decisions", describe("What people decided", decisionsSchema), async (c) =>
      c.json({ decisions: [...(await context.store.decisions())] }),
    )
    .post(
      "/decisions",
      describe("Confirm or reject a pair", decisionsSchema, 400, 404),
      valid("json", judgementSchema),
      async (c) => c.json(await judge(context, c.req.valid("json"))),
    )
    .delete("/decisions/:id", describe("Take a decision back", decisionsSchema), async (c) => {
      await context.store.withdraw(c.req.param("id"))
      return c.json({ decisions: [...(await context.store.decisions())] })
    })
