import { z } from "zod"

/**
 * What a person decided; applied last when documents are linked. Each keeps ids, titles and quotes, so that one whose
 * subject has vanished is shown as unattached and not lost.
 */
const subjectSchema = z.object({ id: z.string(), title: z.string(), quote: z.string().optional() })

const common = { id: z.string(), at: z.iso.datetime(), note: z.string().optional() }

export const decisionSchema = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("confirm"), upper: subjectSchema, lower: subjectSchema }),
  z.object({ ...common, kind: z.literal("reject"), upper: subjectSchema, lower: subjectSchema }),
  z.object({ ...common, kind: z.literal("merge"), keep: subjectSchema, drop: subjectSchema }),
  z.object({ ...common, kind: z.literal("split"), node: subjectSchema, name: z.string(), mention: z.string() }),
])

export type Decision = z.infer<typeof decisionSchema>
