import { Hono } from "hono"
import { answered } from "../answered.ts"
import type { Context } from "../context.ts"
import { questionsSchema, subgraphRequestSchema, subgraphSchema } from "../contract/questions.ts"
import { queryAnswerSchema, queryRequestSchema } from "../contract.ts"
import { describe } from "../describe.ts"
import { questions } from "../questions.ts"
import { subgraph } from "../subgraph.ts"
import { valid } from "../validate.ts"

/** Cypher that a person wrote: it reads, and is bounded in time and rows; ready questions; what to draw of an answer. */
export const queryRoutes = ({ store, snapshot }: Context) =>
  new Hono()
    .post(
      "/query",
      describe("Runs a reading Cypher query", queryAnswerSchema, 400),
      valid("json", queryRequestSchema),
      async (c) => {
        const { text, parameters, limit, timeout } = c.req.valid("json")
        const started = performance.now()
        const answer = await store.ask(text, parameters, {
          limit,
          signal: c.req.raw.signal,
          ...(timeout !== undefined && { timeout }),
        })
        return c.json({ ...answer, took: Math.round(performance.now() - started) })
      },
    )
    .get("/questions", describe("Ready questions as Cypher", questionsSchema), (c) =>
      c.json({ questions: questions() }),
    )
    .post(
      "/subgraph",
      describe("Nodes at their places and the edges between them", subgraphSchema, 400),
      valid("json", subgraphRequestSchema),
      async (c) => {
        const { nodes, edges } = c.req.valid("json")
        return answered(c, subgraph(await snapshot(), nodes, edges))
      },
    )
