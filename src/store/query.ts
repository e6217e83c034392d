import type { z } from "zod"

/** A query is a value: a file of `cypher/read`, typed parameters, a row decoder. */
export interface Query<P extends Record<string, unknown>, R> {
  /** The file's name in `cypher/read` without `.cypher`. */
  readonly name: string
  readonly parameters: z.ZodType<Record<string, unknown>, P>
  readonly row: z.ZodType<R>
}

/** A query of these parameters and columns. */
export const query = <P extends Record<string, unknown>, R>(
  name: string,
  parameters: z.ZodType<Record<string, unknown>, P>,
  row: z.ZodType<R>,
): Query<P, R> => ({ name, parameters, row })
