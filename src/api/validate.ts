import { validator } from "hono-openapi"
import type { z } from "zod"
import { ApiError } from "./errors.ts"

interface Problem {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

const where = ({ path }: Problem): string =>
  (path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join(".") || "(all)"

/** Checks a part of the request; what does not fit is answered in the one error shape. */
export const valid = <T extends z.ZodType, Target extends "query" | "json">(target: Target, schema: T) =>
  validator(target, schema, (result) => {
    if (result.success) return
    const said = (result.error as readonly Problem[])
      .map((problem) => `${where(problem)}: ${problem.message}`)
      .join("; ")
    throw new ApiError(
      400,
      `bad-${target === "query" ? "query" : "body"}`,
      said,
      "/api/openapi.json says what is expected.",
    )
  })
