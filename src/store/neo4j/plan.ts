import type { Plan } from "neo4j-driver"
import type { Names } from "./guard/allowed.ts"

/** Operators that read files, tell of the server, or change something: by the beginning of their names. */
const REFUSED =
  /^(?:LoadCSV|Show|Terminate|Transaction|Administration|System|Create|Merge|Delete|Detach|Set|Remove|Foreach|Drop|Alter|Rename|Grant|Deny|Revoke|Start|Stop|Enable|Deallocate|Reallocate|DoNothing|AssertAllowed|AssertNot|Log|CommandPlan|Wait|Empty(?:Row)?Write|LockNodes|SubqueryForeach|Do)/u

const operatorOf = ({ operatorType }: Plan): string => operatorType.split("@")[0] ?? ""

/** What in an explained plan is more than reading the graph; undefined where nothing is. */
export function beyondReading(plan: Plan, procedures: Names): string | undefined {
  const operator = operatorOf(plan)
  if (REFUSED.test(operator)) return operator
  if (operator.includes("ProcedureCall")) {
    const name = procedureOf(plan)
    if (!procedures.has(name)) return `the procedure ${name}`
  }
  for (const child of plan.children) {
    const found = beyondReading(child, procedures)
    if (found !== undefined) return found
  }
  return undefined
}

/** `db.labels() :: (label :: STRING)` in the details of a call. */
const procedureOf = ({ arguments: details }: Plan): string =>
  /^[^(\s]+/u.exec(String((details as { Details?: unknown }).Details ?? ""))?.[0] ?? "unknown"

/** A plan in lines, an operator each. */
export function planText(plan: Plan, depth = 0): string {
  const { Details, Rows, EstimatedRows } = plan.arguments as Record<string, unknown>
  const rows = Rows ?? EstimatedRows
  const line = [`${"  ".repeat(depth)}+ ${operatorOf(plan)}`, Details, rows === undefined ? undefined : `rows: ${rows}`]
  const lines = plan.children.map((child) => planText(child, depth + (plan.children.length > 1 ? 1 : 0)))
  return [line.filter((part) => part !== undefined && part !== "").join("  "), ...lines].join("\n")
}
