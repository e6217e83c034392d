import { Hono } from "hono"
import { inSlices } from "../../slices.ts"
import { answered } from "../answered.ts"
import { type Context, nodeOf } from "../context.ts"
import {
  graphQuerySchema,
  neighboursQuerySchema,
  neighboursSchema,
  nodeAnswerSchema,
  searchQuerySchema,
  searchSchema,
  viewGraphSchema,
} from "../contract.ts"
import { describe } from "../describe.ts"
import { notFound } from "../errors.ts"
import { viewGraph } from "../first-screen.ts"
import { groupsOf, neighbours } from "../neighbours.ts"
import { search } from "../search.ts"
import { valid } from "../validate.ts"

/** The graph as the canvas draws it, search, and single nodes with what they are joined to. */
export const graphRoutes = (context: Context) =>
  new Hono()
    .get(
      "/graph",
      describe("The graph as the view draws it", viewGraphSchema, 400),
      valid("query", graphQuerySchema),
      async (c) => {
        const { labels, also } = c.req.valid("query")
        return answered(c, viewGraph(await context.snapshot(), labels, also))
      },
    )
    .get(
      "/search",
      describe("Nodes by any part of a name", searchSchema, 400),
      valid("query", searchQuerySchema),
      async (c) => {
        const { q, labels, limit } = c.req.valid("query")
        return c.json(await inSlices(search(await context.snapshot(), q, labels, limit)))
      },
    )
    .get("/nodes/:id", describe("One node, and what it is joined to in numbers", nodeAnswerSchema, 404), async (c) => {
      const id = c.req.param("id")
      const snapshot = await context.snapshot()
      const view = nodeOf(snapshot, id)
      const node = snapshot.stored.nodes.get(id)
      if (node === undefined) throw notFound("node", id)
      return c.json({ node, view, groups: groupsOf(snapshot, id) })
    })
    .get(
      "/nodes/:id/neighbours",
      describe("A page of the edges of a node, with evidence", neighboursSchema, 400, 404),
      valid("query", neighboursQuerySchema),
      async (c) => {
        const id = c.req.param("id")
        nodeOf(await context.snapshot(), id)
        return c.json(await neighbours(context, id, c.req.valid("query")))
      },
    )
