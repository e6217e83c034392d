import { say } from "../reasons.ts"
import { parseClause } from "./clauses.ts"
import { Cursor } from "./cursor.ts"
import type { Clause, Query, SingleQuery, Statement } from "./tree.ts"

const STARTS = ["MATCH", "OPTIONAL", "WITH", "UNWIND", "CALL", "RETURN", "FINISH"]

/** Whether a clause begins here, and not a pattern or a name. */
export const startsClause = (c: Cursor): boolean =>
  STARTS.some((word) => c.looking(word)) && !["=", ":"].includes(c.peek(1).upper)

/** Single queries with UNION between; `inner` inside braces, where RETURN may be missing. */
export const parseQuery = (c: Cursor, inner = false): Query => {
  const { start } = c
  const parts = [parseSingle(c, inner)]
  const all: boolean[] = []
  while (c.take("UNION")) {
    const keepsAll = c.take("ALL")
    if (!keepsAll) c.take("DISTINCT")
    all.push(keepsAll)
    parts.push(parseSingle(c, inner))
  }
  return { parts, all, start, end: c.end }
}

const parseSingle = (c: Cursor, inner: boolean): SingleQuery => {
  const { start } = c
  const clauses: Clause[] = [parseClause(c)]
  while (!c.at("UNION") && !c.at("}") && !c.at(";") && c.peek().kind !== "end") {
    const last = clauses.at(-1)
    if (last?.kind === "return" || last?.kind === "finish") {
      c.fail(say("syntax/after-return", { clause: last.kind.toUpperCase() }))
    }
    clauses.push(parseClause(c))
  }
  checkEnd(c, clauses.at(-1) as Clause, inner, clauses.length)
  return { clauses, start, end: c.end }
}

const checkEnd = (c: Cursor, last: Clause, inner: boolean, count: number): void => {
  if (inner || last.kind === "return" || last.kind === "finish") return
  if (last.kind === "procedure" && count === 1) return
  c.expect("RETURN")
  c.fail(say("syntax/conclusion", { clause: nameOf(last) }))
}

const nameOf = (clause: Clause): string =>
  clause.kind === "procedure" || clause.kind === "callSubquery" ? "CALL" : clause.kind.toUpperCase()

/** `CYPHER 5 runtime=slotted` before a query: the version is checked, the options change nothing here. */
const parsePreamble = (c: Cursor): Statement["mode"] => {
  let mode: Statement["mode"] = "run"
  for (;;) {
    if (c.take("EXPLAIN")) mode = "explain"
    else if (c.take("PROFILE")) mode = "profile"
    else if (c.take("CYPHER")) parseOptions(c)
    else return mode
  }
}

const parseOptions = (c: Cursor): void => {
  if (c.peek().kind === "integer" || c.peek().kind === "float") {
    const version = c.next().text
    if (version !== "5") c.fail(say("syntax/version", { version }))
  }
  while (c.isName && c.looking("=", 1)) c.position += 3
}

/** The tree of one statement; throws with the place of what is wrong. */
export const parse = (text: string): Statement => {
  const c = new Cursor(text)
  return parseStatement(c)
}

/** As `parse`, on a cursor of one's own. */
export const parseStatement = (c: Cursor): Statement => {
  const { start } = c
  const mode = parsePreamble(c)
  for (const word of STARTS) c.expect(word)
  if (c.peek().kind === "end" || c.looking(";")) c.fail(say("text/empty", {}))
  const query = parseQuery(c)
  const closed = c.take(";")
  while (c.take(";"));
  if (c.peek().kind !== "end") {
    if (closed) c.fail(say("text/statements", {}))
    c.fail()
  }
  return { mode, query, start, end: c.end }
}
