import type { Token } from "../../../cypher/syntax/tokens.ts"

/** Deeper brackets than a person writes. */
const DEPTH = 100
/** Of sums in a text whose growth cannot be told from its tree. */
const SUMS = 10

const QUANTIFIERS: ReadonlySet<string> = new Set(["ANY", "ALL", "NONE", "SINGLE"])
const is = (token: Token | undefined, upper: string): boolean => token?.upper === upper && token.kind !== "string"
const isName = (token: Token | undefined): boolean => token?.kind === "word" || token?.kind === "quoted"

/** Why a text that our parser does not know is not sent to the server; undefined where nothing in it can grow. */
export function growth(tokens: readonly Token[]): string | undefined {
  let depth = 0
  let sums = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "string") continue
    const next = tokens[index + 1]
    if (["(", "[", "{"].includes(token.upper) && ++depth > DEPTH) return "its brackets are nested too deep"
    if ([")", "]", "}"].includes(token.upper)) depth--
    if ((token.upper === "+" || token.upper === "||") && ++sums > SUMS) return "it adds too often"
    if (is(next, "(") && ["RANGE", "REDUCE", "REPLACE"].includes(token.upper)) return `it uses ${token.text}()`
    if (is(next, "(") && QUANTIFIERS.has(token.upper) && is(tokens[index + 3], "IN")) return `it uses ${token.text}()`
    if (is(token, "[") && isName(next) && is(tokens[index + 2], "IN")) return "it uses a list comprehension"
  }
  return undefined
}

/** Where a text chooses the database that it reads. */
export const databaseChoice = (tokens: readonly Token[]): Token | undefined =>
  tokens.find(
    (token, index) =>
      is(token, "USE") &&
      token.kind === "word" &&
      ![":", ".", "|", "&"].includes(tokens[index - 1]?.upper ?? "") &&
      isName(tokens[index + 1]),
  )

export interface Called {
  readonly name: string
  readonly start: number
  readonly isProcedure: boolean
}

/** The functions and procedures that a text may call: names with points before a bracket. */
export function calls(tokens: readonly Token[]): Called[] {
  const found: Called[] = []
  for (const [index, token] of tokens.entries()) {
    const last = tokens[index - 1]
    if (!is(token, "(") || !isName(last)) continue
    let first = index - 1
    while (is(tokens[first - 1], ".") && isName(tokens[first - 2])) first -= 2
    const before = tokens[first - 1]
    // Not a label or type before the properties' or the group's bracket, nor a property before one.
    if (is(before, ":") || is(before, ".") || is(before, "|") || is(before, "&") || is(before, "!")) continue
    if (first === index - 1 && last?.kind === "word" && KEYWORDS.has(last.upper)) continue
    const name = tokens
      .slice(first, index)
      .map(({ text }) => text)
      .join("")
    found.push({ name, start: tokens[first]?.start ?? 0, isProcedure: is(before, "CALL") })
  }
  return found
}

/** Words that may stand before a bracket and are no function. */
const KEYWORDS: ReadonlySet<string> = new Set(
  `match where with return unwind union call optional on and or xor not in is as by order skip limit offset distinct when
   then else case end exists count collect shortest paths path groups group yield starts contains ends using scan seek join
   all any set create merge delete detach foreach to finish for load csv from if shortestpath allshortestpaths insert let filter next`
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => word.toUpperCase()),
)
