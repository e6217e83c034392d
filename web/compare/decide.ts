import { decisionsSchema } from "../../src/api/contract/compare.ts"
import type { Decision } from "../../src/model/decision.ts"
import { ask } from "../data/client.ts"
import { forget } from "../data/useAnswer.ts"
import { comparePaths } from "./data.ts"

/** The measures of a pair, by id. */
export interface PairIds {
  readonly upper: string
  readonly lower: string
}

type Judgement = Extract<Decision, { kind: "confirm" | "reject" }>

/** What people said of a pair, the latest last. */
export const judgementsOn = (decisions: readonly Decision[], { upper, lower }: PairIds): Judgement[] =>
  decisions
    .filter((decision) => decision.kind === "confirm" || decision.kind === "reject")
    .filter((decision) => decision.upper.id === upper && decision.lower.id === lower)
    .sort((a, b) => (a.at < b.at ? -1 : 1))

/** Keeps what a person says of a pair; everything on the page is read again. Rejects with a RequestError. */
export async function judge(pair: PairIds, verdict: Judgement["kind"], note: string): Promise<void> {
  const { upper, lower } = pair
  const body = JSON.stringify({ verdict, upper, lower, ...(note.trim() !== "" && { note: note.trim() }) })
  const headers = { "content-type": "application/json" }
  await ask(comparePaths.decisions, decisionsSchema, { method: "POST", headers, body })
  forget()
}

/** Takes back everything that was said of a pair. Rejects with a RequestError. */
export async function takeBack(decisions: readonly Decision[], pair: PairIds): Promise<void> {
  for (const { id } of judgementsOn(decisions, pair))
    await ask(comparePaths.decision(id), decisionsSchema, { method: "DELETE" })
  forget()
}
