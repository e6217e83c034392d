import { CypherUnsupportedError } from "../errors.ts"
import { say } from "../reasons.ts"
import { parseList } from "./atoms.ts"
import type { Cursor } from "./cursor.ts"
import { parseExpression } from "./expressions.ts"
import { parsePatterns } from "./patterns.ts"
import { parseQuery } from "./queries.ts"
import type {
  CallProcedure,
  CallSubquery,
  Clause,
  Expression,
  Hint,
  Match,
  Projection,
  ReturnItem,
  SortItem,
  Variable,
  YieldItem,
} from "./tree.ts"

/** Clauses of Cypher that are refused, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  CREATE: "writes",
  MERGE: "writes",
  SET: "writes",
  DELETE: "writes",
  DETACH: "writes",
  NODETACH: "writes",
  REMOVE: "writes",
  FOREACH: "writes",
  INSERT: "writes",
  DROP: "changes the schema",
  ALTER: "changes the database",
  RENAME: "changes the database",
  GRANT: "changes rights",
  DENY: "changes rights",
  REVOKE: "changes rights",
  START: "changes the database",
  STOP: "changes the database",
  ENABLE: "changes the database",
  DRYRUN: "changes the database",
  DEALLOCATE: "changes the database",
  REALLOCATE: "changes the database",
  TERMINATE: "ends transactions",
  SHOW: "shows the server's state",
  LOAD: "reads files",
  USE: "chooses another database",
}

export const parseClause = (c: Cursor): Clause => {
  const { start } = c
  c.count()
  const reason = c.peek().kind === "word" ? REFUSED[c.peek().upper] : undefined
  if (reason !== undefined) {
    throw new CypherUnsupportedError(say("refused/clause", { clause: c.peek().upper, does: reason }), start)
  }
  if (c.take("OPTIONAL", "MATCH")) return parseMatch(c, true, start)
  if (c.take("OPTIONAL", "CALL")) return parseCall(c, true, start)
  if (c.take("MATCH")) return parseMatch(c, false, start)
  if (c.take("UNWIND")) return parseUnwind(c, start)
  if (c.take("WITH")) {
    const projection = parseBody(c, start)
    const where = c.take("WHERE") ? parseExpression(c) : undefined
    return { kind: "with", projection, ...(where && { where }), start, end: c.end }
  }
  if (c.take("RETURN")) return { kind: "return", projection: parseBody(c, start), start, end: c.end }
  if (c.take("CALL")) return parseCall(c, false, start)
  if (c.take("FINISH")) return { kind: "finish", start, end: c.end }
  return c.fail()
}

const parseMatch = (c: Cursor, optional: boolean, start: number): Match => {
  const patterns = parsePatterns(c)
  const hints: Hint[] = []
  while (c.at("USING")) hints.push(parseHint(c))
  const where = c.take("WHERE") ? parseExpression(c) : undefined
  return { kind: "match", optional, patterns, hints, ...(where && { where }), start, end: c.end }
}

/** `USING INDEX SEEK n:Label(key, …)`: a hint changes the plan of a server, never the answer; its names are checked. */
const parseHint = (c: Cursor): Hint => {
  const { start } = c
  c.need("USING")
  if (c.take("JOIN")) {
    c.need("ON")
    const variables = [parseVariable(c)]
    while (c.take(",")) variables.push(parseVariable(c))
    return { variables, start, end: c.end }
  }
  const scans = c.take("SCAN")
  if (!scans) {
    for (const kind of ["RANGE", "TEXT", "POINT"]) if (c.take(kind)) break
    c.need("INDEX")
    c.take("SEEK")
  }
  const variables = [parseVariable(c)]
  c.need(":")
  const label = c.name("a label or type")
  if (!scans) {
    c.need("(")
    do c.name("a property")
    while (c.take(","))
    c.need(")")
  }
  return { variables, label, start, end: c.end }
}

const parseVariable = (c: Cursor): Variable => {
  const { start, end } = c.peek()
  return { kind: "variable", name: c.name("a variable"), start, end }
}

const parseUnwind = (c: Cursor, start: number): Clause => {
  const list = parseExpression(c)
  c.need("AS")
  const variable = c.name("a variable")
  return { kind: "unwind", list, variable, start, end: c.end }
}

const parseBody = (c: Cursor, start: number): Projection => {
  const distinct = c.take("DISTINCT")
  const star = c.take("*")
  const items: ReturnItem[] = []
  if (!star || c.take(",")) {
    do items.push(parseItem(c))
    while (c.take(","))
  }
  const order = c.take("ORDER", "BY") ? parseOrder(c) : []
  const skip = c.take("SKIP") || c.take("OFFSET") ? parseExpression(c) : undefined
  const limit = c.take("LIMIT") ? parseExpression(c) : undefined
  const place = { start, end: c.end }
  return { distinct, star, items, order, ...(skip && { skip }), ...(limit && { limit }), ...place }
}

const parseItem = (c: Cursor): ReturnItem => {
  const { start } = c
  const expression = parseExpression(c)
  const text = c.text.slice(start, c.end)
  const aliased = c.take("AS")
  const plain = expression.kind === "variable" ? expression.name : text
  const alias = aliased ? c.name("a name") : plain
  return { expression, alias, aliased: aliased || expression.kind === "variable", start, end: c.end }
}

const parseOrder = (c: Cursor): SortItem[] => {
  const items: SortItem[] = []
  do {
    const { start } = c
    const expression = parseExpression(c)
    const descending = c.take("DESCENDING") || c.take("DESC")
    if (!descending && !c.take("ASCENDING")) c.take("ASC")
    items.push({ expression, descending, start, end: c.end })
  } while (c.take(","))
  return items
}

const parseCall = (c: Cursor, optional: boolean, start: number): CallProcedure | CallSubquery => {
  if (c.at("{") || c.at("(")) return parseCallSubquery(c, optional, start)
  let name = c.name("a procedure")
  while (c.take(".")) name += `.${c.name("a procedure")}`
  const args = c.take("(") ? parseArguments(c) : undefined
  const yields = c.take("YIELD") ? parseYield(c) : undefined
  const where = yields !== undefined && c.take("WHERE") ? parseExpression(c) : undefined
  const given = { ...(args && { args }), ...(Array.isArray(yields) && { yields }), ...(where && { where }) }
  return { kind: "procedure", optional, name, star: yields === "*", ...given, start, end: c.end }
}

const parseArguments = (c: Cursor): Expression[] => {
  const args = c.at(")") ? [] : parseList(c)
  c.need(")")
  return args
}

const parseYield = (c: Cursor): YieldItem[] | "*" => {
  if (c.take("*")) return "*"
  const items: YieldItem[] = []
  do {
    const { start } = c
    const name = c.name("a column")
    items.push({ name, alias: c.take("AS") ? c.name("a name") : name, start, end: c.end })
  } while (c.take(","))
  return items
}

const parseCallSubquery = (c: Cursor, optional: boolean, start: number): CallSubquery => {
  const imports = c.take("(") ? parseImports(c) : undefined
  c.need("{")
  const query = c.nested(() => parseQuery(c, true))
  c.need("}")
  if (c.take("IN")) {
    throw new CypherUnsupportedError(
      say("refused/clause", { clause: "CALL { … } IN TRANSACTIONS", does: "writes" }),
      start,
    )
  }
  return { kind: "callSubquery", optional, ...(imports && { imports }), query, start, end: c.end }
}

const parseImports = (c: Cursor): Variable[] | "*" => {
  if (c.take("*")) {
    c.need(")")
    return "*"
  }
  const names: Variable[] = []
  if (!c.take(")")) {
    do {
      const { start, end } = c.peek()
      names.push({ kind: "variable", name: c.name("a variable"), start, end })
    } while (c.take(","))
    c.need(")")
  }
  return names
}
