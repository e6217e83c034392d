import type { z } from "zod"

/** A query is a value: a file of `cypher/`, typed parameters, a row decoder. */
export interface Query<P extends Record<string, unknown>, R> {
  /** The file's name in `cypher/` without `.cypher`. */
  readonly name: string
  readonly parameters: z.ZodType<P>
  readonly row: z.ZodType<R>
}
