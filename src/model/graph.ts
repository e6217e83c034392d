import { z } from "zod"
import { EDGE_TYPES, NODE_LABELS } from "./ontology.ts"

/** The words that a fact rests on: `text.slice(start, end) === quote` in the cleaned text of the document. */
export const evidenceSchema = z.object({
  document: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
})

/** What a property may hold; absent rather than null. */
export const propertySchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

export const nodeSchema = z.object({
  id: z.string(),
  label: z.enum(NODE_LABELS),
  name: z.string(),
  properties: z.record(z.string(), propertySchema),
})

export const edgeSchema = z.object({
  id: z.string(),
  type: z.enum(EDGE_TYPES),
  source: z.string(),
  target: z.string(),
  properties: z.record(z.string(), propertySchema),
  evidence: z.array(evidenceSchema),
})

export const documentSchema = z.object({
  id: z.string(),
  file: z.string(),
  sha256: z.string(),
  policy: z.string(),
  text: z.string(),
})

/** The graph JSON that `extract` writes. */
export const graphSchema = z.object({
  documents: z.array(documentSchema),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
})

export type Evidence = z.infer<typeof evidenceSchema>
export type PropertyValue = z.infer<typeof propertySchema>
export type GraphNode = z.infer<typeof nodeSchema>
export type GraphEdge = z.infer<typeof edgeSchema>
export type LoadedDocument = z.infer<typeof documentSchema>
export type PolicyGraph = z.infer<typeof graphSchema>

const spanSchema = z.object({ start: z.int(), end: z.int() })

export const issueSchema = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  at: spanSchema.optional(),
  found: z.string().optional(),
  expected: z.string().optional(),
})

/** What one sentence of a document gave: the ids of the edges that rest on it, and whether it orders something. */
export const ledgerEntrySchema = z.object({
  start: z.int(),
  end: z.int(),
  edges: z.array(z.string()),
  status: z.enum(["facts", "orders-nothing-found", "role-not-understood", "none"]),
})

/** What one document says, made from it and the lexicon alone. */
export const documentGraphSchema = z.object({
  document: documentSchema,
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
  issues: z.array(issueSchema),
  ledger: z.array(ledgerEntrySchema),
})

export type LedgerEntry = z.infer<typeof ledgerEntrySchema>
export type DocumentGraph = z.infer<typeof documentGraphSchema>
