import type { Decision } from "../model/decision.ts"
import type { Pair } from "./pair.ts"

type Verdict = NonNullable<Pair["decision"]>

/** The pairs with what people said of them; of several decisions on one pair the latest holds. */
export function applyDecisions(pairs: readonly Pair[], decisions: readonly Decision[]): Pair[] {
  const verdicts = verdictsOf(decisions)
  return pairs.map((pair) => {
    const decision = verdicts.get(keyOf(pair.upper.id, pair.lower.id))
    return decision === undefined ? pair : { ...pair, decision }
  })
}

/** Whether a pair counts as overlapping: what a person said, else what the score says. */
export const overlaps = ({ kind, decision }: Pick<Pair, "kind" | "decision">): boolean =>
  decision === undefined ? kind !== "none" : decision.verdict === "confirmed"

/** By upper and lower measure: the latest decision. */
function verdictsOf(decisions: readonly Decision[]): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>()
  const inTime = [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const decision of inTime)
    if (decision.kind === "confirm" || decision.kind === "reject")
      verdicts.set(keyOf(decision.upper.id, decision.lower.id), {
        verdict: decision.kind === "confirm" ? "confirmed" : "rejected",
        ...(decision.note !== undefined && { note: decision.note }),
      })
  return verdicts
}

const keyOf = (upper: string, lower: string): string => `${upper}\n${lower}`
