import type { Driver } from "neo4j-driver"
import { CypherError, run, type Value } from "../../../src/cypher/index.ts"
import { tokenize } from "../../../src/cypher/syntax/tokens.ts"
import { ask, copyGraph, empty } from "../support/server.ts"
import type { Expected, Scenario } from "./features.ts"
import { expectedValue, ours, theirs } from "./values.ts"

export type Outcome =
  | { readonly status: "pass" }
  /** Not in the set: it writes, needs the kit's own procedures, or Neo4j itself answers otherwise. */
  | { readonly status: "out"; readonly reason: "writes" | "procedures" | "server" }
  | { readonly status: "fail"; readonly detail: string }

const WRITES = new Set(["CREATE", "MERGE", "SET", "DELETE", "REMOVE", "FOREACH", "DETACH"])

const writes = (query: string): boolean => {
  try {
    return tokenize(query).some(({ kind, upper }) => kind === "word" && WRITES.has(upper))
  } catch {
    return /\b(?:CREATE|MERGE|SET|DELETE|REMOVE)\b/i.test(query)
  }
}

const withSortedLists = (row: readonly string[]): string[] =>
  row.map((cell) => (cell.startsWith("[") ? [...cell].sort().join("") : cell))

/** Rows as one text, in the order of the columns, sorted unless the order counts. */
const textOf = (rows: readonly (readonly string[])[], expected: Expected): string => {
  const lines = rows.map((row) => (expected.ignoreListOrder ? withSortedLists(row) : row).join(" | "))
  return (expected.ordered ? lines : lines.toSorted()).join("\n")
}

const wanted = (expected: Expected): string => {
  const [, ...rows] = expected.table
  return textOf(
    rows.map((row) => row.map(expectedValue)),
    expected,
  )
}

/** Runs a scenario on the server and, on the same graph, on the evaluator. */
export const runScenario = async (driver: Driver, scenario: Scenario, isEmpty: boolean): Promise<Outcome> => {
  if (writes(scenario.query)) return { status: "out", reason: "writes" }
  if (scenario.needsProcedures) return { status: "out", reason: "procedures" }
  if (!isEmpty) await empty(driver)
  for (const text of scenario.setup) await ask(driver, text)
  const given = scenario.parameters.map(([name, source]) => [name, source] as const)
  const parameters = Object.fromEntries(
    await Promise.all(
      given.map(async ([name, source]) => [name, (await ask(driver, `RETURN ${source}`)).rows[0]?.[0]]),
    ),
  )
  const server = await answer(async () => {
    const { rows } = await ask(driver, scenario.query, parameters)
    return textOf(
      rows.map((row) => row.map(theirs)),
      scenario.expected,
    )
  })
  const expected = scenario.expected.kind === "error" ? undefined : wanted(scenario.expected)
  if (server.text !== expected) return { status: "out", reason: "server" }
  const graph = await copyGraph(driver)
  const own = await answer(async () => {
    const { rows } = run(graph, scenario.query, parameters, { isFloat: () => true })
    return textOf(
      rows.map((row: readonly Value[]) => row.map(ours)),
      scenario.expected,
    )
  })
  if (own.text === expected) return { status: "pass" }
  return { status: "fail", detail: `${scenario.query}\n  expected ${expected}\n  got ${own.text ?? own.error}` }
}

const answer = async (get: () => Promise<string>): Promise<{ text?: string; error?: string }> => {
  try {
    return { text: await get() }
  } catch (error) {
    if (error instanceof CypherError) return { error: `${error.name}: ${error.message}` }
    if ((error as { code?: string }).code?.startsWith("Neo.ClientError")) return { error: String(error) }
    return { text: `crash: ${(error as Error).stack}` }
  }
}
