import { Hono } from "hono"
import type { Context } from "../context.ts"
import { queryAnswerSchema, queryRequestSchema } from "../contract.ts"
import { describe } from "../describe.ts"
import { valid } from "../validate.ts"

/** Cypher that a person wrote: it reads, and is bounded in time and rows. */
export const queryRoutes = ({ store }: Context) =>
  new Hono().post(
    "/query",
    describe("Runs a reading Cypher query", queryAnswerSchema, 400),
    valid("json", queryRequestSchema),
    async (c) => {
      const { text, parameters, limit, timeout } = c.req.valid("json")
      const started = performance.now()
      const answer = await store.ask(text, parameters, { limit, timeout, signal: c.req.raw.signal })
      return c.json({ ...answer, took: Math.round(performance.now() - started) })
    },
  )
