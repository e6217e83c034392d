import type { MultiDirectedGraph } from "graphology"
import type { Driver } from "neo4j-driver"
import { CypherError, CypherUnsupportedError, run, type Value } from "../../../src/cypher/index.ts"
import { ofOurs, ofTheirs } from "./canonical.ts"
import { ask } from "./server.ts"

/** What came of asking both: the same, refused here with a reason, or a difference to be mended. */
export type Comparison =
  | { readonly status: "same" }
  | { readonly status: "refused"; readonly reason: string }
  | { readonly status: "different"; readonly theirs: string; readonly ours: string }

interface Answer {
  readonly rows?: readonly string[]
  readonly error?: unknown
}

const shown = ({ rows, error }: Answer): string => (rows === undefined ? `error: ${String(error)}` : rows.join("\n"))

/** Asks the server and the evaluator, and compares rows as multisets, or in order. */
export const compareOn = async (
  driver: Driver,
  graph: MultiDirectedGraph,
  text: string,
  parameters: Record<string, unknown> = {},
  ordered = false,
): Promise<Comparison> => {
  const arrange = (rows: readonly string[]) => (ordered ? rows : rows.toSorted())
  const theirs = await answer(async () =>
    (await ask(driver, text, parameters)).rows.map((row) => row.map(ofTheirs).join(" | ")),
  )
  const ours = await answer(async () => {
    const { rows } = run(graph, text, parameters, { isFloat: () => true, limit: 1_000_000 })
    return rows.map((row: readonly Value[]) => row.map(ofOurs).join(" | "))
  })
  if (ours.error instanceof CypherUnsupportedError) return { status: "refused", reason: ours.error.message }
  const bothRefuse = theirs.error !== undefined && ours.error instanceof CypherError
  const bothAnswer = theirs.rows !== undefined && ours.rows !== undefined
  if (bothRefuse || (bothAnswer && arrange(theirs.rows).join("\n") === arrange(ours.rows).join("\n")))
    return { status: "same" }
  return { status: "different", theirs: shown(theirs), ours: shown(ours) }
}

const answer = async (get: () => Promise<string[]>): Promise<Answer> => {
  try {
    return { rows: await get() }
  } catch (error) {
    return { error }
  }
}
