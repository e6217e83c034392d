/** Every request and answer of the API. The view imports this and nothing else of `src/api`. */
import { z } from "zod"
import {
  edgeSchema,
  evidenceSchema,
  issueSchema,
  ledgerEntrySchema,
  nodeSchema,
  propertySchema,
} from "../model/graph.ts"
import { EDGE_TYPES, NODE_LABELS } from "../model/ontology.ts"

export const LEVELS = ["national", "province", "city", "county"] as const
const levelSchema = z.enum(LEVELS)
const labelSchema = z.enum(NODE_LABELS)
const typeSchema = z.enum(EDGE_TYPES)

/** `a,b` or a repeated parameter as a list without repeats. */
const labelsSchema = z.preprocess(
  (value) => [...new Set([value].flat().flatMap((part) => String(part).split(",")))].filter((part) => part !== ""),
  z.array(labelSchema),
)

const page = (limit: number, maximum: number) => ({
  limit: z.coerce.number().int().min(1).max(maximum).default(limit),
  offset: z.coerce.number().int().min(0).default(0),
})

const placeSchema = z.object({
  offset: z.int().describe("UTF-16 units from the start"),
  line: z.int().describe("from 1"),
  column: z.int().describe("from 1"),
})

const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]))

export const errorSchema = z
  .object({
    error: z.object({
      code: z.string().describe("stable, for programs"),
      message: z.string().describe("what happened, with the value"),
      hint: z.string().describe("what to do"),
      nearest: z.array(z.string()).optional().describe("names that would have been understood, nearest first"),
      reason: z.string().optional().describe("of a query: why exactly, as src/cypher/reasons.ts lists it"),
      values: valuesSchema.optional().describe("what the message of that reason names"),
      place: placeSchema.optional().describe("of a query: where in its text"),
    }),
  })
  .meta({ id: "Error" })

export const healthSchema = z
  .object({
    status: z.literal("ok"),
    store: z.enum(["embedded", "neo4j"]),
    version: z.string().describe("changes with every write to the data"),
    documents: z.int(),
  })
  .meta({ id: "Health" })

/** A node as the canvas needs it. */
const viewNodeSchema = z
  .object({
    id: z.string(),
    label: labelSchema,
    name: z.string(),
    caption: z.string().describe("the shortest name by which it is known"),
    x: z.number(),
    y: z.number(),
    degree: z.int(),
    level: levelSchema.optional(),
    policy: z.string().optional().describe("of a measure: the id of its policy"),
    order: z.int().optional().describe("of a measure: its place in the text"),
    path: z.string().optional().describe("of a measure: where the outline has it"),
    headings: z.array(z.string()).optional().describe("of a measure: the titles above it"),
    measures: z.int().optional().describe("of a plan whose measures are not drawn: how many it has"),
    cited: z.boolean().optional().describe("of a policy: only cited, its text is not loaded"),
  })
  .meta({ id: "ViewNode" })

/** An edge as the canvas needs it: without evidence. */
const viewEdgeSchema = z
  .object({
    id: z.string(),
    type: typeSchema,
    source: z.string(),
    target: z.string(),
    mode: z.string().optional().describe("of a lead: sole or joint"),
    role: z.string().optional().describe("of a support: 配合, 责任, 参与, 指导"),
    score: z.number().optional().describe("of an overlap"),
    count: z.int().optional().describe("of an edge that stands for several: how many"),
  })
  .meta({ id: "ViewEdge" })

const laneSchema = z.object({
  level: levelSchema,
  /** Layout units, y downwards. */
  top: z.number(),
  bottom: z.number(),
})

export const graphQuerySchema = z.object({
  labels: labelsSchema.optional().describe("node labels; what fits on a first screen without it"),
  also: labelsSchema.optional().describe("node labels beyond those"),
})

export const viewGraphSchema = z
  .object({
    version: z.string(),
    detail: z.enum(["measures", "overview"]).describe("overview: too many measures to draw at once"),
    labels: z.array(labelSchema).describe("what the answer holds"),
    counts: z.array(z.object({ label: labelSchema, count: z.int() })).describe("of the whole data"),
    policies: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        level: levelSchema.optional(),
        measures: z.int(),
        document: z.string().optional(),
      }),
    ),
    lanes: z.array(laneSchema),
    bounds: z
      .object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })
      .describe("around what a first screen draws, layout units"),
    nodes: z.array(viewNodeSchema),
    edges: z.array(viewEdgeSchema),
    limit: z.int(),
    truncated: z.boolean(),
  })
  .meta({ id: "ViewGraph" })

export const searchQuerySchema = z.object({
  q: z.string().trim().min(1).max(200).describe("any part of a name, alias or path; spaces part what must all occur"),
  labels: labelsSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const searchSchema = z
  .object({
    query: z.string(),
    hits: z.array(
      z.object({
        node: viewNodeSchema,
        matched: z.string().describe("the name or alias that matched"),
        ranges: z.array(z.object({ start: z.int(), end: z.int() })).describe("where in `matched`"),
      }),
    ),
    total: z.int(),
    limit: z.int(),
    truncated: z.boolean(),
  })
  .meta({ id: "Search" })

const directionSchema = z.enum(["out", "in"])

const neighbourGroupSchema = z.object({
  type: typeSchema,
  direction: directionSchema,
  label: labelSchema.describe("of the neighbours"),
  count: z.int(),
})

export const nodeAnswerSchema = z
  .object({
    node: nodeSchema,
    view: viewNodeSchema,
    groups: z.array(neighbourGroupSchema).describe("what it is joined to, counted before anything is opened"),
  })
  .meta({ id: "Node" })

/** Words that a fact rests on, with the words around them and what is needed to cite them. */
const citedEvidenceSchema = evidenceSchema
  .extend({
    before: z.string().describe("from the start of the sentence"),
    after: z.string().describe("to the end of the sentence"),
    file: z.string(),
    policy: z.object({
      id: z.string(),
      title: z.string(),
      docNumber: z.string().optional(),
      date: z.string().optional(),
    }),
  })
  .meta({ id: "Evidence" })

export const neighboursQuerySchema = z.object({
  type: typeSchema.optional(),
  direction: directionSchema.optional(),
  label: labelSchema.optional(),
  ...page(50, 500),
})

const neighbourSchema = z.object({
  edge: z.object({
    ...edgeSchema.omit({ evidence: true }).shape,
    properties: z.record(z.string(), propertySchema),
  }),
  direction: directionSchema,
  node: viewNodeSchema,
  evidence: z.array(citedEvidenceSchema),
})

export const neighboursSchema = z
  .object({
    id: z.string(),
    items: z.array(neighbourSchema),
    edges: z.array(viewEdgeSchema).describe("the edges of this page as the canvas needs them"),
    total: z.int(),
    limit: z.int(),
    offset: z.int(),
  })
  .meta({ id: "Neighbours" })

const documentSummarySchema = z
  .object({
    id: z.string(),
    file: z.string(),
    sha256: z.string(),
    issues: z.int(),
    policy: z.object({
      id: z.string(),
      title: z.string(),
      level: levelSchema.optional(),
      docNumber: z.string().optional(),
      date: z.string().optional(),
      measures: z.int(),
    }),
  })
  .meta({ id: "DocumentSummary" })

export const documentsSchema = z.object({ documents: z.array(documentSummarySchema) }).meta({ id: "Documents" })

/** How much of a text became facts, by sentence. */
const coverageSchema = z.object({
  sentences: z.int(),
  facts: z.int(),
  ordersWithoutFacts: z.int(),
  rolesNotUnderstood: z.int(),
})

/** A place of the text and the edge that rests on it. */
const markSchema = z.object({
  start: z.int(),
  end: z.int(),
  edge: viewEdgeSchema,
  source: z.string().describe("caption of the edge's source"),
  target: z.string().describe("caption of the edge's target"),
})

export const documentAnswerSchema = z
  .object({
    document: documentSummarySchema,
    text: z.string(),
    issues: z.array(issueSchema),
    ledger: z.array(ledgerEntrySchema),
    coverage: coverageSchema,
  })
  .meta({ id: "Document" })

export const marksSchema = z.object({ document: z.string(), marks: z.array(markSchema) }).meta({ id: "Marks" })

export const queryRequestSchema = z
  .object({
    text: z.string().describe("Cypher that reads"),
    parameters: z.record(z.string(), z.json()).default({}),
    limit: z.int().min(1).max(1_000_000).default(500).describe("rows; the server's own limit where that is less"),
    timeout: z.int().min(1).max(3_600_000).optional().describe("ms; the server's own limit where that is less"),
  })
  .meta({ id: "QueryRequest" })

const noticeSchema = z.object({
  reason: z.string().describe("as src/cypher/reasons.ts lists it"),
  values: valuesSchema,
  message: z.string(),
  hint: z.string().optional(),
  nearest: z.array(z.string()).describe("names that may be meant, nearest first"),
  place: placeSchema,
})

export const queryAnswerSchema = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.record(z.string(), z.json())),
    limit: z.int(),
    truncated: z.boolean(),
    took: z.number().describe("ms"),
    notices: z
      .array(noticeSchema)
      .optional()
      .describe("what may be a slip, such as a label that the graph does not have"),
    plan: z.string().optional().describe("a line an operator, of EXPLAIN and PROFILE"),
  })
  .meta({ id: "QueryAnswer" })

export type Level = z.infer<typeof levelSchema>
export type ApiErrorBody = z.infer<typeof errorSchema>
export type ViewNode = z.infer<typeof viewNodeSchema>
export type ViewEdge = z.infer<typeof viewEdgeSchema>
export type Lane = z.infer<typeof laneSchema>
export type ViewGraph = z.infer<typeof viewGraphSchema>
export type SearchAnswer = z.infer<typeof searchSchema>
export type NodeAnswer = z.infer<typeof nodeAnswerSchema>
export type NeighbourGroup = z.infer<typeof neighbourGroupSchema>
export type Neighbour = z.infer<typeof neighbourSchema>
export type Neighbours = z.infer<typeof neighboursSchema>
export type NeighboursQuery = z.infer<typeof neighboursQuerySchema>
export type CitedEvidence = z.infer<typeof citedEvidenceSchema>
export type DocumentEntry = z.infer<typeof documentSummarySchema>
export type DocumentAnswer = z.infer<typeof documentAnswerSchema>
export type Coverage = z.infer<typeof coverageSchema>
export type Mark = z.infer<typeof markSchema>
