import { nearest } from "../../../cypher/check/nearest.ts"
import { placeOf } from "../../../cypher/errors.ts"
import { CypherError, CypherLimitError, parse, say } from "../../../cypher/index.ts"
import { type Token, tokenize } from "../../../cypher/syntax/tokens.ts"
import type { Statement } from "../../../cypher/syntax/tree.ts"
import { explained, notAnswered } from "../../refusal.ts"
import type { Allowed } from "./allowed.ts"
import { checkBounds, TooMuch } from "./bounds.ts"
import { calls, databaseChoice, growth } from "./tokens.ts"

/** Throws StoreError where a text may harm the server, as far as the text itself tells. */
export function checkText(text: string, parameters: Readonly<Record<string, unknown>>, allowed: Allowed): void {
  const tokens = tokensOf(text)
  checkCalls(text, tokens, allowed)
  const statement = statementOf(text)
  if (statement === undefined) checkUnknown(text, tokens)
  else checkSize(text, statement, parameters)
}

function tokensOf(text: string): Token[] {
  try {
    return tokenize(text)
  } catch (error) {
    throw asFailure(error, text)
  }
}

function asFailure(error: unknown, text: string): unknown {
  if (!(error instanceof CypherError)) return error
  error.place ??= placeOf(text, error.offset ?? 0)
  return explained(error)
}

/** The statement as our parser knows it; undefined where Neo4j may know more. */
function statementOf(text: string): Statement | undefined {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof CypherLimitError) throw asFailure(error, text)
    if (error instanceof CypherError) return undefined
    throw error
  }
}

/** What our parser does not know is sent only where its tokens hold nothing that grows. */
function checkUnknown(text: string, tokens: readonly Token[]): void {
  const choice = databaseChoice(tokens)
  if (choice !== undefined)
    throw notAnswered(
      "refused",
      say("refused/clause", { clause: "USE", does: "chooses another database" }),
      placeOf(text, choice.start),
    )
  const why = growth(tokens)
  if (why !== undefined) throw notAnswered("refused", say("refused/unknown", { why }))
}

function checkSize(text: string, statement: Statement, parameters: Readonly<Record<string, unknown>>): void {
  try {
    checkBounds(statement, parameters)
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    throw notAnswered("refused", say("refused/large", { why: error.message }), placeOf(text, error.at.start))
  }
}

function checkCalls(text: string, tokens: readonly Token[], { functions, procedures }: Allowed): void {
  for (const { name, start, isProcedure } of calls(tokens)) {
    if (functions.has(name) || procedures.has(name)) continue
    const near = nearest(name, (isProcedure ? procedures : functions).known)
    const unknown = isProcedure ? ("refused/procedure" as const) : ("refused/function" as const)
    const misspelt = isProcedure ? ("name/procedure" as const) : ("name/function" as const)
    const said = near === undefined ? say(unknown, { name }) : say(misspelt, { name }, near)
    throw notAnswered("refused", said, placeOf(text, start))
  }
}
