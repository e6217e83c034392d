import { say } from "../../../cypher/index.ts"
import { tokenize } from "../../../cypher/syntax/tokens.ts"
import type { QueryResult } from "../../../model/values.ts"
import type { Limits } from "../../limits.ts"
import { notAnswered } from "../../refusal.ts"
import { planOf } from "../ask.ts"
import type { Connection } from "../connection.ts"
import { beyondReading, planText } from "../plan.ts"
import type { Allowed } from "./allowed.ts"
import { checkText } from "./text.ts"

/**
 * Looks at a person's query before it runs: what its text tells, then what the server makes of it, explained in reading
 * mode and without running it. Throws StoreError where it does more than read. A query that only asks for its plan is
 * answered by it.
 */
export async function guard(
  connection: Connection,
  text: string,
  parameters: Record<string, unknown>,
  limits: Limits,
  allowed: Allowed,
  signal?: AbortSignal,
): Promise<{ readonly explained?: QueryResult }> {
  checkText(text, parameters, allowed)
  const { explaining, only } = explainedText(text)
  const plan = await planOf(connection, explaining, parameters, limits, signal)
  const beyond = plan === undefined ? "the server tells no plan of it" : beyondReading(plan, allowed.procedures)
  if (beyond !== undefined) throw notAnswered("refused", say("refused/beyond", { what: beyond }))
  if (!only || plan === undefined) return {}
  return { explained: { columns: [], rows: [], limit: limits.rows, truncated: false, plan: planText(plan) } }
}

/** The text that explains a query, and whether that is all it asks for. */
function explainedText(text: string): { explaining: string; only: boolean } {
  const word = tokenize(text)
    .slice(0, 12)
    .find(({ kind, upper }) => kind === "word" && CLAUSES.has(upper))
  if (word?.upper === "EXPLAIN") return { explaining: text, only: true }
  if (word?.upper === "PROFILE")
    return { explaining: `${text.slice(0, word.start)}EXPLAIN${text.slice(word.end)}`, only: false }
  return { explaining: `EXPLAIN ${text}`, only: false }
}

/** What may come first in a statement after its options. */
const CLAUSES: ReadonlySet<string> = new Set(
  "EXPLAIN PROFILE MATCH OPTIONAL WITH UNWIND CALL RETURN FINISH LOAD SHOW TERMINATE CREATE MERGE USE FOREACH ALTER".split(
    " ",
  ),
)
