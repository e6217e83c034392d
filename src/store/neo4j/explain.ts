import neo4j from "neo4j-driver"
import { CypherSyntaxError, parse, say } from "../../cypher/index.ts"
import { reasonOf } from "../errors.ts"
import type { Limits } from "../limits.ts"
import { explained, notAnswered } from "../refusal.ts"

/** What the server says of a query, in our words; any other error as it is. */
export function explain(error: unknown, text: string, { timeout }: Limits): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error
  const { code } = error
  if (code.includes("TransactionTimedOut")) return notAnswered("timeout", say("limit/time", { limit: timeout }))
  if (code.includes("OutOfMemory")) return notAnswered("refused", say("limit/server-memory", {}))
  if (
    code.endsWith("AccessMode") ||
    code.includes("Security") ||
    /AdministrationCommand|Unsupported/u.test(code) ||
    /administration command/u.test(error.message)
  )
    return notAnswered("refused", say("refused/beyond", { what: "the server does not run it in reading mode" }))
  const name = /Expected parameter\(s\): (.+)$/u.exec(error.message)?.[1]
  if (name !== undefined) return notAnswered("query", say("parameter/missing", { name }))
  if (/SyntaxError|SemanticError|ArgumentError/u.test(code)) return wrongText(error, text)
  return notAnswered("query", say("server/other", { detail: firstLine(error) }))
}

/** `… (line 1, column 8 (offset: 7))`, and then the line with a mark under the place. */
const PLACE = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)/u

/** Our parser tells more of what was expected, and says it as it does without a server. */
function wrongText(error: Error, text: string): unknown {
  const ours = ownError(text.replace(/^\s*EXPLAIN\b/iu, (word) => " ".repeat(word.length)))
  if (ours !== undefined) return explained(ours)
  const [, line, column, offset] = PLACE.exec(error.message) ?? []
  const place =
    offset === undefined ? undefined : { offset: Number(offset), line: Number(line), column: Number(column) }
  return notAnswered("syntax", say("server/other", { detail: firstLine(error) }), place)
}

function ownError(text: string): CypherSyntaxError | undefined {
  try {
    parse(text)
    return undefined
  } catch (error) {
    return error instanceof CypherSyntaxError ? error : undefined
  }
}

const firstLine = (error: Error): string => (reasonOf(error).split("\n")[0] ?? "").replace(PLACE, "")
