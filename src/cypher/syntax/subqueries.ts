import type { Cursor } from "./cursor.ts"
import { parseExpression } from "./expressions.ts"
import { parsePatterns } from "./patterns.ts"
import { parseQuery, startsClause } from "./queries.ts"
import type { Query, Subquery } from "./tree.ts"

const FORMS = ["EXISTS", "COUNT", "COLLECT"] as const

/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`; undefined where the word is only a name. */
export const parseSubquery = (c: Cursor): Subquery | undefined => {
  const form = FORMS.find((word) => c.looking(word))
  if (form === undefined) return undefined
  return c.attempt("subquery", () => parseBody(c, form)) ?? parseBody(c, form)
}

const parseBody = (c: Cursor, form: Subquery["form"]): Subquery => {
  const { start } = c
  c.next()
  c.need("{")
  const query = startsClause(c) ? c.nested(() => parseQuery(c, true)) : form === "COLLECT" ? c.fail() : parsePlain(c)
  c.need("}")
  return { kind: "subquery", form, query, start, end: c.end }
}

const parsePlain = (c: Cursor): Query => {
  const { start } = c
  const patterns = parsePatterns(c)
  const where = c.take("WHERE") ? parseExpression(c) : undefined
  const place = { start, end: c.end }
  const match = { kind: "match" as const, optional: false, patterns, hints: [], ...(where && { where }), ...place }
  return { parts: [{ clauses: [match], ...place }], all: [], ...place }
}
