import { CypherSyntaxError } from "../errors.ts"
import { sizeOf } from "../run/budget.ts"
import { openSteps, type Row, runOnce, type Step, sink } from "../run/runtime.ts"
import type { Clause, Query, SingleQuery } from "../syntax/tree.ts"
import { compileCallSubquery, compileMatchClause, compileUnwind } from "./clauses.ts"
import { countStep } from "./counts.ts"
import type { Compiling } from "./expression.ts"
import { Numbering } from "./numbering.ts"
import { numberedValues } from "./numbers.ts"
import { compileProcedure } from "./procedure.ts"
import { type Base, compileProjectionClause } from "./projection.ts"
import { ignoresRepeats } from "./repeats.ts"

export interface CompiledQuery {
  readonly steps: readonly Step[]
  /** Empty where the query ends without RETURN. */
  readonly columns: readonly string[]
}

/** A query as steps; its rows hold the base, then the columns. Each part of a UNION begins with the scope given. */
export const compileQuery = (query: Query, c: Compiling, base: Base): CompiledQuery => {
  const parts = query.parts.map((part) => compileSingle(part, { ...c, scope: c.scope.child() }, base))
  const [first] = parts as [CompiledQuery]
  if (parts.length === 1) return first
  return { steps: [unionStep(parts, query, c, base)], columns: first.columns }
}

const compileSingle = (query: SingleQuery, c: Compiling, base: Base): CompiledQuery => {
  const known = base.size === 0 ? countStep(query, c) : undefined
  if (known !== undefined) return { steps: [known], columns: [aliasOf(query)] }
  const steps: Step[] = []
  let columns: readonly string[] = []
  let current = c
  for (const [place, clause] of query.clauses.entries()) {
    const compiled = compileClause(clause, query.clauses[place + 1], current, base)
    steps.push(...compiled.steps)
    current = compiled.c
    columns = compiled.columns
  }
  return { steps, columns }
}

const aliasOf = (query: SingleQuery): string => {
  const last = query.clauses.at(-1)
  return last?.kind === "return" ? (last.projection.items[0]?.alias ?? "") : ""
}

interface CompiledClause extends CompiledQuery {
  readonly c: Compiling
}

const compileClause = (clause: Clause, next: Clause | undefined, c: Compiling, base: Base): CompiledClause => {
  switch (clause.kind) {
    case "match":
      return { steps: compileMatchClause(clause, c, next !== undefined && ignoresRepeats(next)), c, columns: [] }
    case "unwind":
      return { steps: [compileUnwind(clause, c)], c, columns: [] }
    case "procedure":
      return { ...compileProcedure(clause, c, base), c }
    case "callSubquery":
      return { steps: [compileCallSubquery(clause, c)], c, columns: [] }
    case "finish":
      return { steps: [FINISH], c, columns: [] }
    default: {
      const where = clause.kind === "with" ? clause.where : undefined
      const { steps, scope, columns } = compileProjectionClause(clause.projection, where, c, base)
      return { steps, columns: clause.kind === "return" ? columns : [], c: { ...c, scope } }
    }
  }
}

const FINISH: Step = {
  operator: "Finish",
  details: "",
  open: (next) => ({ ...next, row: () => false }),
}

/** The parts of a UNION one after the other, the columns in the order of the first. */
const unionStep = (parts: readonly CompiledQuery[], query: Query, c: Compiling, base: Base): Step => {
  const [first] = parts as [CompiledQuery]
  const orders = parts.map(({ columns }) => first.columns.map((name) => columns.indexOf(name)))
  const differ = parts.some(
    ({ columns }, part) => columns.length !== first.columns.length || orders[part]?.includes(-1),
  )
  if (differ) {
    throw new CypherSyntaxError("All sub queries in an UNION must have the same return column names", query.start)
  }
  if (new Set(query.all).size > 1)
    throw new CypherSyntaxError("Invalid combination of UNION and UNION ALL", query.start)
  const isAll = query.all[0] === true
  const { budget } = c.runtime
  const places = first.columns.map((_, place) => numberedValues((row) => row[base.size + place] ?? null, c))
  const isNew = (seen: Numbering, row: Row): boolean => {
    budget.work()
    const found = seen.isNew(row)
    if (found) budget.retain(row.slice(base.size).reduce<number>((sum, value) => sum + sizeOf(value), 40))
    return found
  }
  return {
    operator: "Union",
    details: isAll ? "ALL" : "",
    inner: parts.map(({ steps }) => steps),
    open: (next) => {
      let full = false
      const seen = isAll ? undefined : new Numbering(places, c)
      const give = (order: readonly number[]) => (row: Row) => {
        const arranged = row.slice(0, base.size)
        for (const place of order) arranged.push(row[base.size + place] ?? null)
        if (seen !== undefined && !isNew(seen, arranged)) return false
        full ||= next.row(arranged)
        return full
      }
      const flows = parts.map(({ steps }, part) => openSteps(steps, sink(give(orders[part] as number[]))))
      const row = (row: Row): boolean => {
        seen?.clear()
        full = false
        for (const flow of flows) if (!full) runOnce(flow, row.slice())
        return full
      }
      return { ...next, row }
    },
  }
}
