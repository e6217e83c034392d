import type { Context } from "hono"
import { json, type Steps } from "../model/steps.ts"
import { inSlices } from "../slices.ts"

/** Answers with what work makes, made and written in slices; it ends when its caller goes away. */
export const answered = async (c: Context, work: Steps<object>): Promise<Response> =>
  c.body(await inSlices(json(work), c.req.raw.signal), 200, { "content-type": "application/json" })

/** What is there already, as work that is done. */
// biome-ignore lint/correctness/useYield: there is nothing left to do
export function* done<T>(value: T): Steps<T> {
  return value
}
