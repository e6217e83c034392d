import type { Level } from "../model/mention.ts"
import type { Steps } from "../model/steps.ts"
import type { Relations } from "./view.ts"

const LEVELS: readonly Level[] = ["national", "province", "city", "county"]

/** Where a policy applies. */
export interface Scope {
  /** 0 national, 1 province, 2 city, 3 county; undefined where the level is not known. */
  readonly rank?: number
  /** Ids of the regions that it applies to; none for a national one. */
  readonly regions: readonly string[]
  /** Its regions and everything that they are part of. */
  readonly within: ReadonlySet<string>
}

export function scopeOf(view: Relations, policy: string): Scope {
  const regions = view.from(policy, "APPLIES_TO", "Region").map(({ node }) => node.id)
  const rank = LEVELS.indexOf(view.node(policy)?.properties.level as Level)
  return { ...(rank >= 0 && { rank }), regions, within: ancestry(view, regions) }
}

/** Whether what `upper` plans is to be carried out where `lower` applies: a higher level and a region around it. */
export const governs = (upper: Scope, lower: Scope): boolean =>
  upper.rank !== undefined &&
  lower.rank !== undefined &&
  upper.rank < lower.rank &&
  (upper.rank === 0 || upper.regions.some((region) => lower.within.has(region)))

/**
 * Which of the chosen policies to hold against each other: those of which one governs the other, or, where none of them
 * does, every one of one side against every one of the other, as they were chosen.
 */
export function* chosenPairSteps(
  view: Relations,
  upper: readonly string[],
  lower: readonly string[],
): Steps<[string, string][]> {
  const scopes = new Map([...upper, ...lower].map((policy) => [policy, scopeOf(view, policy)]))
  const joined: [string, string][] = []
  for (const above of upper) {
    const one = scopes.get(above) as Scope
    for (const below of lower) {
      const other = scopes.get(below) as Scope
      if (governs(one, other) || governs(other, one)) joined.push([above, below])
    }
    yield
  }
  if (joined.length > 0) return joined
  return upper.flatMap((above) => lower.map((below): [string, string] => [above, below]))
}

function ancestry(view: Relations, regions: readonly string[]): Set<string> {
  const found = new Set(regions)
  for (const region of found) for (const { node } of view.from(region, "PART_OF", "Region")) found.add(node.id)
  return found
}
