import { z } from "zod"
import { propertySchema } from "../../model/graph.ts"
import { NODE_LABELS } from "../../model/ontology.ts"

/** Parts that the parameters and rows of several queries share. */
export const text = z.string()
export const texts = z.array(z.string())
/** The words of a text; absent where the edge rests on none. */
export const quotes = texts.nullable()
export const count = z.int().nonnegative()
export const limit = z.int().min(0).max(10_000).default(100)
export const label = z.enum(NODE_LABELS)
/** Properties as a store has them: those of an edge hold its evidence as parallel lists. */
export const properties = z.record(z.string(), z.union([propertySchema, z.array(z.number())]))

export const none = z.object({})
export const byId = z.object({ id: text })
export const labels = z.object({ labels: z.array(label).default([...NODE_LABELS]) })
export const byPolicy = z.object({ policy: text })
export const byRegion = z.object({ region: text })
/** A plan's measure: which policy, and which measure of it. */
export const measureColumns = { policy: text, title: text, measure: text, name: text }
