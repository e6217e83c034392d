import { Hono } from "hono"
import { csv } from "../../export/csv.ts"
import { xlsx } from "../../export/xlsx.ts"
import { answered, done } from "../answered.ts"
import type { Context } from "../context.ts"
import { responsibilityFileQuerySchema, responsibilityQuerySchema, responsibilitySchema } from "../contract/compare.ts"
import { describe, describeFile } from "../describe.ts"
import { ApiError } from "../errors.ts"
import { responsibility } from "../responsibility.ts"
import { responsibilityTables } from "../responsibility-tables.ts"
import { valid } from "../validate.ts"

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
const CSV = "text/csv"

/** Cells of a table at the most: more make the server slow, and no program opens them. */
const MOST_CELLS = 1_000_000
const CELLS_A_PLAN = 3

/** A file that the browser keeps and does not open. */
const file = (name: string, mediaType: string) => ({
  "content-type": mediaType,
  "content-disposition": `attachment; filename="${name}"`,
})

/** Who is responsible for what, to read and as files. */
export function responsibilityRoutes(context: Context) {
  const tables = async ({ plans, lang }: { plans?: string[] | undefined; lang: "zh" | "en" }) => {
    const [answer, { value: graph }] = await Promise.all([responsibility(context, plans), context.linked()])
    const cells = answer.rows.length * answer.plans.length * CELLS_A_PLAN
    if (cells > MOST_CELLS)
      throw new ApiError(
        413,
        "too-large",
        `The table would have ${cells} cells, and may have ${MOST_CELLS}`,
        "Name fewer plans with plans=.",
      )
    return responsibilityTables(answer, graph, lang)
  }
  return new Hono()
    .get(
      "/responsibility",
      describe("Who leads and supports what", responsibilitySchema, 400, 404),
      valid("query", responsibilityQuerySchema),
      async (c) => {
        const { signal } = c.req.raw
        return answered(c, done(await responsibility(context, c.req.valid("query").plans, signal)))
      },
    )
    .get(
      "/responsibility.csv",
      describeFile("Agencies by plans as a table", CSV, 400, 404),
      valid("query", responsibilityFileQuerySchema),
      async (c) => {
        const [table = { columns: [], rows: [] }] = await tables(c.req.valid("query"))
        return c.body(csv(table), 200, file("responsibility.csv", `${CSV}; charset=utf-8`))
      },
    )
    .get(
      "/responsibility.xlsx",
      describeFile("The same as a workbook, with the facts and their quotes", XLSX, 400, 404),
      valid("query", responsibilityFileQuerySchema),
      async (c) =>
        c.body(new Uint8Array(await xlsx(await tables(c.req.valid("query")))), 200, file("responsibility.xlsx", XLSX)),
    )
}
