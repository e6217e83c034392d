import { placeOf } from "../../../cypher/errors.ts"
import { CypherError, CypherLimitError, parse } from "../../../cypher/index.ts"
import { type Token, tokenize } from "../../../cypher/syntax/tokens.ts"
import type { Statement } from "../../../cypher/syntax/tree.ts"
import type { QueryResult } from "../../../model/values.ts"
import { StoreError } from "../../errors.ts"
import type { Limits } from "../../limits.ts"
import { planOf } from "../ask.ts"
import type { Connection } from "../connection.ts"
import { beyondReading, planText } from "../plan.ts"
import { checkBounds, TooMuch } from "./bounds.ts"
import { FUNCTIONS, PROCEDURES } from "./functions.ts"
import { calls, growth, KEYWORDS } from "./tokens.ts"

/** Longest query that is looked at, UTF-16 units. */
const LONGEST = 200_000

const refused = (why: string, hint: string): StoreError =>
  new StoreError("refused", `The query was refused: ${why}`, hint)

const READ_ONLY = "Queries here read the graph and nothing else"

/** Throws StoreError where a text may harm the server, as far as the text itself tells. */
function checkText(text: string, parameters: Readonly<Record<string, unknown>>, functions = FUNCTIONS): void {
  if (text.length > LONGEST) throw refused(`it is ${text.length} characters long`, `Write at most ${LONGEST}`)
  const tokens = tokensOf(text)
  checkCalls(text, tokens, functions)
  const statement = statementOf(text)
  if (statement === undefined) {
    if (usesDatabase(tokens)) throw refused("it names another database with USE", READ_ONLY)
    const why = growth(tokens)
    if (why !== undefined)
      throw refused(
        `it is not understood well enough to bound it, and ${why}`,
        "Write it with clauses of Cypher 5 that read",
      )
    return
  }
  try {
    checkBounds(statement, parameters)
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    const { line, column } = placeOf(text, error.at.start)
    throw refused(
      `the expression at line ${line}, column ${column} is too large: ${error.message}`,
      "Use a smaller range or a shorter list",
    )
  }
}

function tokensOf(text: string): Token[] {
  try {
    return tokenize(text)
  } catch (error) {
    throw asSyntax(error, text)
  }
}

const asSyntax = (error: unknown, text: string): unknown => {
  if (!(error instanceof CypherError)) return error
  const { line, column } = error.place ?? placeOf(text, error.offset ?? 0)
  return new StoreError(
    "syntax",
    `The query cannot be read: ${error.message} (line ${line}, column ${column})`,
    error.hint ?? "Correct it at that place",
  )
}

/** The statement as our parser knows it; undefined where Neo4j may know more. */
function statementOf(text: string): Statement | undefined {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof CypherLimitError)
      throw refused(error.message.replace(/\.$/u, ""), error.hint ?? "Write it with less nesting")
    if (error instanceof CypherError) return undefined
    throw error
  }
}

const usesDatabase = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ upper, kind }, i) =>
      kind === "word" &&
      upper === "USE" &&
      ![":", ".", "|", "&"].includes(tokens[i - 1]?.upper ?? "") &&
      /word|quoted/u.test(tokens[i + 1]?.kind ?? ""),
  )

function checkCalls(text: string, tokens: readonly Token[], functions: ReadonlySet<string>): void {
  for (const { name, start } of calls(tokens)) {
    const known = name.toLowerCase()
    if (functions.has(known) || PROCEDURES.has(known) || KEYWORDS.has(known)) continue
    const { line, column } = placeOf(text, start)
    throw refused(
      `${name}() at line ${line}, column ${column} is not among the functions that may be called`,
      "Use Cypher's own functions that read",
    )
  }
}

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
): Promise<{ readonly explained?: QueryResult }> {
  checkText(text, parameters)
  const { explaining, only } = explained(text)
  const plan = await planOf(connection, explaining, parameters, limits)
  if (plan === undefined) throw refused("the server tells no plan of it", READ_ONLY)
  const beyond = beyondReading(plan)
  if (beyond !== undefined) throw refused(`it does more than read the graph (${beyond})`, READ_ONLY)
  if (!only) return {}
  return { explained: { columns: [], rows: [], limit: limits.rows, truncated: false, plan: planText(plan) } }
}

/** The text that explains a query, and whether that is all it asks for. */
function explained(text: string): { explaining: string; only: boolean } {
  const word = tokensOf(text)
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
