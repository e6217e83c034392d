import type { Decision } from "../model/decision.ts"
import { plainName } from "../model/ids.ts"

type Split = Extract<Decision, { kind: "split" }>
type Merge = Extract<Decision, { kind: "merge" }>
export type Verdict = Extract<Decision, { kind: "confirm" | "reject" }>

/** Decisions in the order in which they were made. */
export const inOrder = (decisions: readonly Decision[]): Decision[] =>
  [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/**
 * Which node is dropped for which, a later decision over an earlier one. One whose kept node is not there, and one that
 * would close a circle, are without effect.
 */
export function mergesOf(decisions: readonly Decision[], exists: (id: string) => boolean): Map<string, string> {
  const merges = new Map<string, string>()
  for (const { keep, drop } of decisions.filter((decision): decision is Merge => decision.kind === "merge")) {
    if (!exists(keep.id) || chain(keep.id, merges).includes(drop.id)) continue
    merges.set(drop.id, keep.id)
  }
  return merges
}

/** The node that is kept at the end of a chain of merges. */
export const follow = (id: string, merges: ReadonlyMap<string, string>): string => chain(id, merges).at(-1) ?? id

/** A node, the one that it is merged into, and so on. */
function chain(id: string, merges: ReadonlyMap<string, string>): string[] {
  const nodes = [id]
  for (let next = merges.get(id); next !== undefined; next = merges.get(next)) nodes.push(next)
  return nodes
}

export const splitsOf = (decisions: readonly Decision[]): Split[] =>
  decisions.filter((decision): decision is Split => decision.kind === "split")

/** The id of the node that a split makes: of the same kind, by its own name. */
export const splitId = ({ node, name }: Split): string =>
  `${node.id.slice(0, node.id.indexOf(":") + 1)}${plainName(name)}`

/** The last verdict on each pair of measures, by `pairKey`. */
export function verdictsOf(decisions: readonly Decision[], resolve: (id: string) => string): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>()
  for (const decision of decisions)
    if (decision.kind === "confirm" || decision.kind === "reject")
      verdicts.set(pairKey(resolve(decision.upper.id), resolve(decision.lower.id)), decision)
  return verdicts
}

export const pairKey = (upper: string, lower: string): string => `${upper}\n${lower}`
