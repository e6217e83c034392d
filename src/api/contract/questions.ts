/** Ready questions, and the part of the graph that an answer speaks of. */
import { z } from "zod"
import { NODE_LABELS } from "../../model/ontology.ts"
import { viewGraphSchema } from "../contract.ts"

const PARAMETER_TYPES = ["string", "integer", "list of strings"] as const

const parameterSchema = z.object({
  name: z.string(),
  type: z.enum(PARAMETER_TYPES),
  about: z.string(),
  /** Where its value is a property of something in the graph: which, and of what; any node without a label. */
  of: z
    .object({ property: z.enum(["id", "name", "code"]), label: z.enum(NODE_LABELS).optional() })
    .optional()
    .describe("what its value is picked from"),
})

export const questionSchema = z
  .object({
    name: z.string().describe("of its file, without .cypher"),
    zh: z.string(),
    en: z.string(),
    text: z.string().describe("the query without its head"),
    parameters: z.array(parameterSchema),
    columns: z.string().describe("what it answers with"),
  })
  .meta({ id: "Question" })

export const questionsSchema = z.object({ questions: z.array(questionSchema) }).meta({ id: "Questions" })

/** Nodes and edges drawn at the most. */
export const SUBGRAPH_LIMIT = 500

export const subgraphRequestSchema = z.object({
  nodes: z.array(z.string()).max(SUBGRAPH_LIMIT),
  edges: z.array(z.string()).max(5_000).default([]).describe("only these; without them all between the nodes"),
})

export const subgraphSchema = viewGraphSchema
  .pick({ lanes: true, bounds: true, nodes: true, edges: true })
  .meta({ id: "Subgraph" })

export type Question = z.infer<typeof questionSchema>
export type QuestionParameter = z.infer<typeof parameterSchema>
export type Subgraph = z.infer<typeof subgraphSchema>
