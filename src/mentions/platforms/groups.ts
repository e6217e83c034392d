import { UnitSet } from "../../model/unit-set.ts"
import type { Candidate } from "./candidates.ts"
import { NAME, NEIGHBOUR } from "./judge.ts"
import { hasPhase } from "./phrase.ts"

const CLOSING = new UnitSet("”」)）")

/** Candidates that one list joins: the index of the one before each, where there is one. */
export function previousInList(candidates: readonly Candidate[], text: string): readonly (number | undefined)[] {
  const byEnd = new Map<number, number>()
  return candidates.map((candidate, index) => {
    const { kind, start } = candidate.lead
    const joined = kind === "list" || kind === "conjunction" ? byEnd.get(start) : undefined
    byEnd.set(candidate.end, index)
    if (CLOSING.at(text, candidate.end)) byEnd.set(candidate.end + 1, index)
    if (hasPhase(text, candidate.end)) byEnd.set(candidate.end + 2, index)
    if (candidate.aliasEnd !== undefined) byEnd.set(candidate.aliasEnd, index)
    return joined
  })
}

/** Which candidates are names: by themselves, or beside one in a list. */
export function names(points: readonly number[], previous: readonly (number | undefined)[]): boolean[] {
  const root = previous.map(() => 0)
  previous.forEach((before, index) => {
    root[index] = before === undefined ? index : (root[before] ?? index)
  })
  const sure = points.map((own) => own >= NAME)
  const company = new Set(root.filter((_, index) => sure[index]))
  return points.map((own, index) => sure[index] === true || (own >= NEIGHBOUR && company.has(root[index] ?? -1)))
}
