import { Hono } from "hono"
import type { Context } from "../context.ts"
import { documentAnswerSchema, documentsSchema, marksSchema } from "../contract.ts"
import { describe } from "../describe.ts"
import { document, documents, marks } from "../documents.ts"

/** The loaded documents, their texts, and the places that facts rest on. */
export const documentRoutes = (context: Context) =>
  new Hono()
    .get("/documents", describe("The loaded documents", documentsSchema), async (c) => c.json(await documents(context)))
    .get(
      "/documents/:id",
      describe("One document with text, issues and coverage", documentAnswerSchema, 404),
      async (c) => c.json(await document(context, c.req.param("id"))),
    )
    .get("/documents/:id/marks", describe("The places of a text that facts rest on", marksSchema, 404), async (c) =>
      c.json(await marks(context, c.req.param("id"))),
    )
