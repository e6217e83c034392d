import { describeRoute, resolver } from "hono-openapi"
import type { z } from "zod"
import { errorSchema } from "./contract.ts"

const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { "application/json": { schema: resolver(schema) } },
})

const FAILURES = {
  400: "The request does not fit",
  403: "Not asked from this server's own page",
  404: "There is no such thing",
  503: "The store cannot be reached",
} as const

const described = (failures: readonly (keyof typeof FAILURES)[]) =>
  Object.fromEntries(failures.concat(403, 503).map((code) => [code, json(FAILURES[code], errorSchema)]))

/** What the OpenAPI document says of a route. */
export const describe = (summary: string, answer: z.ZodType, ...failures: readonly (keyof typeof FAILURES)[]) =>
  describeRoute({
    summary,
    responses: {
      200: json("The answer", answer),
      ...described(failures),
    },
  })

/** The same of a route that answers with a file. */
export const describeFile = (summary: string, mediaType: string, ...failures: readonly (keyof typeof FAILURES)[]) =>
  describeRoute({
    summary,
    responses: {
      200: { description: "The file", content: { [mediaType]: { schema: { type: "string", format: "binary" } } } },
      ...described(failures),
    },
  })
