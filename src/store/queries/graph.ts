import { z } from "zod"
import { EDGE_TYPES, NODE_LABELS } from "../../model/ontology.ts"
import { query } from "../query.ts"
import { byId, count, label, labels, limit, none, properties, text } from "./columns.ts"

const type = z.enum(EDGE_TYPES)

/** Nodes whose name, title, other name or number holds the text, best first. */
export const search = query(
  "search",
  z.object({ text, labels: z.array(label).default([...NODE_LABELS]), limit }),
  z.object({ id: text, label, name: text, matched: text, rank: z.int().min(0).max(3), degree: count }),
)

export const node = query("node", byId, z.object({ label, properties }))

export const nodeEdges = query(
  "node-edges",
  byId,
  z.object({ edge: text, type, outgoing: z.boolean(), other: text, label, name: text, properties }),
)

export const neighbourhoodCounts = query(
  "neighbourhood-counts",
  byId,
  z.object({ type, outgoing: z.boolean(), label, neighbours: count }),
)

export const neighbourhood = query(
  "neighbourhood",
  z.object({ id: text, types: z.array(type).default([...EDGE_TYPES]), limit }),
  z.object({ edge: text, type, source: text, target: text, other: text, label, name: text, degree: count }),
)

/** The nodes of a drawing. */
export const graphNodes = query(
  "graph-nodes",
  labels,
  z.object({ id: text, label, name: text, level: text.nullable(), degree: count }),
)

/** The edges of a drawing. */
export const graphEdges = query("graph-edges", labels, z.object({ id: text, type, source: text, target: text }))

export const statisticsNodes = query("statistics-nodes", labels, z.object({ label, nodes: count }))

export const statisticsEdges = query("statistics-edges", none, z.object({ type, edges: count, evidenced: count }))

/** What rests on the words of one document, in the order of its text. */
export const evidenceOfDocument = query(
  "evidence-of-document",
  z.object({ document: text, limit }),
  z.object({ start: count, end: count, quote: text, type, source: text, target: text, edge: text }),
)
